import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { Prepared } from './prepare-order.ts'
import type { ParcelRow } from './rows-of-order.ts'
import { INSERT_ORDERS, INSERT_PARCELS } from './write-placed-sql.ts'

/** An order that has its number, its holds and its parcels, to be written. */
export type ToWrite = {
  readonly it: Prepared
  readonly number: string
  readonly code: string
  readonly confirmed: boolean
  readonly payBy: Date | null
  readonly parcels: readonly ParcelRow[]
  readonly day: string
}

const ordersOf = (all: readonly ToWrite[], currency: string, includesTax: boolean) =>
  all.map(({ it, number, code, confirmed, payBy, day }) => {
    const { input, channel, by, digest } = it.asked
    return {
      ...{ id: input.id, number, channel, place: it.place, state: confirmed ? 'confirmed' : 'waiting', wanted: day },
      ...{ note: input.note, currency, book: it.basket.priced.book, includes_tax: includesTax, total: it.total },
      ...{ tax: it.basket.priced.taxes.reduce((sum, t) => sum + t.tax, 0) + it.feesTax, by },
      ...{ party: it.member?.party ?? null, name: input.buyer.name, phone: it.phone, email: input.buyer.email },
      ...{ language: input.buyer.language, pays: input.pays, pay_by: payBy, coupons: input.coupons, digest },
      ...{ fees: it.fees, fees_tax: it.feesTax, code, waits_for: confirmed ? null : 'payment' },
    }
  })

const linesOf = (all: readonly ToWrite[]) =>
  all.flatMap(({ it, parcels }) => {
    const holds = Map.groupBy(
      parcels.flatMap(p => p.lines),
      l => l.line,
    )
    return it.basket.lines.map((l, n) => ({
      ...{
        order: it.asked.input.id,
        line: n + 1,
        id: l.id,
        item: l.item,
        unit: l.unit,
        pack_qty: l.packQty,
        qty: l.qty,
      },
      ...{
        unit_price: l.unitPrice,
        gross: l.gross,
        discount: l.discount,
        net: l.net,
        tax: l.tax,
        tax_class: l.taxClass,
      },
      ...{ why: l.why.map(({ text, amount }) => ({ text, amount })), holds: holds.get(l.id)!.map(h => h.hold) },
    }))
  })

const promisesOf = (all: readonly ToWrite[]) =>
  all.flatMap(({ it }) =>
    it.ways.map(({ n, plan }) => ({ id: newId(), order: it.asked.input.id, n, due: new Date(plan.by * 60_000) })),
  )

const HOURS = `
  insert into orders.pick_hour as h (place, hour, taken, capacity)
  select t.place, t.hour, sum(t.lines), max(p.per_hour)
  from unnest($1::uuid[], $2::int[], $3::int[]) as t (place, hour, lines) join orders.place_terms p on p.place = t.place
  group by 1, 2 order by 1, 2
  on conflict (place, hour) do update set taken = h.taken + excluded.taken, capacity = excluded.capacity`

/** Writes orders with their buyers, lines, parcels and promises, and takes the hours. Three statements for any number. */
export const writePlaced = async (
  tx: Tx,
  now: Date,
  all: readonly ToWrite[],
  head: { readonly currency: string; readonly includesTax: boolean },
): Promise<void> => {
  const orders = ordersOf(all, head.currency, head.includesTax)
  await tx.rows(INSERT_ORDERS, [JSON.stringify(orders), JSON.stringify(linesOf(all)), now])
  const parcels = all.flatMap(a => a.parcels)
  const inside = parcels.flatMap(p => p.lines.map(l => ({ parcel: p.id, ...l })))
  await tx.rows(INSERT_PARCELS, [
    JSON.stringify(parcels.map(({ lines: _, ...row }) => row)),
    JSON.stringify(inside),
    JSON.stringify(promisesOf(all)),
    now,
  ])
  const hours = all.flatMap(({ it }) =>
    it.ways.flatMap(w => w.plan.parcels.flatMap(p => p.hours.map(h => ({ place: p.source, ...h })))),
  )
  await tx.rows(
    HOURS,
    columns(
      hours,
      h => h.place,
      h => h.hour,
      h => h.lines,
    ),
  )
}
