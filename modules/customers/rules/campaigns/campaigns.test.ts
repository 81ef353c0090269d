import { expect, test } from 'vitest'
import { checkWords } from './check-words.ts'
import { offerHtml } from './offer-html.ts'
import { fillVariables, strangeVariables } from './variables.ts'

const none = { subject: '', body: '' }
const arm = (id: Partial<typeof none>, en = none) => ({ arm: 'A', share: 1, id: { ...none, ...id }, en })

test('variables are filled, and what is none is named', () => {
  const values = { name: 'Sari Dewi', first: 'Sari', points: '1.200', place: 'Kemang', company: '{name}' }
  expect(fillVariables('Hai {first}, {points} poin di {company} {x}', values)).toBe(
    'Hai Sari, 1.200 poin di {name} {x}',
  )
  expect(strangeVariables('{name} {nama} {nama} { } {points}')).toEqual(['nama', ' '])
})

test('words are complete, in one language or in both', () => {
  const said = { subject: 'Halo', body: 'Isi' }
  expect(checkWords('mail', [])).toEqual({ arm: 'A', fault: 'no-words' })
  expect(checkWords('mail', [arm(said)])).toBeNull()
  expect(checkWords('mail', [arm({ body: 'Isi' })])?.fault).toBe('no-subject')
  expect(checkWords('sms', [arm({ body: 'Isi' })])).toBeNull()
  expect(checkWords('mail', [arm(said, { subject: 'Hello', body: ' ' })])?.fault).toBe('half-english')
  expect(checkWords('mail', [arm(said), { ...arm({ ...said, body: '{nama}' }), arm: 'B' }])).toEqual({
    arm: 'B',
    fault: 'strange-variable',
  })
})

test('a mail keeps paragraphs and links, and nothing typed becomes markup', () => {
  const html = offerHtml('id', 'Hai <b>\nDua\n\nLihat https://toko.example/a?b=1&c=2.', {
    words: 'Berhenti:',
    url: 'https://x/u/1',
  })
  expect(html).toContain('Hai &lt;b&gt;<br>Dua</p>')
  expect(html).toContain('<a href="https://toko.example/a?b=1&amp;c=2" style="color:#17624a">')
  expect(html).toContain('</a>.</p>')
  expect(html).not.toContain('<b>')
})
