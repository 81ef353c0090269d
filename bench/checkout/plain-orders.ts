import type { Database } from '#platform/postgres/index.ts'
import type { Wish } from './shop-online.ts'

/** What one would write by hand: a transaction per order, prices known, stock that can't go below zero, no promise. */
const TABLES = `
  create schema plain;
  create table plain.stock (place uuid, item uuid, free bigint not null check (free >= 0), primary key (place, item));
  create table plain.orders (id uuid primary key, place uuid not null, name text not null, phone text not null,
    total bigint not null, at timestamptz not null);
  create table plain.line (id uuid primary key, orders uuid not null references plain.orders, item uuid not null,
    qty bigint not null);`

/** Runs the wishes through `clients` connections; gives orders a second. */
export const plainOrders = async (db: Database, all: readonly Wish[], clients: number): Promise<number> => {
  await db.pool.query(TABLES)
  await db.pool.query(
    `insert into plain.stock select distinct p, i, 1000000000 from unnest($1::uuid[]) p, unnest($2::uuid[]) i`,
    [all.map(it => it.ways[0]!.place), [...new Set(all.flatMap(it => it.lines.map(l => l.item)))]],
  )
  let next = 0
  const work = async () => {
    const client = await db.pool.connect()
    for (let wish = all[next++]; wish; wish = all[next++]) {
      const items = wish.lines.map(l => l.item)
      const counts = wish.lines.map(l => l.packs * 1000)
      await client.query('begin')
      const id = (
        await client.query({
          name: 'order',
          text: 'insert into plain.orders values (gen_random_uuid(), $1, $2, $3, $4, now()) returning id',
          values: [wish.ways[0]!.place, 'Ayu', '08123456789', 50_000],
        })
      ).rows[0].id
      await client.query({
        name: 'lines',
        text: 'insert into plain.line select l, $1, i, q from unnest($2::uuid[], $3::uuid[], $4::bigint[]) as t (l, i, q)',
        values: [id, wish.lines.map(l => l.id), items, counts],
      })
      await client.query({
        name: 'stock',
        text: `with locked as (select s.item, t.q from plain.stock s join (select i, sum(q) as q
                 from unnest($2::uuid[], $3::bigint[]) as t (i, q) group by i) t on t.i = s.item
                 where s.place = $1 order by s.item for update of s)
               update plain.stock s set free = s.free - k.q from locked k where s.place = $1 and s.item = k.item`,
        values: [wish.ways[0]!.place, items, counts],
      })
      await client.query('commit')
    }
    client.release()
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, work))
  return (all.length / (performance.now() - began)) * 1000
}
