import { type Answer, done, refused } from '#kernel/answer.ts'
import { may, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type TripHead = { id: string; number: string; place: string; truck: string; state: string }

/** Locks a trip of a place where `who` may work. */
export const lockTrip = async (tx: Tx, who: Who, id: string): Promise<Answer<TripHead, 'trip-unknown'>> => {
  const trip = await tx.one<TripHead>(
    'select id, number, place, truck, state from distribution.trip where id = $1 for update',
    [id],
  )
  return trip && may(who, 'distribution.work', trip.place)
    ? done(trip)
    : refused('trip-unknown', `There is no trip ${id} where you may work.`)
}
