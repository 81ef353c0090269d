import type { Tx } from '#platform/postgres/index.ts'

export type Finding = {
  code: 'balance-differs' | 'unit-unbalanced' | 'number-unknown' | 'entry-missing' | 'held-differs'
  detail: string
}

const BALANCES = `
  with moved as (
    select account, unit, sum(d)::bigint as debits, sum(c)::bigint as credits from (
      select debit as account, unit, amount as d, 0 as c from books.posting
      union all select credit, unit, 0, amount from books.posting) t group by 1, 2)
  select coalesce(b.account, m.account) as account, coalesce(b.unit, m.unit) as unit,
         b.debits, b.credits, m.debits as moved_debits, m.credits as moved_credits
  from books.balance b full join moved m on m.account = b.account and m.unit = b.unit
  where coalesce(b.debits, 0) <> coalesce(m.debits, 0) or coalesce(b.credits, 0) <> coalesce(m.credits, 0)`

const UNITS =
  'select unit, sum(debits)::bigint as debits, sum(credits)::bigint as credits from books.balance group by 1 having sum(debits) <> sum(credits)'

const NUMBERS = `
  select p.entry, p.line from books.posting p
  where not exists (select 1 from books.account a where a.id = p.debit)
     or not exists (select 1 from books.account a where a.id = p.credit)
     or not exists (select 1 from books.unit u where u.id = p.unit)`

const ENTRIES =
  'select distinct p.entry from books.posting p where not exists (select 1 from books.entry e where e.id = p.entry)'

const HELD = `
  select b.account, b.unit, b.held, coalesce(h.amount, 0) as open from books.balance b
  left join (select account, unit, sum(amount)::bigint as amount from books.hold where ended is null group by 1, 2) h
    on h.account = b.account and h.unit = b.unit
  where b.held <> coalesce(h.amount, 0)`

const CHECKS = [
  ['balance-differs', BALANCES],
  ['unit-unbalanced', UNITS],
  ['number-unknown', NUMBERS],
  ['entry-missing', ENTRIES],
  ['held-differs', HELD],
] as const

/** Proves the books from their postings: an empty list is the proof. Reads every posting; run it on a read-only snapshot. */
export const verifyBooks = async (tx: Tx): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const [code, sql] of CHECKS)
    for (const row of await tx.rows<Record<string, unknown>>(sql)) findings.push({ code, detail: JSON.stringify(row) })
  return findings
}
