import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { clockAt } from '../place-clock.ts'
import { draftTransfer } from './draft-transfer.ts'
import { releaseTransfers } from './release-transfers.ts'

export type Lateral = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly lines: readonly { readonly id: string; readonly item: string; readonly qty: number; readonly why: string }[]
}

/**
 * A transfer from shop to shop, drafted and released in one step: ready to be packed. The same id again answers `exists`
 * and changes nothing.
 */
export const moveLaterally = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Lateral,
): Promise<
  Answer<
    { id: string; number: string; answer: 'created' | 'exists' },
    'place-unknown' | 'item-unknown' | 'same-place' | 'not-enough'
  >
> => {
  const known = await tx.one<{ number: string }>('select number from distribution.transfer where id = $1', [wish.id])
  if (known) return done({ id: wish.id, number: known.number, answer: 'exists' })
  const { day } = await clockAt(tx, wish.from, now)
  await tx.rows('savepoint lateral_move')
  const draft = await draftTransfer(tx, who, now, {
    ...{ id: wish.id, from: wish.from, to: wish.to, dueDay: day, origin: 'lateral', note: wish.reason },
    lines: wish.lines,
  })
  const released = draft.ok ? await releaseTransfers(tx, who, now, [wish.id]) : draft
  if (draft.ok && released.ok) return done({ ...draft.value, answer: 'created' })
  await tx.rows('rollback to savepoint lateral_move')
  const failure = released as Exclude<typeof released, { ok: true }>
  const { refusal } = failure
  if (refusal === 'place-unknown' || refusal === 'item-unknown' || refusal === 'same-place' || refusal === 'not-enough')
    return refused(refusal, failure.detail)
  throw new Error(`a new lateral transfer was refused as ${refusal}`)
}
