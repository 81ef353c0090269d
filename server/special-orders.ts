import { refused } from '#kernel/answer.ts'
import { type Bringing, noteSupplier } from '#modules/orders/server/index.ts'
import { saveOrder, stepOrderOn } from '#modules/purchasing/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Reaction } from '#platform/relay/index.ts'

/** Suppliers with what is agreed for an item (the lowest break that holds), or all of them for what is only described. */
const OFFERS = `
  select s.id as supplier, p.name, s.lead_days as "leadDays", a.cost,
    coalesce(i.mean_millidays, t.mean_millidays) as "meanMillidays", coalesce(i.spread_millidays, t.spread_millidays) as "spreadMillidays",
    coalesce(i.receipts, t.receipts, 0)::int as receipts
  from purchasing.v_supplier s join party.v_party p on p.id = s.id
  left join purchasing.v_lead_time t on t.supplier = s.id and t.item is null
  left join purchasing.v_lead_time i on i.supplier = s.id and i.item = $1
  left join lateral (
    select round(a.price * 1000.0 / a.pack_qty)::bigint as cost from purchasing.v_agreement a
    where a.supplier = s.id and a.item = $1 and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to >= $3::date)
      and a.min_qty <= greatest($2::bigint, a.pack_qty) order by a.min_qty desc, a.price limit 1) a on true
  where s.active and ($1::uuid is null or a.cost is not null) order by 4 nulls last, p.name limit 12`

const PLACE = `
  select case when s.delivers = 'shop' then $2::uuid else coalesce((select w.id from company.v_place w
    where w.kind = 'distribution-centre' order by w.code limit 1), $2::uuid) end as place
  from purchasing.v_supplier s where s.id = $1`

const HEAD = 'select state, version, number from purchasing.v_order_head where id = $1'

type Head = { state: string; version: number; number: string }

/** Suppliers bring by purchase orders: one for each special order, under its id, submitted at once for a buyer to send. */
export const BRINGING: Bringing = {
  offers: async (tx, now, item, qty) => tx.rows(OFFERS, [item, qty, now.toISOString().slice(0, 10)]),
  order: async (tx, _who, now, it) => {
    const at = await tx.one<{ place: string }>(PLACE, [it.supplier, it.place])
    if (!at) return refused('supplier-unknown', 'The supplier is not known; save its terms first.')
    const unit = await tx.one<{ unit: string }>('select base_unit as unit from catalog.v_item where id = $1', [it.item])
    const line = { item: it.item, unit: unit!.unit, qty: it.qty, ...(it.cost !== null && { price: it.cost }) }
    const order = { id: it.id, supplier: it.supplier, place: at.place, expected: it.day, note: it.note, lines: [line] }
    const saved = await saveOrder(tx, SYSTEM, now, order)
    if (!saved.ok) return refused(saved.refusal, saved.detail)
    const { id, number, version } = saved.value
    const submitted = await stepOrderOn(tx, SYSTEM, now, { id, deed: 'submit', version, note: '' })
    // One without a price stays a draft: the buyer asks the supplier first.
    if (!submitted.ok && submitted.refusal !== 'order-empty') return refused(submitted.refusal, submitted.detail)
    return { ok: true, value: { number, place: at.place } }
  },
  cancel: async (tx, _who, now, id) => {
    const head = await tx.one<Head>(HEAD, [id])
    if (head)
      await stepOrderOn(tx, SYSTEM, now, { id, deed: 'cancel', version: head.version, note: 'Pesanan khusus batal' })
  },
}

const SAYS = `
  select id as document, coalesce(promised, expected) as day, state in ('sent', 'confirmed', 'partly-received', 'received') as sent,
    state in ('cancelled', 'closed') as ended from purchasing.v_order_head where id = any($1::uuid[])`

const says = (tx: Tx, ids: readonly string[]) =>
  tx.rows<{ document: string; day: string; sent: boolean; ended: boolean }>(SAYS, [ids])

/** What a supplier says of an order moves the promise of the special order that waits for it. */
export const SUPPLIER_SAYS: Reaction = {
  name: 'orders.note-supplier',
  topics: ['purchasing.order-changed'],
  run: async (tx, messages, now) => {
    const orders = [...new Set(messages.flatMap(m => m.payload.orders as string[]))]
    await noteSupplier(tx, SYSTEM, now, await says(tx, orders))
  },
}
