import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

export type LaneWish = {
  /** UUIDv7, made by who asks. */
  readonly id: string
  readonly register: string
  readonly what: 'lock' | 'unlock' | 'assist' | 'stop-assisting'
}

/** Where a lane stands; null when it never reported. */
export const placeOfLane = async (tx: Tx, register: string): Promise<string | null> =>
  (await tx.one<{ place: string }>('select place from lanes.lane where register = $1', [register]))?.place ?? null

/** Asks something of a lane from afar: it carries it out as soon as it hears of it, and says so. */
export const wishLane = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, register, what }: LaneWish,
): Promise<Answer<{ id: string }, 'lane-unknown'>> => {
  if (!(await placeOfLane(tx, register))) return refused('lane-unknown', 'That self-checkout has never reported.')
  await tx.rows(
    'insert into lanes.wish (id, register, what, asked_at, asked_by) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [id, register, what, now, who.id],
  )
  await announce(tx, [{ topic: 'lanes.lane-told', key: register, payload: {} }])
  return done({ id })
}
