import { createHash } from 'node:crypto'
import { uuidv7 } from '#kernel/ids.ts'
import type { Day } from '#kernel/moment.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import {
  type FileReturn,
  instrumentOf,
  matchReturns,
  type ReturnMatch,
  type SentCheck,
  sayReturnReason,
} from '../../rules/index.ts'
import { judgeSteps, lockChecks } from '../register/judge-steps.ts'
import { takeSteps } from '../register/take-steps.ts'

/** What a file gives back. */
export type ReturnsWish = {
  /** Follows from the file: the same again is answered like the first. */
  readonly file: string
  readonly name: string
  readonly currency: string
  readonly day: Day
  readonly returns: readonly FileReturn[]
}

/** `items`: the cheque of each return, in the order of the file; null where a person must look. */
export type ReturnsTaken = {
  readonly answer: 'created' | 'exists'
  readonly open: number
  readonly items: readonly (string | null)[]
}

const KNOWN = 'select item, verdict from checks.returned where file = $1 order by n'

const SENT = `
  select i.id, i.instrument, i.sequence, i.amount, i.state
  from checks.item i join checks.batch b on b.id = i.batch
  where b.currency = $1 and (i.instrument = any($2::text[]) or i.sequence = any($3::text[]))
  order by i.id`

const INSERT = `
  insert into checks.returned (id, file, name, currency, day, at, who, n, routing, account, serial, amount, sequence,
    reason, verdict, item)
  select w.id, $1, $2, $3, $4, $5, $6, w.n, w.routing, w.account, w.serial, w.amount, w.sequence, w.reason, w.verdict,
    w.item
  from unnest($7::uuid[], $8::int[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::text[], $14::text[],
    $15::text[], $16::uuid[]) as w (id, n, routing, account, serial, amount, sequence, reason, verdict, item)`

const idOf = (day: Day, ...parts: readonly string[]) =>
  uuidv7(Date.parse(day), createHash('sha256').update(parts.join('/')).digest())

const sentChecks = (tx: Tx, { currency, returns }: ReturnsWish): Promise<SentCheck[]> => {
  const names = returns.map(it => instrumentOf(it, it.amount)).filter(name => name !== null)
  return tx.rows<SentCheck>(SENT, [currency, names, returns.map(it => it.sequence).filter(it => it !== '')])
}

/** Takes the steps, one deed for each reason; what stands elsewhere by now stays open. */
const stepBack = async (tx: Tx, who: string, now: Date, wish: ReturnsWish, matches: ReturnMatch[]): Promise<void> => {
  const ids = matches.flatMap(it => it.item ?? []).sort()
  const locked = new Map((await lockChecks(tx, ids)).map(row => [row.id, row]))
  for (const reason of new Set(wish.returns.map(it => it.reason))) {
    const why = `${sayReturnReason(reason)} · ${wish.name}`
    const items: string[] = []
    for (const [n, match] of matches.entries()) {
      if (!match.item || wish.returns[n]!.reason !== reason) continue
      const fault = judgeSteps([locked.get(match.item)!], [match.item], { step: 'returned', why, day: wish.day })
      if (fault) matches[n] = { verdict: 'elsewhere', item: null }
      else items.push(match.item)
    }
    if (items.length === 0) continue
    const deed = { id: idOf(wish.day, wish.file, reason), step: 'returned', items, why } as const
    const taken = await takeSteps(tx, who, now, wish.day, deed)
    if (!taken.ok) throw new Error(`judged and yet refused: ${taken.refusal}`)
  }
}

const askToLook = (tx: Tx, who: string, now: Date, { file, name }: ReturnsWish, open: number) => {
  const roles = ['accountant', 'owner']
  const task = { id: newId(), kind: 'check-returns-open', subject: file, place: null, detail: { name, open }, roles }
  return openTasks(tx, who, now, [task])
}

/**
 * Gives back the cheques that a file says came back, and books it; those that fit none of the register are kept and
 * become one task. The same file taken twice gives nothing back twice.
 */
export const takeReturns = async (tx: Tx, who: string, now: Date, wish: ReturnsWish): Promise<ReturnsTaken> => {
  const { file, name, currency, day, returns } = wish
  if (returns.length === 0) return { answer: 'created', open: 0, items: [] }
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('checks.returned/' || $1, 0))`, [file])
  const known = await tx.rows<{ item: string | null; verdict: string }>(KNOWN, [file])
  if (known.length > 0) {
    const open = known.filter(it => it.item === null && it.verdict !== 'dismissed').length
    return { answer: 'exists', open, items: known.map(it => it.item) }
  }
  const matches = matchReturns(returns, await sentChecks(tx, wish))
  await stepBack(tx, who, now, wish, matches)
  const rows = columns(
    returns.map((it, n) => ({ ...it, ...matches[n]!, n, id: idOf(day, file, String(n)) })),
    it => it.id,
    it => it.n,
    it => it.routing,
    it => it.account,
    it => it.serial,
    it => it.amount,
    it => it.sequence,
    it => it.reason,
    it => it.verdict,
    it => it.item,
  )
  await tx.rows(INSERT, [file, name, currency, day, now, who, ...rows])
  const open = matches.filter(it => it.item === null).length
  if (open > 0) await askToLook(tx, who, now, wish, open)
  return { answer: 'created', open, items: matches.map(it => it.item) }
}
