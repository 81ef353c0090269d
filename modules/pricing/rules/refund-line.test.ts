import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowanceLeft } from './allowance.ts'
import type { PricedLine } from './basket.ts'
import { openPriceBook } from './open-price-book.ts'
import { priceBasket } from './price-basket.ts'
import { randomBasket, randomMoment } from './random-basket.ts'
import { randomBook } from './random-book.ts'
import { isPriceCause, refundLine, type SoldLine } from './refund-line.ts'

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })

const soldLines = (seed: number): readonly PricedLine[] => {
  const book = randomBook(seed)
  const left = allowanceLeft(book, 'kassa-1', new Map())
  const answer = priceBasket(randomBasket(seed ^ 0x5bd1e995), openPriceBook(book), randomMoment(seed), left)
  return answer.ok ? answer.value.lines : []
}

/** Gives a line back in the pieces that `cuts` make of its quantity. */
const giveBack = (sold: SoldLine, cuts: readonly number[]): SoldLine[] => {
  const marks = [...new Set([...cuts.map(cut => cut % sold.qty), sold.qty])]
    .filter(mark => mark > 0)
    .sort((a, b) => a - b)
  return marks.map((mark, n) => {
    const already = marks[n - 1] ?? 0
    const back = refundLine(sold, already, mark - already)
    if (!back.ok) throw new Error(back.detail)
    return back.value
  })
}

const amounts = ({ qty, gross, discount, net, tax, why }: SoldLine) => [
  qty,
  gross,
  discount,
  net,
  tax,
  ...why.map(one => one.amount),
]

const negative = (numbers: readonly number[]) => numbers.map(n => 0 - n)

describe('for any sold line', () => {
  test('any split of the quantity adds up to minus the sale', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(30_000), { maxLength: 8 }), (seed, cuts) => {
        for (const sold of soldLines(seed)) {
          const pieces = giveBack(sold, cuts).map(amounts)
          const total = pieces[0]!.map((_, i) => pieces.reduce((sum, piece) => sum + piece[i]!, 0))
          expect(total).toEqual(negative(amounts(sold)))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('each piece adds up by itself, and no part has the wrong sign', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(30_000), { maxLength: 8 }), (seed, cuts) => {
        for (const sold of soldLines(seed)) {
          const onTop = sold.net !== sold.gross - sold.discount
          for (const piece of giveBack(sold, cuts)) {
            expect(piece.net).toBe(piece.gross - piece.discount + (onTop ? piece.tax : 0))
            expect(Math.max(piece.gross, piece.discount, piece.net, piece.tax)).toBeLessThanOrEqual(0)
            expect(piece.net).toBeLessThanOrEqual(piece.tax)
            const promotions = piece.why.filter(one => !isPriceCause(one))
            expect(promotions.reduce((sum, one) => sum + one.amount, 0)).toBe(0 - piece.discount)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

const sold: SoldLine = {
  item: 'kopi',
  qty: 3000,
  unitPrice: 10_000,
  gross: 30_000,
  discount: 10_000,
  net: 20_000,
  taxClass: 'ppn',
  tax: 1982,
  why: [{ cause: 'p', text: 'Promo', amount: -10_000 }],
}

test('a third of an odd amount: the pieces differ by a rupiah, their sum does not', () => {
  const pieces = giveBack(sold, [1000, 2000])
  expect(pieces.map(piece => [piece.discount, piece.net, piece.tax])).toEqual([
    [-3333, -6667, -661],
    [-3334, -6666, -660],
    [-3333, -6667, -661],
  ])
})

test('more than was sold is refused, and says how much may come back', () => {
  expect(refundLine(sold, 2000, 1001)).toEqual({
    ok: false,
    refusal: 'more-than-sold',
    detail: 'Item kopi: 3000 were sold and 2000 came back; at most 1000 may still come back.',
  })
  for (const [already, qty] of [
    [0, 0],
    [0, -1],
    [-1, 1],
    [0, 0.5],
  ] as const)
    expect(refundLine(sold, already, qty)).toMatchObject({ refusal: 'quantity-not-positive' })
})
