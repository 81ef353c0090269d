import { expect, test } from 'vitest'
import { ownWords, readReply } from './index.ts'

const outcomes = [
  { word: 'approved', label: 'Setujui' },
  { word: 'rejected', label: 'Tolak' },
  { word: 'more-information', label: 'Minta keterangan' },
]
const said = (text: string) => readReply(text, outcomes)

test('an answer is read in both languages, by number, with a note after a mark or on the next lines', () => {
  for (const text of ['setuju', 'Setuju.', 'APPROVE', 'ok', ' 1 ', 'Setujui', 'approved\n\n> quoted: tolak'])
    expect(said(text), text).toEqual({ outcome: 'approved', note: '' })
  expect(said('tidak setuju, harganya salah')).toEqual({ outcome: 'rejected', note: 'harganya salah' })
  expect(said('Tolak\nStok masih ada.\nUmi')).toEqual({ outcome: 'rejected', note: 'Stok masih ada.\nUmi' })
  expect(said('minta keterangan')).toEqual({ outcome: 'more-information', note: '' })
})

test('what leaves a doubt decides nothing', () => {
  for (const text of [
    '',
    'ok tapi jangan dulu',
    'setuju?',
    'not approved',
    '9',
    'selesai',
    '> setuju',
    'saya sedang cuti',
  ])
    expect(said(text), text).toBeNull()
})

test('quotes, signatures and the heads that mail programs write are not a person’s own words', () => {
  expect(ownWords('ya\r\n\r\nPada Sel, 1 Des 2026 pukul 10.00 Ujung <task@toko.example> menulis:\r\n> apa')).toBe('ya')
  expect(ownWords('ya\n-- \nUmi')).toBe('ya')
  expect(ownWords('ya\nFrom: Ujung')).toBe('ya')
})
