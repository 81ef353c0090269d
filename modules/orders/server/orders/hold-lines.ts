import { holdGoodsEach, onHand } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { shortOf } from '../../rules/index.ts'
import { type KeptLine, linesOf } from './write-order.ts'

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

type Asked = { readonly number: string; readonly wishes: Wish[] }
type Short = { readonly number: string; readonly lines: readonly KeptLine[] }

/** What each order can have now, the first first: what one takes the next does not find. */
const shareAmong = (orders: readonly Short[], free: Map<string, number>): Asked[] =>
  orders
    .map(({ number, lines }) => ({ number, wishes: shareFree(lines, free) }))
    .filter(asked => asked.wishes.length > 0)

/**
 * Somebody may take goods between the look and the hold; the hold of that order then takes nothing, and it is looked at
 * again. Three statements for any number of orders, and again as many where somebody came between.
 */
const holdFree = async (tx: Tx, who: Who, now: Date, place: string, orders: readonly Short[]): Promise<Held[]> => {
  const held: Held[] = []
  let left = orders
  for (let n = 0; n < TRIES && left.length > 0; n += 1) {
    const items = [...new Set(left.flatMap(order => order.lines.map(line => line.item)))]
    const rows = items.length > 0 ? await onHand(tx, { places: [place], items }) : []
    const asked = shareAmong(left, new Map(rows.map(row => [row.item, row.available])))
    if (asked.length === 0) break
    const answers = await holdGoodsEach(
      tx,
      now,
      asked.map(({ number, wishes }) => ({
        who: who.id,
        wish: {
          ...{ id: newId(), place, why: 'order', ref: number, expires: null },
          lines: wishes.map(({ item, qty }) => ({ item, qty })),
        },
      })),
    )
    const missed = new Set<string>()
    for (const [k, answer] of answers.entries()) {
      const { number, wishes } = asked[k]!
      if (answer.ok) held.push(...wishes.map((wish, i) => ({ ...wish, hold: answer.value.holds[i]! })))
      else missed.add(number)
    }
    left = left.filter(order => missed.has(order.number))
  }
  return held
}

const KEEP = `
  update orders.order_line l set held = l.held + t.qty, holds = l.holds || t.hold
  from unnest($1::uuid[], $2::bigint[], $3::uuid[]) as t (line, qty, hold) where l.id = t.line`

/**
 * Sets aside what the place has for the lines of orders that are short: as much of each as there is, in whole packs, the
 * first order and its first line first. Never more than is there: the hold itself is refused by the database. Gives the
 * orders that got something. The statements do not grow with the orders.
 */
export const holdLines = async (
  tx: Tx,
  who: Who,
  now: Date,
  place: string,
  orders: readonly { readonly id: string; readonly number: string }[],
): Promise<ReadonlySet<string>> => {
  const lines = (
    await linesOf(
      tx,
      orders.map(order => order.id),
    )
  ).filter(line => shortOf(line) > 0)
  const short = orders.map(({ id, number }) => ({ number, lines: lines.filter(line => line.order === id) }))
  const held = await holdFree(tx, who, now, place, short)
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
  const orderOf = new Map(lines.map(line => [line.id, line.order]))
  return new Set(held.map(h => orderOf.get(h.line)!))
}
