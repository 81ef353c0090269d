import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPriceBook } from './check-price-book.ts'
import { openPriceBook } from './open-price-book.ts'
import { priceBasket } from './price-basket.ts'
import { readGolden } from './read-golden.ts'
import { writePriced } from './write-priced.ts'

const folder = new URL('../golden/', import.meta.url)
const tables = readdirSync(folder).filter(name => name.endsWith('.txt'))

test('there are tables', () => expect(tables.length).toBeGreaterThanOrEqual(5))

describe.each(tables)('%s', table => {
  const cases = readGolden(readFileSync(new URL(table, folder), 'utf8'))
  test.each(cases.map(one => [one.name, one] as const))('%s', (_name, { book, basket, now, left, expect: wanted }) => {
    expect(writePriced(priceBasket(basket, openPriceBook(book), now, left))).toBe(wanted)
    if (table !== 'refusals.txt') expect(checkPriceBook(book)).toMatchObject({ ok: true })
  })
})
