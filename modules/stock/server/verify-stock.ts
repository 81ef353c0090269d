import type { Tx } from '#platform/postgres/index.ts'

export type StockFinding = {
  readonly code: 'portion-differs' | 'portion-beyond-books' | 'value-differs' | 'quantity-differs' | 'layer-differs'
  readonly detail: string
}

/** What lies where is the sum of its moves. */
const PORTIONS = `
  with moved as (
    select site, state, item, location, lot, sum(qty)::bigint as qty from (
      select to_site as site, to_state as state, item, to_location as location, lot, qty from stock.move
      union all select from_site, from_state, item, from_location, lot, -qty from stock.move) m
    where state in ('on-hand', 'damaged', 'recalled', 'transit') and (location is not null or lot is not null)
    group by 1, 2, 3, 4, 5)
  select coalesce(p.site, m.site) as site, coalesce(p.state, m.state) as state, coalesce(p.item, m.item) as item,
         p.qty as portion, m.qty as moved
  from stock.portion p full join moved m on m.site = p.site and m.state = p.state and m.item = p.item
    and m.location is not distinct from p.location and m.lot is not distinct from p.lot
  where coalesce(p.qty, 0) <> coalesce(m.qty, 0)`

const BEYOND = `
  select p.site, p.state, p.item, sum(p.qty)::bigint as portions, coalesce(max(b.amount), 0) as booked
  from stock.portion p
  left join books.v_balance b on b.unit = p.item::text and b.account =
    case p.state when 'on-hand' then 'stock' else 'stock-' || p.state end || ':' || p.site
  group by 1, 2, 3 having sum(p.qty) > greatest(coalesce(max(b.amount), 0), 0)`

const LAST = `
  select distinct on (item) item, qty, value, short, front_taken from stock.cost_day order by item, day desc`

const VALUES = `
  with last as (${LAST})
  select l.item, l.value, b.amount from last l
  full join (select substr(account, 11) as item, amount from books.v_balance where chart = 'inventory') b on b.item = l.item::text
  where coalesce(l.value, 0) <> coalesce(b.amount, 0)`

const QUANTITIES = `
  with last as (${LAST}),
  booked as (select unit as item, sum(amount)::bigint as qty from books.v_balance
             where chart in ('stock', 'stock-damaged', 'stock-recalled', 'stock-transit') group by 1)
  select coalesce(l.item::text, b.item) as item, l.qty as valued, b.qty as booked from last l
  full join booked b on b.item = l.item::text where coalesce(l.qty, 0) <> coalesce(b.qty, 0)`

const LAYERS = `
  with last as (${LAST})
  select l.item, l.qty, l.short, sum(a.left_qty)::bigint as left_qty from last l left join stock.layer a on a.item = l.item
  group by 1, 2, 3 having coalesce(sum(a.left_qty), 0) <> l.qty + l.short`

/** What differs while sales are booked and their settling has not run. */
const WAITING: ReadonlySet<string> = new Set(['portion-beyond-books', 'quantity-differs'])

const CHECKS = [
  ['portion-differs', PORTIONS],
  ['portion-beyond-books', BEYOND],
  ['value-differs', VALUES],
  ['quantity-differs', QUANTITIES],
  ['layer-differs', LAYERS],
] as const

/**
 * Proves stock from its moves and the ledger: an empty list is the proof. With `waiting`, what
 * differs only because sales have not been settled yet is left out. Reads every move; run it on a read-only snapshot.
 */
export const verifyStock = async (tx: Tx, { waiting = false } = {}): Promise<StockFinding[]> => {
  const findings: StockFinding[] = []
  for (const [code, sql] of CHECKS.filter(([name]) => !waiting || !WAITING.has(name)))
    for (const row of await tx.rows<object>(sql)) findings.push({ code, detail: JSON.stringify(row) })
  return findings
}
