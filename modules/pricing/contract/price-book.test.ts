import { expect, test } from 'vitest'
import { canonical } from '#kernel/canonical.ts'
import { randomBook } from '../rules/random-book.ts'
import { priceBook } from './index.ts'

test('a book that is sent comes out as it went in', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const book = randomBook(seed)
    expect(canonical(priceBook.parse(JSON.parse(JSON.stringify(book))))).toBe(canonical(book))
  }
})

const broken = (change: object) => priceBook.safeParse({ ...randomBook(1), ...change }).success

test.each([
  [
    'a price with a fraction',
    {
      items: [
        {
          item: 'a',
          taxClass: 'ppn',
          categories: [],
          prices: [{ place: null, group: null, minQty: 0, unitPrice: 0.5 }],
        },
      ],
    },
  ],
  [
    'a price below zero',
    {
      items: [
        {
          item: 'a',
          taxClass: 'ppn',
          categories: [],
          prices: [{ place: null, group: null, minQty: 0, unitPrice: -1 }],
        },
      ],
    },
  ],
  [
    'a promotion of a kind that does not exist',
    { promotions: [{ ...randomBook(1, 1).promotions[0], give: { kind: 'lottery' } }] },
  ],
  [
    'a condition without its arguments',
    { promotions: [{ ...randomBook(1, 1).promotions[0], when: [{ kind: 'group' }] }] },
  ],
  ['a time without a zone', { validFrom: '2026-11-23 10:00' }],
  ['another version', { v: 2 }],
])('%s is refused', (_what, change) => expect(broken(change)).toBe(false))
