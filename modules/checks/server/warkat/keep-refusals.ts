import { refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { drawerOf, needsReason, reasonsFor } from '../../rules/index.ts'
import type { LockedCheck } from '../register/judge-steps.ts'

/** Each once, in their order. */
export const tidyReasons = (reasons: readonly number[] = []): number[] => [...new Set(reasons)].sort((a, b) => a - b)

type Refused = Pick<LockedCheck, 'id' | 'serial' | 'kind' | 'routing' | 'account'>

/** What is given as a reason for a step that refuses nothing, or for a kind of warkat that it does not fit. */
export const faultOfReasons = (
  rows: readonly Pick<LockedCheck, 'id' | 'serial' | 'kind'>[],
  step: LockedCheck['state'] | 'corrected',
  reasons: readonly number[],
) => {
  if (reasons.length === 0) return null
  if (!needsReason(step)) return refused('refusal-reasons-wrong', `A cheque that is ${step} is not refused.`)
  const fits = ({ kind }: Pick<LockedCheck, 'kind'>, number: number) =>
    kind !== 'check' && reasonsFor(kind).some(it => it.number === number)
  const wrong = rows.find(it => reasons.some(number => !fits(it, number)))
  return wrong
    ? refused('refusal-reasons-wrong', `${wrong.serial || wrong.id} cannot be refused for ${reasons.join(', ')}.`)
    : null
}

const KEEP = `
  insert into checks.refusal (item, n, version, reasons, drawer, day, deed, at, who, why)
  select i.id, i.steps, 1, $3::int[], w.drawer, $4, $5, $6, $7, $8
  from unnest($1::uuid[], $2::text[]) as w (item, drawer) join checks.item i on i.id = w.item order by i.id`

type Wish = {
  readonly deed: string
  readonly reasons: readonly number[]
  readonly day: Day
  readonly now: Date
  readonly who: string
  readonly why: string
  readonly rows: readonly Refused[]
}

/** Keeps why warkat were refused by the step that was just written: one statement. */
export const keepRefusals = (tx: Tx, { deed, reasons, day, now, who, why, rows }: Wish) => {
  const drawn = columns(
    rows,
    it => it.id,
    it => drawerOf(it),
  )
  return tx.rows(KEEP, [...drawn, reasons, day, deed, now, who, why])
}
