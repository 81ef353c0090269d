import { expect, test } from 'vitest'
import { allowanceLeft, grantedIn } from './allowance.ts'
import { readGoldenPromotion } from './read-golden-promotion.ts'
import { taxTotals } from './tax-totals.ts'

test('tax of sold and returned lines on one document, by class', () => {
  const lines = [
    { taxClass: 'ppn', net: 111_000, tax: 11_000 },
    { taxClass: 'exempt', net: 14_000, tax: 0 },
    { taxClass: 'ppn', net: -11_100, tax: -1100 },
  ]
  expect(taxTotals(lines)).toEqual([
    { taxClass: 'exempt', base: 14_000, tax: 0 },
    { taxClass: 'ppn', base: 90_000, tax: 9900 },
  ])
})

test('an allowance is for life: what the register granted counts against it, and it never turns negative', () => {
  const promotions = ['p percent 5% of all; budget 100 a:60 b:40', 'q percent 5% of all'].map(readGoldenPromotion)
  const left = (register: string, spent: number) => allowanceLeft({ promotions }, register, new Map([['p', spent]]))
  expect([...left('a', 15)]).toEqual([['p', 45]])
  expect([...left('b', 41)]).toEqual([['p', 0]])
  expect([...left('c', 0)]).toEqual([])
})

test('what was granted is read from the reasons', () => {
  const why = (cause: string, amount: number) => ({ cause, text: '', amount })
  expect([...grantedIn([{ why: [why('p', -30), why('q', -1)] }, { why: [why('p', -12)] }])]).toEqual([
    ['p', 42],
    ['q', 1],
  ])
})
