import { canonical } from '#kernel/canonical.ts'
import { allowanceLeft } from './allowance.ts'
import { openPriceBook } from './open-price-book.ts'
import { priceBasket } from './price-basket.ts'
import { randomBasket, randomMoment } from './random-basket.ts'
import { randomBook } from './random-book.ts'
import { readGolden } from './read-golden.ts'
import { refundLine } from './refund-line.ts'
import { writePriced } from './write-priced.ts'

/** How many baskets are priced from one random book. */
const BASKETS_PER_BOOK = 20

/**
 * Prices baskets `from` … `to` − 1 of an endless row made from seeds, and gives half of each line back; one canonical
 * text of everything. Two machines agree when the text has the same digest.
 */
export const priceMany = (from: number, to: number): string => {
  const texts: string[] = []
  for (let n = from; n < to; ) {
    const book = randomBook(Math.floor(n / BASKETS_PER_BOOK))
    const open = openPriceBook(book)
    const left = allowanceLeft(book, 'kassa-1', new Map())
    const end = Math.min(to, (Math.floor(n / BASKETS_PER_BOOK) + 1) * BASKETS_PER_BOOK)
    for (; n < end; n += 1) {
      const answer = priceBasket(randomBasket(n), open, randomMoment(n), left)
      const halves = answer.ok ? answer.value.lines.map(line => refundLine(line, 0, Math.ceil(line.qty / 2))) : []
      texts.push(canonical([answer, halves]))
    }
  }
  return texts.join('\n')
}

/** What a golden table comes out as, case by case. */
export const priceGolden = (table: string): string =>
  readGolden(table)
    .map(({ book, basket, now, left }) => writePriced(priceBasket(basket, openPriceBook(book), now, left)))
    .join('\n')
