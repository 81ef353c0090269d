import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { Outcome } from '../../rules/index.ts'
import { endAsking } from './end-asking.ts'

type Wish = { readonly id: string; readonly outcome: Exclude<Outcome, 'left'> }
type Refusal = 'intervention-unknown' | 'intervention-answered'

const ANSWER = `
  update lanes.intervention set outcome = $2, answered_by = $3, answered_at = $4, way = 'console'
  where id = $1 and outcome is null returning register`

const STANDS = `
  select i.outcome, i.answered_by as by, u.name from lanes.intervention i
  left join access.v_user u on u.id = i.answered_by where i.id = $1`

/** Where an intervention was asked for; null when nobody knows it. */
export const placeOfIntervention = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.one<{ place: string }>('select place from lanes.intervention where id = $1', [id]))?.place ?? null

/** Answers what a lane asks, away from the lane. Of two answers the first stands, and the other hears whose it is. */
export const answerIntervention = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, outcome }: Wish,
): Promise<Answer<Wish, Refusal>> => {
  const taken = await tx.one<{ register: string }>(ANSWER, [id, outcome, who.id, now])
  if (taken) {
    await endAsking(tx, now, [{ id, outcome, by: who.id }])
    await announce(tx, [{ topic: 'lanes.lane-told', key: taken.register, payload: {} }])
    return done({ id, outcome })
  }
  const stands = await tx.one<{ outcome: string; by: string | null; name: string | null }>(STANDS, [id])
  if (!stands) return refused('intervention-unknown', 'No lane asks that.')
  if (stands.by === who.id && stands.outcome === outcome) return done({ id, outcome })
  return refused('intervention-answered', stands.name ?? '')
}
