import { createHash } from 'node:crypto'
import { uuidv7 } from '#kernel/ids.ts'
import type { Day } from '#kernel/moment.ts'
import { currency as currencyOf } from '#kernel/money.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type LineMatch, matchLines, numbersIn, type OpenCheck, type Statement, stepOfLine } from '../../rules/index.ts'
import { judgeSteps, lockChecks } from '../register/judge-steps.ts'
import { takeSteps } from '../register/take-steps.ts'

type Kept = { readonly id: string; readonly day: Day; readonly statement: Statement }

/** Cheques under way, and whatever the lines name, in the currency of the account; with the deed that deposited each. */
const OPEN = `
  select i.id, i.serial, i.amount, i.state, b.day::text as day,
    (select s.deed from checks.step s where s.item = i.id and s.what in ('deposited', 're-presented')
      order by s.n desc limit 1) as deposit
  from checks.item i join checks.batch b on b.id = i.batch
  where b.currency = $1 and b.day > $2::date - 200
    and (i.state in ('deposited', 'exchanged', 're-presented') or ltrim(i.serial, '0') = any($3::text[]))
  order by i.id`

const openChecks = async (tx: Tx, { day, statement: { currency, lines } }: Kept): Promise<OpenCheck[]> => {
  const scale = currencyOf(currency).decimals === 0 ? 100 : 1
  const named = [...new Set(lines.flatMap(line => [...numbersIn(line)]))]
  const rows = await tx.rows<OpenCheck>(OPEN, [currency, day, named])
  return rows.map(it => ({ ...it, amount: it.amount * scale }))
}

const KNOWN: readonly string[] = ['IDR', 'USD', 'EUR', 'GBP', 'SGD', 'MYR']

/** Matches lines to cheques and takes the steps they tell of; what cannot take its step now stays open. */
export const matchToChecks = async (tx: Tx, who: string, now: Date, kept: Kept): Promise<(LineMatch | null)[]> => {
  const { id, day, statement } = kept
  if (!KNOWN.includes(statement.currency)) return statement.lines.map(() => null)
  const matches = matchLines(statement.lines, await openChecks(tx, kept))
  const wanted = matches.flatMap(it => it?.items ?? [])
  const locked = new Map((await lockChecks(tx, [...wanted].sort())).map(row => [row.id, row]))
  for (const what of ['paid', 'returned'] as const) {
    const items: string[] = []
    matches.forEach((match, n) => {
      if (!match || match.items.length === 0 || stepOfLine(statement.lines[n]!) !== what) return
      const rows = match.items.map(item => locked.get(item)!)
      const fault = judgeSteps(rows, match.items, { step: what, why: what, day })
      if (fault) matches[n] = { verdict: 'elsewhere', items: [] }
      else items.push(...match.items)
    })
    if (items.length === 0) continue
    const deed = uuidv7(now.getTime(), createHash('sha256').update(`${id}/${what}`).digest())
    const why = [`${statement.account} ${day}`, statement.number].filter(part => part !== '').join(' · ')
    const taken = await takeSteps(tx, who, now, day, { id: deed, step: what, items, why })
    if (!taken.ok) throw new Error(`judged and yet refused: ${taken.refusal}`)
  }
  return matches
}
