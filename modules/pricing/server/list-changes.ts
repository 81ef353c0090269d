import type { Answer } from '#kernel/answer.ts'
import { done } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type BookChanges, compareBooks } from '../rules/index.ts'
import { draftPriceBook } from './draft-price-book.ts'
import { priceBookAt, readPriceBook } from './read-price-book.ts'

export type Changes = BookChanges & {
  /** Number of the book in force, or null before the first. */
  readonly since: number | null
  readonly counts: { readonly prices: number; readonly promotions: number; readonly reclassified: number }
  /** Names of the items the lists speak of. */
  readonly names: Readonly<Record<string, { readonly sku: string; readonly name: string }>>
}

/** A screen shows the first; the counts tell of all. */
const MOST = 300

const FRAME = { id: '00000000-0000-7000-8000-000000000000', validFrom: new Date(0), validTo: null, note: '' }

const namesOf = async (tx: Tx, items: readonly string[]): Promise<Changes['names']> => {
  const rows = await tx.rows<{ id: string; sku: string; name: string }>(
    'select id, sku, name from catalog.v_item where id = any($1::uuid[])',
    [items],
  )
  return Object.fromEntries(rows.map(({ id, sku, name }) => [id, { sku, name }]))
}

/** What publishing the working copy now would change against the book in force at `now`. */
export const listChanges = async (tx: Tx, now: Date): Promise<Answer<Changes, 'company-unknown'>> => {
  const draft = await draftPriceBook(tx, FRAME)
  if (!draft.ok) return draft
  const inForce = await priceBookAt(tx, now)
  const before = inForce && (await readPriceBook(tx, inForce.id))
  const { prices, promotions, reclassified, terms } = compareBooks(before ?? null, draft.value)
  const shown = { prices: prices.slice(0, MOST), reclassified: reclassified.slice(0, MOST) }
  const items = [...new Set([...shown.prices.map(price => price.item), ...shown.reclassified])]
  return done({
    ...shown,
    promotions,
    terms,
    since: inForce?.number ?? null,
    counts: { prices: prices.length, promotions: promotions.length, reclassified: reclassified.length },
    names: await namesOf(tx, items),
  })
}
