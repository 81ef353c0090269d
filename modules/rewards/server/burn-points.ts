import type { Answer } from '#kernel/answer.ts'
import { balanceOf, hold } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type PointsHold = {
  /** UUIDv7 made by the till; asking again changes nothing. */
  readonly id: string
  readonly party: string
  readonly points: number
  /** What the points will pay, for example the sale's id. */
  readonly ref: string
}

/** How long points stay set aside for a sale that may never come. */
export const HOLD_MINUTES = 15

/** Sets a member's points aside for a sale. Of a hundred tries at once only as many win as there are points. */
export const holdPoints = (tx: Tx, who: Who, now: Date, wish: PointsHold): Promise<Answer<null, 'not-enough'>> =>
  hold(tx, who, now, [
    {
      id: wish.id,
      account: `points:${wish.party}`,
      unit: 'PTS',
      amount: wish.points,
      why: 'points-tender',
      ref: wish.ref,
      expires: new Date(now.getTime() + HOLD_MINUTES * 60_000),
    },
  ])

/** Points a member has and may still use. */
export const pointsOfMember = async (tx: Tx, party: string): Promise<{ points: number; free: number }> => {
  const { amount, available } = await balanceOf(tx, `points:${party}`, 'PTS')
  return { points: amount, free: available }
}
