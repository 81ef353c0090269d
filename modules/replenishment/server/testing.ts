import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/moment.ts'
import { moveStock } from '#modules/stock/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'

/** A little chain for tests: a centre, shops, items with a supplier, and weeks of the same sales every day. */
export type Chain = {
  readonly centre: string
  readonly shops: readonly string[]
  readonly items: readonly string[]
  readonly supplier: string
}

/** Someone who plans and approves everywhere. */
export const PLANNER: Who = { ...SYSTEM, kind: 'user', id: 'planner', name: 'Wulan' }

/** The Monday the tests plan on, at nine in Jakarta. */
export const PLAN_DAY = '2026-11-23'
export const PLAN_NOW = new Date(`${PLAN_DAY}T02:00:00Z`)

/** What a shop sells of an item on a day, in units. */
export type Sells = (shop: number, item: number, day: number) => number

const places = async (db: Database, shops: readonly string[], centre: string) =>
  db.pool.query(
    `insert into company.place (id, code, name, kind) select * from unnest($1::uuid[], $2::text[], $2::text[], $3::text[])`,
    [
      [...shops, centre],
      [...shops.map((_, n) => `S${n}`), 'DC'],
      [...shops.map(() => 'shop'), 'distribution-centre'],
    ],
  )

const sell = async (db: Database, chain: Chain, days: number, sells: Sells) => {
  const rows = chain.shops.flatMap((place, s) =>
    Array.from({ length: days }, (_, d) => {
      const day = addDays(PLAN_DAY, d - days)
      const lines = chain.items.map((item, i) => ({ item, units: sells(s, i, d) })).filter(line => line.units > 0)
      return { id: randomUUID(), place, day, n: d + 1, s, lines }
    }),
  )
  await db.pool.query(
    `insert into sales.sale (id, kind, place, register, seq, number, at, day, shift, cashier, currency, book, total, rounding, tax, discount, digest, fact)
     select id, 'sale', place, place, n, n, (day + time '12:00') at time zone 'Asia/Jakarta', day, place, place, 'IDR', place, 0, 0, 0, 0, '', ''
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::int[]) t (id, place, day, n)`,
    [rows.map(r => r.id), rows.map(r => r.place), rows.map(r => r.day), rows.map(r => r.n)],
  )
  const lines = rows.flatMap(row => row.lines.map((line, n) => ({ ...line, sale: row.id, n })))
  await db.pool.query(
    `insert into sales.line (sale, n, id, item, qty, gross, discount, net, tax, tax_class)
     select sale, n, gen_random_uuid(), item, qty * 1000, qty * 10000, 0, qty * 10000, 0, 'ppn'
     from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bigint[]) t (sale, n, item, qty)`,
    [lines.map(l => l.sale), lines.map(l => l.n), lines.map(l => l.item), lines.map(l => l.units)],
  )
}

/** Founds the chain with `days` of sales behind it. Items cost Rp10.000 and come in boxes of six. */
export const foundChain = async (
  db: Database,
  size: { shops: number; items: number; days: number },
  sells: Sells,
): Promise<Chain> => {
  const chain: Chain = {
    centre: randomUUID(),
    shops: Array.from({ length: size.shops }, () => randomUUID()).sort(),
    items: Array.from({ length: size.items }, () => randomUUID()).sort(),
    supplier: randomUUID(),
  }
  await places(db, chain.shops, chain.centre)
  await db.pool.query(`insert into party.party (id, kind, name) values ($1, 'organisation', 'PT Sumber')`, [
    chain.supplier,
  ])
  await db.pool.query(
    `insert into catalog.item (id, sku, name, base_unit, tax_class, revision, created_at, changed_at, changed_by)
     select id, 'SKU' || n, 'Barang ' || n, 'pcs', 'ppn', n, now(), now(), 'test' from unnest($1::uuid[]) with ordinality t (id, n)`,
    [chain.items],
  )
  await db.pool.query(
    `insert into catalog.item_unit (item, unit, qty) select id, 'dus', 6000 from unnest($1::uuid[]) t (id)`,
    [chain.items],
  )
  await sell(db, chain, size.days, sells)
  return chain
}

/** Puts goods on a shelf: units of each item. */
export const stockUp = (db: Database, place: string, goods: readonly { item: string; units: number }[]) =>
  transact(db, async tx => {
    const moves = goods.map(({ item, units }) => ({ item, qty: units * 1000 }))
    await moveStock(tx, SYSTEM, PLAN_NOW, {
      ...{ id: randomUUID(), place, day: PLAN_DAY, kind: 'opening', reason: 'test', moves },
    })
  })
