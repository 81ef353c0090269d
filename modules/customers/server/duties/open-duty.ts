import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Duty, DutyKind } from '../../contract/index.ts'

export type Asked = { readonly id: string; readonly party: string }
type Open = { readonly id: string; readonly party: string; readonly outcome: unknown }

const ASK = `
  insert into customers.duty (id, party, kind, asked_at, due_at, asked_by)
  select $1, id, $3, $4, $4::timestamptz + interval '72 hours', $5 from party.v_party where id = $2
  on conflict (id) do nothing`
const HOLD = 'select id, party, kind, outcome from customers.duty where id = $1 for update'

/**
 * Starts the clock of what a customer asks, once an id, and holds it. `outcome` is null until it is done. What is
 * refused later stays open, so the clock goes on to be seen; the same id may try again.
 */
export const openDuty = async (
  tx: Tx,
  who: Who,
  now: Date,
  kind: DutyKind,
  { id, party }: Asked,
): Promise<Answer<Open, 'party-unknown' | 'duty-other'>> => {
  await tx.rows(ASK, [id, party, kind, now, who.id])
  const held = await tx.one<Open & { kind: DutyKind }>(HOLD, [id])
  if (!held) return refused('party-unknown', `No entry of the address book has the id ${party}.`)
  if (held.party !== party || held.kind !== kind)
    return refused('duty-other', `The id ${id} is of another request; ask anew.`)
  return done(held)
}

/** Stops the clock, and keeps what came of it; once. */
export const closeDuty = (tx: Tx, who: Who, now: Date, id: string, outcome: unknown): Promise<unknown[]> =>
  tx.rows(
    'update customers.duty set done_at = $2, done_by = $3, outcome = $4::jsonb where id = $1 and done_at is null',
    [id, now, who.id, JSON.stringify(outcome)],
  )

/** What a customer has asked, the newest first; without `done_at` the clock is running. */
export const readDuties = (tx: Tx, party: string): Promise<Duty[]> =>
  tx.rows<Duty>(
    `select id, kind, asked_at as "askedAt", due_at as "dueAt", asked_by as "askedBy", done_at as "doneAt",
            done_by as "doneBy", outcome
     from customers.v_duty where party = $1 order by asked_at desc, id`,
    [party],
  )
