import { type Answer, done, refused } from '#kernel/answer.ts'
import { withdrawAbout } from '#modules/flow/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { sayReturnReason } from '../../rules/index.ts'
import type { StepRefusal } from '../register/judge-steps.ts'
import { takeSteps } from '../register/take-steps.ts'

export type Settlement = {
  /** The return. */
  readonly id: string
  /** UUIDv7 of the decision, made by whoever decides. */
  readonly deed: string
  /** The cheque that came back; null: it is none of ours, and `why` says so. */
  readonly item: string | null
  readonly why: string
}

export type SettleRefusal = StepRefusal | 'return-unknown' | 'return-settled' | 'amount-not-the-same'

type Open = { file: string; name: string; reason: string; amount: number; item: string | null; verdict: string }

const LOCK = 'select file, name, reason, amount, item, verdict from checks.returned where id = $1 for update'
const AMOUNT = 'select amount from checks.item where id = $1'
const SETTLE = `
  update checks.returned set verdict = $2, item = $3, settled_by = $4, settled_at = $5, why = $6 where id = $1`
const LEFT = `select 1 from checks.returned where file = $1 and item is null and verdict <> 'dismissed' limit 1`

/**
 * Says by hand whose cheque came back, or that it is none of ours; the last of a file takes its task back. The cheque
 * takes its step and is booked in the same transaction.
 */
export const settleReturn = async (
  tx: Tx,
  who: string,
  now: Date,
  day: string,
  { id, deed, item, why }: Settlement,
): Promise<Answer<{ id: string; left: boolean }, SettleRefusal>> => {
  const row = await tx.one<Open>(LOCK, [id])
  if (!row) return refused('return-unknown', `There is no return ${id}.`)
  const verdict = item === null ? 'dismissed' : 'by-hand'
  if (row.item !== null || row.verdict === 'dismissed')
    return row.verdict === verdict && row.item === item
      ? done({ id, left: false })
      : refused('return-settled', 'This return was settled already. Look at the list again.')
  if (item === null && why.trim() === '') return refused('reason-missing', 'Say why this return is none of ours.')
  if (item !== null) {
    const check = await tx.one<{ amount: number }>(AMOUNT, [item])
    if (check && check.amount !== row.amount && why.trim() === '')
      return refused('amount-not-the-same', 'The amounts differ. Say why it is this cheque all the same.')
    const said = [sayReturnReason(row.reason), row.name, why.trim()].filter(part => part !== '').join(' · ')
    const taken = await takeSteps(tx, who, now, day, { id: deed, step: 'returned', items: [item], why: said })
    if (!taken.ok) return taken
  }
  await tx.rows(SETTLE, [id, verdict, item, who, now, why.trim()])
  const left = (await tx.one(LEFT, [row.file])) !== undefined
  if (!left)
    await withdrawAbout(tx, who, now, { kind: 'check-returns-open', subjects: [row.file], why: 'all returns settled' })
  return done({ id, left })
}
