import type { Tx } from '#platform/postgres/index.ts'
import type { ItemTerms, PriceBookHead } from '../rules/index.ts'
import { digestOf } from './segments.ts'

/** A book as one place takes it: the head, and which segments make up its items. */
export type TillBook = {
  readonly id: string
  readonly number: number
  /** Digest of head and segments together: what the till should hold. */
  readonly digest: string
  readonly head: PriceBookHead
  readonly segments: readonly { readonly digest: string; readonly items: number }[]
}

type Row = Omit<TillBook, 'digest'>

/**
 * The book in force at a place, and those that come into force later, so that a till changes prices at midnight without
 * asking anyone; soonest first. Each names its segments; `readSegments` gives those the till does not have yet.
 */
export const booksForTill = async (tx: Tx, place: string, now: Date): Promise<TillBook[]> => {
  const rows = await tx.rows<Row>(
    `with in_force as (
       select id from pricing.price_book where valid_from <= $2 and (valid_to is null or $2 < valid_to)
       order by valid_from desc, number desc limit 1)
     select b.id, b.number, b.head, coalesce((
         select jsonb_agg(jsonb_build_object('digest', l.segment, 'items', l.items)
           order by l.place nulls first, l.bucket)
         from pricing.price_book_segment l
         where l.book = b.id and (l.place is null or l.place = $1)), '[]') as segments
     from pricing.price_book b
     where b.id = (select id from in_force) or b.valid_from > $2
     order by b.valid_from, b.number`,
    [place, now],
  )
  return rows.map(row => ({ ...row, digest: digestOf([row.head, row.segments]) }))
}

/** Segments by digest; those that do not exist are left out. */
export const readSegments = (
  tx: Tx,
  digests: readonly string[],
): Promise<{ readonly digest: string; readonly items: ItemTerms[] }[]> =>
  tx.rows('select digest, items from pricing.segment where digest = any($1) order by digest', [digests])
