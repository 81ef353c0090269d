import { columns, type Tx } from '#platform/postgres/index.ts'
import type { LineMatch, StatementLine } from '../../rules/index.ts'

const LINES = `
  insert into checks.statement_line (statement, n, day, valued, amount, code, reference, number, party, text, verdict)
  select $1, * from unnest($2::int[], $3::date[], $4::date[], $5::bigint[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::text[])`

const MATCHES = `
  insert into checks.statement_match (statement, n, item) select $1, * from unnest($2::int[], $3::uuid[])`

type Row = { readonly n: number; readonly line: StatementLine; readonly match: LineMatch | null }

/** Keeps the lines of a statement, numbered from 1, and the cheques of each. Two statements. */
export const insertLines = async (
  tx: Tx,
  id: string,
  lines: readonly StatementLine[],
  matches: readonly (LineMatch | null)[],
): Promise<void> => {
  const rows: Row[] = lines.map((line, at) => ({ n: at + 1, line, match: matches[at] ?? null }))
  const said = columns(
    rows,
    ...[(it: Row) => it.n, (it: Row) => it.line.day, (it: Row) => it.line.valued, (it: Row) => it.line.amount],
    ...[(it: Row) => it.line.code, (it: Row) => it.line.reference, (it: Row) => it.line.check],
    ...[(it: Row) => it.line.party, (it: Row) => it.line.text, (it: Row) => it.match?.verdict ?? null],
  )
  await tx.rows(LINES, [id, ...said])
  const pairs = rows.flatMap(({ n, match }) => (match?.items ?? []).map(item => ({ n, item })))
  const [ns, items] = columns(
    pairs,
    it => it.n,
    it => it.item,
  )
  await tx.rows(MATCHES, [id, ns, items])
}
