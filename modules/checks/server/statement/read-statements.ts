import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { MatchVerdict, StatementFormat } from '../../rules/index.ts'

export type StatementRow = {
  readonly id: string
  readonly format: StatementFormat
  readonly name: string
  readonly account: string
  readonly currency: string
  readonly number: string
  readonly day: Day
  readonly opening: number
  readonly closing: number
  readonly lines: number
  readonly matched: number
  readonly open: number
}

export type StatementLineRow = {
  readonly n: number
  readonly day: Day
  readonly amount: number
  readonly reference: string
  readonly number: string
  readonly party: string
  readonly text: string
  readonly verdict: MatchVerdict | 'by-hand' | 'dismissed' | null
  /** Why it was settled so by hand. */
  readonly why: string
  readonly checks: readonly { readonly id: string; readonly serial: string }[]
}

const ROWS = (where: string) => `
  select s.id, s.format, s.name, s.account, s.currency, s.number, s.day::text as day, s.opening, s.closing, s.lines,
    count(*) filter (where l.verdict in ('number', 'deposit', 'amount', 'by-hand'))::int as matched,
    count(*) filter (where l.verdict in ('unknown-number', 'amount-differs', 'elsewhere', 'several'))::int as open
  from (select * from checks.statement ${where}) s left join checks.statement_line l on l.statement = s.id
  group by s.id, s.format, s.name, s.account, s.currency, s.number, s.day, s.opening, s.closing, s.lines
  order by s.day desc, s.id desc`

/** Statements, the newest first. One statement. */
export const listStatements = (tx: Tx, limit: number): Promise<StatementRow[]> =>
  tx.rows<StatementRow>(ROWS('order by day desc, id desc limit $1'), [limit])

const LINES = `
  select l.n, l.day::text as day, l.amount, l.reference, l.number, l.party, l.text, l.verdict, l.why,
    coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'serial', i.serial) order by i.serial, i.id)
      from checks.statement_match m join checks.item i on i.id = m.item
      where m.statement = l.statement and m.n = l.n), '[]') as checks
  from checks.statement_line l where l.statement = $1 order by l.n limit 5000`

/** One statement with its lines, 5,000 of them at most; null where there is none. Two statements. */
export const getStatement = async (tx: Tx, id: string) => {
  const row = await tx.one<StatementRow>(ROWS('where id = $1'), [id])
  return row ? { ...row, movements: await tx.rows<StatementLineRow>(LINES, [id]) } : null
}
