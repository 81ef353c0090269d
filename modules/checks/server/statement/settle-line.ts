import { type Answer, done, refused } from '#kernel/answer.ts'
import { currency as currencyOf } from '#kernel/money.ts'
import { withdrawAbout } from '#modules/flow/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { isOpen, type MatchVerdict } from '../../rules/index.ts'
import type { StepRefusal } from '../register/judge-steps.ts'
import { takeSteps } from '../register/take-steps.ts'

export type LineSettlement = {
  readonly statement: string
  readonly n: number
  /** UUIDv7 of the decision, made by whoever decides. */
  readonly deed: string
  /** The cheques the line pays or gives back; none: it is no matter of cheques, and `why` says so. */
  readonly items: readonly string[]
  readonly why: string
}

export type SettleLineRefusal = StepRefusal | 'line-unknown' | 'line-settled' | 'amount-not-the-same'

type Line = {
  amount: number
  verdict: MatchVerdict | 'by-hand' | 'dismissed' | null
  account: string
  currency: string
  day: string
}

const LOCK = `
  select l.amount, l.verdict, s.account, s.currency, l.day::text as day
  from checks.statement_line l join checks.statement s on s.id = l.statement
  where l.statement = $1 and l.n = $2 for update of l`
const SUM = 'select coalesce(sum(amount), 0)::bigint as sum from checks.item where id = any($1::uuid[])'
const SETTLE = `
  update checks.statement_line set verdict = $3, settled_by = $4, settled_at = $5, why = $6
  where statement = $1 and n = $2`
const MATCH = 'insert into checks.statement_match (statement, n, item) select $1, $2, * from unnest($3::uuid[])'
const MATCHED = 'select item from checks.statement_match where statement = $1 and n = $2 order by item'
const LEFT = `
  select 1 from checks.statement_line
  where statement = $1 and verdict in ('unknown-number', 'amount-differs', 'elsewhere', 'several') limit 1`

const repeated = async (tx: Tx, verdict: string, { statement, n, items }: LineSettlement): Promise<boolean> => {
  const kept = (await tx.rows<{ item: string }>(MATCHED, [statement, n])).map(it => it.item)
  return verdict === (items.length > 0 ? 'by-hand' : 'dismissed') && kept.join() === [...items].sort().join()
}

/**
 * Says by hand which cheques a line pays (money that comes) or gives back (money that leaves); they take their step and
 * are booked in the same transaction. The last open line of a statement takes its task back.
 */
export const settleLine = async (
  tx: Tx,
  who: string,
  now: Date,
  wish: LineSettlement,
): Promise<Answer<{ left: boolean }, SettleLineRefusal>> => {
  const { statement, n, deed, items } = wish
  const why = wish.why.trim()
  const line = await tx.one<Line>(LOCK, [statement, n])
  if (!line) return refused('line-unknown', `Statement ${statement} has no line ${n}.`)
  const { verdict } = line
  if (verdict !== null && (verdict === 'by-hand' || verdict === 'dismissed' || !isOpen(verdict)))
    return (await repeated(tx, verdict, wish))
      ? done({ left: false })
      : refused('line-settled', 'This line was settled already. Look at the statement again.')
  if (items.length === 0 && why === '') return refused('reason-missing', 'Say why this line is no matter of cheques.')
  if (items.length > 0) {
    const scale = currencyOf(line.currency).decimals === 0 ? 100 : 1
    const { sum } = (await tx.one<{ sum: number }>(SUM, [items]))!
    if (sum * scale !== Math.abs(line.amount) && why === '')
      return refused('amount-not-the-same', 'The amounts differ. Say why it is this cheque all the same.')
    const step = line.amount < 0 ? 'returned' : 'paid'
    const said = [`${line.account} ${line.day}`, why].filter(part => part !== '').join(' · ')
    const taken = await takeSteps(tx, who, now, line.day, { id: deed, step, items, why: said })
    if (!taken.ok) return taken
    await tx.rows(MATCH, [statement, n, items])
  }
  await tx.rows(SETTLE, [statement, n, items.length > 0 ? 'by-hand' : 'dismissed', who, now, why])
  const left = (await tx.one(LEFT, [statement])) !== undefined
  if (!left)
    await withdrawAbout(tx, who, now, { kind: 'statement-open', subjects: [statement], why: 'all lines settled' })
  return done({ left })
}
