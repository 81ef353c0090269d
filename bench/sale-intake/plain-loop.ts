import type { Database } from '#platform/postgres/index.ts'

/**
 * What one would write by hand: a transaction per sale with prepared statements, set-based within the sale, and only
 * the rows a shop can't do without (sale, lines, payment, stock, ledger, drawer balance).
 */
const TABLES = `
  create schema plain;
  create table plain.sale (id uuid primary key, register uuid not null, number bigint not null, at timestamptz not null,
    total bigint not null, unique (register, number));
  create table plain.line (sale uuid not null references plain.sale, n int not null, item uuid not null, qty bigint not null,
    net bigint not null, primary key (sale, n));
  create table plain.payment (sale uuid primary key references plain.sale, kind text not null, amount bigint not null);
  create table plain.stock (place uuid not null, item uuid not null, on_hand bigint not null, primary key (place, item));
  create table plain.ledger (id bigint generated always as identity primary key, sale uuid not null references plain.sale,
    account text not null, debit bigint not null, credit bigint not null);
  create table plain.balance (account text primary key, amount bigint not null);`

const STATEMENTS = {
  sale: 'insert into plain.sale values ($1, $2, $3, now(), $4)',
  lines: 'insert into plain.line select $1, * from unnest($2::int[], $3::uuid[], $4::bigint[], $5::bigint[])',
  payment: "insert into plain.payment values ($1, 'cash', $2)",
  stock: `insert into plain.stock as s select $1, * from unnest($2::uuid[], $3::bigint[]) as t (item, qty) order by 2
          on conflict (place, item) do update set on_hand = s.on_hand + excluded.on_hand`,
  ledger:
    'insert into plain.ledger (sale, account, debit, credit) select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[])',
  balance: `insert into plain.balance as b select * from unnest($1::text[], $2::bigint[]) as t (account, amount) order by 1
            on conflict (account) do update set amount = b.amount + excluded.amount`,
} as const

export type PlainSale = {
  id: string
  register: string
  number: number
  total: number
  place: string
  items: string[]
  nets: number[]
}

/** Runs `sales` through `clients` connections, each sale in a transaction of its own; gives seconds. */
export const runPlainLoop = async (db: Database, sales: readonly PlainSale[], clients: number): Promise<number> => {
  await db.pool.query(TABLES)
  let next = 0
  const work = async () => {
    const client = await db.pool.connect()
    const run = (name: keyof typeof STATEMENTS, values: unknown[]) =>
      client.query({ name, text: STATEMENTS[name], values })
    for (let sale = sales[next++]; sale; sale = sales[next++]) {
      const accounts = [`cash:${sale.register}`, `revenue:${sale.register}`]
      await client.query('begin')
      await run('sale', [sale.id, sale.register, sale.number, sale.total])
      await run('lines', [sale.id, sale.items.map((_, n) => n), sale.items, sale.items.map(() => 1000), sale.nets])
      await run('payment', [sale.id, sale.total])
      await run('stock', [sale.place, sale.items, sale.items.map(() => -1000)])
      await run('ledger', [sale.id, accounts, [sale.total, 0], [0, sale.total]])
      await run('balance', [accounts, [sale.total, -sale.total]])
      await client.query('commit')
    }
    client.release()
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: clients }, work))
  return (performance.now() - start) / 1000
}
