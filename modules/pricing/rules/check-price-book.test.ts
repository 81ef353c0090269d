import { describe, expect, test } from 'vitest'
import { checkPriceBook } from './check-price-book.ts'
import type { PriceBook } from './price-book.ts'
import type { Action, Promotion } from './promotion.ts'
import { randomBook } from './random-book.ts'
import { readGoldenPromotion } from './read-golden-promotion.ts'

const sound = randomBook(7, 0)
const told = (change: Partial<PriceBook>) => {
  const answer = checkPriceBook({ ...sound, ...change })
  return answer.ok ? 'sound' : `${answer.refusal}: ${answer.detail}`
}
const withPromotion = (text: string, change: Partial<Promotion> = {}) =>
  told({ promotions: [{ ...readGoldenPromotion(text), ...change }] })

test('a sound book passes', () => expect(told({})).toBe('sound'))

test('items, prices, taxes and validity', () => {
  const item = sound.items[0]!
  expect(told({ items: [item, item] })).toMatch(/^item-twice: Item item-00 /)
  expect(told({ items: [{ ...item, prices: [item.prices[0]!, item.prices[0]!] }] })).toMatch(
    /^price-twice: Item item-00/,
  )
  expect(told({ items: [{ ...item, taxClass: 'cukai' }] })).toMatch(/^tax-class-without-rule: .*cukai/)
  expect(told({ taxes: [...sound.taxes, sound.taxes[1]!] })).toMatch(/^tax-rules-overlap: Tax class ppn /)
  expect(told({ validTo: sound.validFrom })).toMatch(/^book-never-valid/)
})

test('promotions and groups stand once', () => {
  const promotion = readGoldenPromotion('p percent 10% of all')
  expect(told({ promotions: [promotion, promotion] })).toMatch(/^promotion-twice/)
  expect(told({ exclusives: [...sound.exclusives, sound.exclusives[0]!] })).toMatch(/^group-twice/)
})

describe('a promotion that is not sound', () => {
  test.each([
    ['p percent 10% of #minuman', 'sound'],
    ['p percent 0% of all', 'percentage'],
    ['p percent 100.1% of all', 'percentage'],
    ['p mix 0*all for 100', 'count must be'],
    ['p percent 5% of all; exclusive entah', 'entah is not in the book'],
    ['p mix 3*all for 100; exclusive per-baris', 'line by line'],
    ['p percent 5% of all; days 2026-02-02..2026-02-01', 'before it begins'],
    ['p percent 5% of all; when hours 8 10:00-12:00', 'hours'],
    ['p percent 5% of all; when hours 1 10:00-10:00', 'hours'],
    ['p percent 5% of all; budget 100 a:60 b:50', 'above the budget of 100'],
    ['p percent 5% of all; budget 100 a:60 a:10', 'two allowances'],
    ['p percent 5% of all; limit discount 0', 'limit'],
    ['p percent 5% of all; when coupon', 'no coupon code'],
  ])('%s: %s', (text, what) => expect(withPromotion(text)).toContain(what))

  const actions: [string, Action][] = [
    ['names no goods', { kind: 'percent', target: {}, basisPoints: 100 }],
    ['not be below zero', { kind: 'fixed-price', target: { all: true }, unitPrice: -1 }],
    ['not be below zero', { kind: 'amount', target: { all: true }, amount: 0.5, per: 'unit' }],
    ['needs 1 or more', { kind: 'bundle', parts: [], price: 1 }],
    ['no steps', { kind: 'ladder', target: { all: true }, measure: 'spend', steps: [] }],
  ]
  test.each(actions)('%s', (what, give) => expect(withPromotion('p percent 5% of all', { give })).toContain(what))
})
