import type { Tx } from '#platform/postgres/index.ts'
import {
  type ItemTerms,
  type OpenPriceBook,
  openPriceBook,
  type PriceBook,
  type PriceBookHead,
} from '../rules/index.ts'
import { bucketOf, joinSegments } from './segments.ts'

export type BookLine = {
  readonly id: string
  readonly number: number
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly digest: string
  readonly items: number
  readonly note: string
  readonly publishedAt: Date
  readonly publishedBy: string
}

const LINE = `id, number, valid_from as "validFrom", valid_to as "validTo", digest, items, note,
  published_at as "publishedAt", published_by as "publishedBy"`

/** Published books, newest number first; at most `limit`, below `before` when given. */
export const listPriceBooks = (
  tx: Tx,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<BookLine[]> =>
  tx.rows<BookLine>(
    `select ${LINE} from pricing.price_book where $1::int is null or number < $1 order by number desc limit $2`,
    [before ?? null, limit],
  )

/**
 * The book in force at an instant: of those that have begun and not ended, the one that began last; of several that
 * began together, the highest number. Undefined before the first one.
 */
export const priceBookAt = async (tx: Tx, at: Date): Promise<BookLine | undefined> => {
  const [line] = await tx.often<BookLine>(
    `select ${LINE} from pricing.price_book where valid_from <= $1 and (valid_to is null or $1 < valid_to)
     order by valid_from desc, number desc limit 1`,
    [at],
  )
  return line
}

/** The head of a book, by id; with it, in how many buckets its items lie. */
export const readBookHead = (
  tx: Tx,
  id: string,
): Promise<{ readonly head: PriceBookHead; readonly digest: string; readonly buckets: number } | undefined> =>
  tx.one('select head, digest, buckets from pricing.price_book where id = $1', [id])

/**
 * A whole book as the rules read it; with `place`, only the prices that can hold there (baskets at that place come out
 * the same). Undefined when there is no such book.
 */
export const readPriceBook = async (tx: Tx, id: string, place?: string): Promise<PriceBook | undefined> => {
  const book = await readBookHead(tx, id)
  if (!book) return undefined
  const segments = await tx.rows<{ items: ItemTerms[] }>(
    `select s.items from pricing.price_book_segment b join pricing.segment s on s.digest = b.segment
     where b.book = $1 and ($2::uuid is null or b.place is null or b.place = $2)
     order by b.place nulls first, b.bucket`,
    [id, place ?? null],
  )
  return { ...book.head, items: joinSegments(segments) }
}

/** A book opened for some items only: enough to price a basket of them without reading the rest. */
export const openBookForItems = async (
  tx: Tx,
  id: string,
  items: readonly string[],
): Promise<OpenPriceBook | undefined> => {
  const book = await readBookHead(tx, id)
  if (!book) return undefined
  const parts = await tx.rows<{ terms: ItemTerms }>(
    `select terms from pricing.price_book_segment b
     join pricing.segment s on s.digest = b.segment
     cross join lateral jsonb_array_elements(s.items) as terms
     where b.book = $1 and b.bucket = any($2) and terms->>'item' = any($3)
     order by b.place nulls first`,
    [id, [...new Set(items.map(item => bucketOf(item, book.buckets)))], items],
  )
  return openPriceBook({ ...book.head, items: joinSegments(parts.map(({ terms }) => ({ items: [terms] }))) })
}
