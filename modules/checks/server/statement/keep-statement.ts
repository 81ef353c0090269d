import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { isOpen, type Statement, type StatementFormat } from '../../rules/index.ts'
import { askToLook } from './ask-to-look.ts'
import { insertLines } from './insert-lines.ts'
import { matchToChecks } from './match-to-checks.ts'

export type StatementWish = {
  /** UUIDv7 made by whoever brings it. */
  readonly id: string
  readonly format: StatementFormat
  /** The file it came in. */
  readonly name: string
  readonly statement: Statement
}

export type StatementKept = {
  /** The one that is kept: another than was asked for where the same statement came before. */
  readonly id: string
  readonly answer: 'created' | 'exists'
  readonly lines: number
  readonly matched: number
  /** Lines that speak of cheques and fit none: somebody must look. */
  readonly open: number
}

export type KeepRefusal = 'statement-account-missing' | 'statement-unbalanced' | 'statement-differs'

const INSERT = `
  insert into checks.statement (id, format, name, account, currency, number, day, opening, closing, lines, digest, at, who)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`

const KEPT = `
  select s.id, s.digest, s.lines, count(*) filter (where l.verdict in ('number', 'deposit', 'amount', 'by-hand'))::int as matched,
    count(*) filter (where l.verdict in ('unknown-number', 'amount-differs', 'elsewhere', 'several'))::int as open
  from checks.statement s left join checks.statement_line l on l.statement = s.id
  where s.digest = $1 or s.id = $2 group by s.id order by s.digest = $1 desc limit 1`

type Kept = { id: string; digest: string; lines: number; matched: number; open: number }

/** What makes two statements the same: the account, its balances and its movements, in whatever format they are said. */
const digestOf = ({ account, currency, day, opening, closing, lines }: Statement): string => {
  const moves = lines.map(it => `${it.day} ${it.amount}`)
  return sha256(canonical({ account, currency, day, opening, closing, moves }))
}

/**
 * Keeps a statement and takes the steps it tells of: cheques that were paid, cheques that came back. Of the same
 * statement sent twice, in one format or two, one is kept and nothing is stepped again.
 */
export const keepStatement = async (
  tx: Tx,
  who: string,
  now: Date,
  { id, format, name, statement }: StatementWish,
): Promise<Answer<StatementKept, KeepRefusal>> => {
  const { account, currency, number, opening, closing, lines } = statement
  const day = statement.day ?? lines.at(-1)?.day
  if (account === '') return refused('statement-account-missing', `${name} does not say its account.`)
  if (
    opening === null ||
    closing === null ||
    !day ||
    opening + lines.reduce((sum, it) => sum + it.amount, 0) !== closing
  )
    return refused('statement-unbalanced', `${name}: opening and lines do not make the closing balance.`)
  const digest = digestOf(statement)
  const values = [id, format, name, account, currency, number, day, opening, closing, lines.length, digest, now, who]
  if (!(await tx.one(INSERT, values))) {
    const kept = await tx.one<Kept>(KEPT, [digest, id])
    if (kept?.digest !== digest) return refused('statement-differs', `Another statement is kept under the id ${id}.`)
    return done({ id: kept.id, answer: 'exists', lines: kept.lines, matched: kept.matched, open: kept.open })
  }
  const matches = await matchToChecks(tx, who, now, { id, day, statement })
  await insertLines(tx, id, lines, matches)
  const open = matches.filter(it => it && isOpen(it.verdict)).length
  const matched = matches.filter(it => it !== null).length - open
  if (open > 0) await askToLook(tx, who, now, { id, account, currency, day, open })
  const payload = { statement: id, lines: lines.length, matched, open }
  await announce(tx, [{ topic: 'checks.statement-kept', key: id, payload }])
  return done({ id, answer: 'created', lines: lines.length, matched, open })
}
