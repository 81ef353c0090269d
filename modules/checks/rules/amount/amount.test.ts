import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareAmounts } from './compare-amounts.ts'
import { readWords } from './read-words.ts'
import { spellEnglish } from './spell-english.ts'
import { spellIndonesian } from './spell-indonesian.ts'

test.each([
  [0, 'nol', 'zero'],
  [11, 'sebelas', 'eleven'],
  [15, 'lima belas', 'fifteen'],
  [100, 'seratus', 'one hundred'],
  [1_000, 'seribu', 'one thousand'],
  [1_111, 'seribu seratus sebelas', 'one thousand one hundred eleven'],
  [21_000, 'dua puluh satu ribu', 'twenty-one thousand'],
  [2_500_000, 'dua juta lima ratus ribu', 'two million five hundred thousand'],
  [1_000_000_000, 'satu miliar', 'one billion'],
])('%s is %s, %s', (n, id, en) => {
  expect(spellIndonesian(n)).toBe(id)
  expect(spellEnglish(n)).toBe(en)
})

test('what is spelled is read back, in both languages', () => {
  const whole = fc.oneof(fc.nat(2_000), fc.nat(2_000_000), fc.integer({ min: 0, max: 999_999_999_999_999 }))
  fc.assert(
    fc.property(whole, n => {
      expect(readWords(`${spellIndonesian(n)} rupiah`, 'IDR')).toBe(n)
      expect(readWords(`${spellEnglish(n)} rupiah only`, 'IDR')).toBe(n)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['Satu Milyar Rupiah', 'IDR', 1_000_000_000],
  ['# se ratus ribu rupiah #', 'IDR', 100_000],
  ['One hundred and twenty-three and 45/100 dollars', 'USD', 12_345],
  ['Forty and no/100', 'USD', 4_000],
  ['two dollars and five cents', 'USD', 205],
  ['dua lima ratus', 'IDR', null],
  ['dua ribu juta', 'IDR', null],
  ['ribu', 'IDR', null],
  ['seribu ratus', 'IDR', null],
  ['lima rbu', 'IDR', null],
  ['', 'IDR', null],
])('“%s” in %s is %s', (words, code, amount) => {
  expect(readWords(words, code)).toBe(amount)
})

test('where words and figures differ, the words are owed', () => {
  expect(compareAmounts('dua juta rupiah', 2_000_000, 'IDR')).toEqual({ verdict: 'agree', amount: 2_000_000 })
  expect(compareAmounts('dua juta rupiah', 20_000_000, 'IDR')).toEqual({ verdict: 'differ', amount: 2_000_000 })
  expect(compareAmounts('due juta', 7, 'IDR')).toEqual({ verdict: 'words-unreadable', amount: 7 })
})
