import { type Answer, done, refused } from '#kernel/answer.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { StockRefusal } from '../../rules/index.ts'
import { asDocument } from '../goods/as-document.ts'
import { bookGoods } from '../goods/book-goods.ts'
import type { Leg } from '../goods/leg.ts'

export type Recall = {
  readonly id: string
  readonly day: string
  /** Id of the lot. */
  readonly lot: string
  readonly reason: string
}

export type Recalled = { readonly answer: 'created' | 'exists'; readonly places: number; readonly qty: number }

type LotRow = { id: string; item: string; code: string; sku: string; recalled: boolean }
type Here = { site: string; location: string | null; qty: number; serials: string[] | null }

// The places that ever had it: a shelf may hold what nobody recorded.
const PLACES = `
  select distinct p.id from company.v_place p
  join stock.move m on m.lot = $1 and p.id in (m.from_site, m.to_site) order by 1`

const LYING = `
  select p.site, p.location, p.qty,
         (select array_agg(s.serial order by s.serial) from stock.serial s
          where s.lot = p.lot and s.state = 'on-hand' and s.site = p.site and s.location is not distinct from p.location) as serials
  from stock.portion p where p.lot = $1 and p.state = 'on-hand' and p.qty > 0 order by p.site, p.location`

/** Pieces with a number go by name, what has none beside them. */
const setAside = (lot: LotRow, rows: readonly Here[]): Leg[] =>
  rows.flatMap(({ site, location, qty, serials }) => {
    const named = (serials ?? []).slice(0, Math.floor(qty / 1000))
    const parts = [
      { qty: named.length * 1000, serials: named as readonly string[] | null },
      { qty: qty - named.length * 1000, serials: null },
    ]
    return parts
      .filter(part => part.qty > 0)
      .map(part => ({
        ...{ item: lot.item, sku: lot.sku, lot: lot.id, ...part },
        from: { state: 'on-hand' as const, site, location },
        to: { state: 'recalled' as const, site, location },
      }))
  })

const tell = async (tx: Tx, who: Who, now: Date, lot: LotRow, reason: string, rows: readonly Here[]) => {
  const places = (await tx.rows<{ id: string }>(PLACES, [lot.id])).map(row => row.id)
  const qtyAt = (place: string) => rows.filter(r => r.site === place).reduce((sum, r) => sum + r.qty, 0)
  await openTasks(
    tx,
    who.id,
    now,
    places.map(place => ({
      ...{ id: newId(), kind: 'lot-recalled', subject: `${lot.id}/${place}`, place },
      detail: { lot: lot.id, code: lot.code, item: lot.item, sku: lot.sku, reason, qty: qtyAt(place) },
    })),
  )
  const payload = { lot: lot.id, item: lot.item, code: lot.code, places }
  await announce(tx, [{ topic: 'stock.lot-recalled', key: lot.item, payload }])
  return places
}

/**
 * Calls a lot back: what is on hand of it anywhere is set aside at once, every place that ever had it gets a task, tills
 * refuse it from their next refresh, and what is still on the way lands set aside. What holds had set aside of it goes
 * too: whoever picks for them finds too little.
 */
export const recallLot = async (tx: Tx, who: Who, now: Date, wish: Recall): Promise<Answer<Recalled, StockRefusal>> => {
  const head = { id: wish.id, day: wish.day, ref: wish.reason, reason: wish.reason }
  const answer = await asDocument<Recalled>(
    tx,
    who,
    now,
    { ...head, kind: 'recall', place: null, other: wish.lot, asked: wish },
    async () => {
      const lot = await tx.one<LotRow>(
        `select l.id, l.item, l.code, coalesce(i.sku, l.item::text) as sku, l.recalled_at is not null as recalled
         from stock.lot l left join catalog.v_item i on i.id = l.item where l.id = $1 for update of l`,
        [wish.lot],
      )
      if (!lot) return refused('lot-unknown', `There is no lot ${wish.lot}.`)
      if (lot.recalled) return refused('lot-recalled', `Lot ${lot.code} of ${lot.sku} is recalled already.`)
      await tx.rows('update stock.lot set recalled_at = $2, recalled_by = $3, recall_reason = $4 where id = $1', [
        ...[lot.id, now, who.id, wish.reason],
      ])
      const rows = await tx.rows<Here>(LYING, [lot.id])
      if (rows.length > 0) {
        const booked = await bookGoods(tx, who, now, {
          ...{ ...head, kind: 'recall', place: rows[0]!.site, legs: setAside(lot, rows) },
          // What must not be sold is not left on a shelf because it was promised to somebody.
          asFact: true,
        })
        if (!booked.ok) return booked
      }
      const places = await tell(tx, who, now, lot, wish.reason, rows)
      return done({ answer: 'created', places: places.length, qty: rows.reduce((sum, r) => sum + r.qty, 0) })
    },
  )
  if (!answer.ok || 'places' in answer.value) return answer as Answer<Recalled, StockRefusal>
  return done({ answer: 'exists', places: 0, qty: 0 })
}
