import { refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import {
  type CheckException,
  type CheckState,
  type CheckStep,
  judgeWarkat,
  MOST_REPRESENTMENTS,
  statesBefore,
} from '../../rules/index.ts'

export type StepRefusal =
  | 'check-unknown'
  | 'check-elsewhere'
  | 'check-duplicate'
  | 'exceptions-open'
  | 'reason-missing'
  | 'presented-too-often'
  | 'deed-differs'
  | 'warkat-early'
  | 'warkat-late'
  | 'over-clearing-limit'
  | 'pay-undecided'
  | 'refusal-reasons-wrong'

export type LockedCheck = {
  readonly id: string
  readonly serial: string
  readonly routing: string
  readonly account: string
  readonly state: CheckState
  readonly live: boolean
  readonly exceptions: readonly CheckException[]
  readonly amount: number
  readonly kind: 'check' | 'cek' | 'bg'
  readonly issue: string | null
  readonly effective: string | null
  readonly returns: number
  readonly currency: string
  readonly depositor: string
  /** Of positive pay: it is not as issued, and nobody has decided about it. */
  readonly undecided: boolean
}

const LOCK = `
  select i.id, i.serial, i.routing, i.account, i.state, i.live, i.exceptions, i.amount, i.returns, i.kind, i.issue::text as issue,
    i.effective::text as effective, b.currency, b.depositor,
    exists (select from checks.pay_exception p where p.item = i.id and p.decided is null) as undecided
  from checks.item i join checks.batch b on b.id = i.batch
  where i.id = any($1::uuid[]) order by i.id for update of i`

/** The cheques as they stand, held until the end of the transaction; locked in the order of their ids. */
export const lockChecks = (tx: Tx, items: readonly string[]): Promise<LockedCheck[]> =>
  tx.rows<LockedCheck>(LOCK, [items])

/** What a person may accept with a reason in words; what is not read and what is a duplicate must be settled. */
const ACCEPTABLE: readonly CheckException[] = [
  'routing-wrong',
  'amounts-differ',
  'words-unreadable',
  'amount-not-as-encoded',
  'dates-wrong',
  'drawer-listed',
]

/** A warkat is exchanged and paid from its effective date on, within its term, and cleared up to the limit. */
const faultOfWarkat = ({ kind, issue, effective, amount, serial }: LockedCheck, step: CheckStep, day: Day) => {
  if (kind === 'check' || issue === null || (step !== 'exchanged' && step !== 'paid')) return null
  const channel = step === 'exchanged' ? 'clearing' : 'counter'
  const verdict = judgeWarkat({ type: kind, issue, effective, present: day, amount, channel, corrections: {} })
  if (verdict === 'before-effective')
    return refused('warkat-early', `Bilyet giro ${serial} is payable from ${effective} on. Keep it until then.`)
  if (verdict === 'expired')
    return refused('warkat-late', `${serial}, issued on ${issue}, is past its time. Ask its drawer for another.`)
  return verdict === 'over-clearing-limit'
    ? refused('over-clearing-limit', `${serial} is above what is cleared. Present it at its own bank.`)
    : null
}

const faultOf = (it: LockedCheck, step: CheckStep, why: string, day: Day) => {
  const name = `Cheque ${it.serial || it.id}`
  if (!statesBefore(step).includes(it.state))
    return refused('check-elsewhere', `${name} is ${it.state} and cannot be ${step} now. Look at its life.`)
  if (it.undecided) return refused('pay-undecided', `${name} is not as issued. Pay or return it under positive pay.`)
  if (step === 're-presented' && it.returns > MOST_REPRESENTMENTS)
    return refused('presented-too-often', `${name} came back ${it.returns} times. Give it back to its depositor.`)
  if (step !== 'validated') return faultOfWarkat(it, step, day)
  if (it.exceptions.includes('duplicate'))
    return refused('check-duplicate', `${name} is registered already. Refuse it, or correct what was read of its line.`)
  const settled = it.exceptions.every(word => ACCEPTABLE.includes(word)) && (it.exceptions.length === 0 || why !== '')
  return settled && it.live
    ? null
    : refused('exceptions-open', `${name}: ${it.exceptions.join(', ')}. Correct it, or accept it and say why.`)
}

/** The first thing that stands in the way of a step, or null. */
export const judgeSteps = (
  rows: readonly LockedCheck[],
  items: readonly string[],
  { step, why, day }: { readonly step: CheckStep; readonly why: string; readonly day: Day },
) => {
  const known = new Set(rows.map(row => row.id))
  const missing = items.find(id => !known.has(id))
  if (missing) return refused('check-unknown', `There is no cheque ${missing}.`)
  for (const row of rows) {
    const fault = faultOf(row, step, why, day)
    if (fault) return fault
  }
  return null
}
