import { holdGoods, onHand } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { shortOf } from '../../rules/index.ts'
import type { KeptLine } from './write-order.ts'

type Wish = { readonly line: string; readonly item: string; readonly qty: number }
type Held = Wish & { readonly hold: string }

/** What of the lines the place can give now, in their order and in whole packs. */
const shareFree = (lines: readonly KeptLine[], free: Map<string, number>): Wish[] =>
  lines.flatMap(line => {
    const there = Math.max(0, free.get(line.item) ?? 0)
    const want = shortOf(line)
    const qty = want <= there ? want : there - (there % line.packQty)
    free.set(line.item, there - qty)
    return qty > 0 ? [{ line: line.id, item: line.item, qty }] : []
  })

const TRIES = 4

/** Somebody may take goods between the look and the hold; the hold then takes nothing, and it is looked at again. */
const holdFree = async (
  tx: Tx,
  who: Who,
  now: Date,
  place: string,
  ref: string,
  lines: readonly KeptLine[],
): Promise<Held[]> => {
  const items = [...new Set(lines.map(line => line.item))]
  for (let n = 0; n < TRIES && items.length > 0; n += 1) {
    const rows = await onHand(tx, { places: [place], items })
    const wishes = shareFree(lines, new Map(rows.map(row => [row.item, row.available])))
    if (wishes.length === 0) return []
    const asked = wishes.map(({ item, qty }) => ({ item, qty }))
    const held = await holdGoods(tx, who, now, { id: newId(), place, why: 'order', ref, expires: null, lines: asked })
    if (held.ok) return wishes.map((wish, i) => ({ ...wish, hold: held.value.holds[i]! }))
  }
  return []
}

const KEEP = `
  update orders.order_line l set held = l.held + t.qty, holds = l.holds || t.hold
  from unnest($1::uuid[], $2::bigint[], $3::uuid[]) as t (line, qty, hold) where l.id = t.line`

/**
 * Sets aside what the place has for the lines of an order that are short: as much of each as there is, in whole packs, the
 * first line first. Never more than is there: the hold itself is refused by the database. Gives how many lines got something.
 */
export const holdLines = async (
  tx: Tx,
  who: Who,
  now: Date,
  { place, number }: { readonly place: string; readonly number: string },
  lines: readonly KeptLine[],
): Promise<number> => {
  const wanting = lines.filter(line => shortOf(line) > 0)
  const held = await holdFree(tx, who, now, place, number, wanting)
  if (held.length > 0)
    await tx.rows(
      KEEP,
      columns(
        held,
        h => h.line,
        h => h.qty,
        h => h.hold,
      ),
    )
  return held.length
}
