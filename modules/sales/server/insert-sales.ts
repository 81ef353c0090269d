import { canonical } from '#kernel/canonical.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { SaleFact } from '../rules/index.ts'

const SALES = `
  insert into sales.sale (id, kind, place, register, seq, number, at, day, shift, cashier, customer, currency, book,
                          total, rounding, tax, discount, voids, digest, fact)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::bigint[], $6::bigint[], $7::timestamptz[],
    $8::date[], $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $13::uuid[], $14::bigint[], $15::bigint[],
    $16::bigint[], $17::bigint[], $18::uuid[], $19::text[], string_to_array($20, chr(30)))
  on conflict do nothing returning id`

// Canonical text holds no control letters, so this one parts the facts; as elements of an array every quote in them
// would have to be escaped, and read back.
const BETWEEN = '\u001e'

const LINES = `
  insert into sales.line (sale, n, id, item, qty, gross, discount, net, tax, tax_class, returns_sale, returns_line, lot,
                          serial)
  select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::bigint[], $6::bigint[], $7::bigint[],
    $8::bigint[], $9::bigint[], $10::text[], $11::uuid[], $12::uuid[], $13::text[], $14::text[])`

const TENDERS = `
  insert into sales.tender (sale, n, id, kind, amount, ref)
  select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::bigint[], $6::text[])`

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)

/** Inserts the sales that are new by id, place in the chain, receipt number and voided sale. Gives their ids. */
export const insertSales = async (tx: Tx, facts: readonly SaleFact[]): Promise<Set<string>> => {
  const rows = await tx.rows<{ id: string }>(SALES, [
    ...columns(
      facts,
      f => f.id,
      f => f.kind,
      f => f.place,
      f => f.register,
      f => f.seq,
      f => f.number,
      f => f.at,
      f => f.day,
      f => f.shift,
      f => f.cashier,
      f => f.customer,
      f => f.currency,
      f => f.book,
      f => f.total,
      f => f.rounding,
      f => sum(f.taxes.map(t => t.tax)),
      f => sum(f.lines.map(l => l.discount)),
      f => f.voids ?? null,
      f => f.digest,
    ),
    facts.map(canonical).join(BETWEEN),
  ])
  return new Set(rows.map(row => row.id))
}

/** Lines and tenders of sales that were just inserted: two statements. */
export const insertParts = async (tx: Tx, facts: readonly SaleFact[]): Promise<void> => {
  const lines = facts.flatMap(f => f.lines.map((l, n) => ({ ...l, sale: f.id, n })))
  const tenders = facts.flatMap(f => f.tenders.map((t, n) => ({ ...t, sale: f.id, n })))
  await tx.rows(
    LINES,
    columns(
      lines,
      l => l.sale,
      l => l.n,
      l => l.id,
      l => l.item,
      l => l.qty,
      l => l.gross,
      l => l.discount,
      l => l.net,
      l => l.tax,
      l => l.taxClass,
      l => l.returns?.sale ?? null,
      l => l.returns?.line ?? null,
      l => l.lot ?? null,
      l => l.serial ?? null,
    ),
  )
  await tx.rows(
    TENDERS,
    columns(
      tenders,
      t => t.sale,
      t => t.n,
      t => t.id,
      t => t.kind,
      t => t.amount,
      t => t.ref ?? null,
    ),
  )
}
