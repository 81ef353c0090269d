import { expect, test } from 'vitest'
import { CMC7_LAYOUTS, readCmc7 } from './read-cmc7.ts'
import { readE13b } from './read-e13b.ts'
import { MICR_SYMBOLS } from './symbols.ts'

const BUSINESS = { routing: '021000021', account: '123456789', serial: '001234', amount: 12345, unread: false }

test.each([
  ['⑈001234⑈ ⑆021000021⑆ 123456789⑈ ⑇0000012345⑇'],
  ['C001234C A021000021A 123456789C B0000012345B'],
  ['U001234U T021000021T 123456789U $0000012345$'],
  ['<001234< :021000021: 123456789< ;0000012345;'],
])('a business cheque in the characters of any reader: %s', line => {
  expect(readE13b(line)).toMatchObject({ ok: true, value: { ...BUSINESS, epc: '', checks: true } })
})

test.each([
  ['T021000021T 123-456U0101', { account: '123456', serial: '0101', amount: null, epc: '' }],
  ['4T021000021T 123456U 0101', { epc: '4', serial: '0101' }],
  ['U000777U 5T021000021T 123456U', { epc: '5', serial: '000777', account: '123456' }],
  ['T021000022T 123456U 0101', { checks: false }],
  ['T02100?021T 123456U 0101', { routing: '02100*021', unread: true, checks: null }],
  // Indonesian: number of the warkat, bank and branch, one transit symbol, account.
  ['U123456U 014-0397T 0123456789U', { serial: '123456', routing: '0140397', account: '0123456789', checks: null }],
])('%s', (line, said) => {
  expect(readE13b(line, MICR_SYMBOLS.reader)).toMatchObject({ ok: true, value: said })
})

test('a line without a transit field is refused and named', () => {
  expect(readE13b('123456 0101')).toMatchObject({ ok: false, refusal: 'micr-no-transit' })
  expect((readE13b('123456 0101') as { detail: string }).detail).toContain('123456 0101')
})

test('CMC-7 is read by the layout of its country', () => {
  expect(readCmc7('<34127771<0180002265>700000113160:', CMC7_LAYOUTS.br)).toMatchObject({
    value: { routing: '3412777', serial: '000226', account: '0000011316', unread: false },
  })
  expect(readCmc7('C0000001C002059012345A004012345678E', CMC7_LAYOUTS.fr)).toMatchObject({
    value: { serial: '0000001', routing: '002059012345', account: '004012345678' },
  })
  expect(readCmc7('C000?001C002059012345A004012345678E', CMC7_LAYOUTS.fr)).toMatchObject({ value: { unread: true } })
  expect(readCmc7('C0000001C00205901234A004012345678E', CMC7_LAYOUTS.fr)).toMatchObject({ refusal: 'micr-length' })
})
