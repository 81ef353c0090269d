import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { handOverAbsent } from './hand-over.ts'

export type Absence = {
  readonly id: string
  readonly person: string
  readonly from: Date
  readonly to: Date
  readonly kind: 'leave' | 'sick' | 'training' | 'away'
  readonly substitute: string | null
  readonly note: string
}

export type AbsenceRefusal =
  | 'absence-person-unknown'
  | 'absence-substitute-unknown'
  | 'absence-forward'
  | 'absence-own-substitute'

const SAVE = `
  insert into flow.absence (id, person, from_at, to_at, kind, substitute, note, recorded_at, recorded_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (id) do update set from_at = excluded.from_at, to_at = excluded.to_at, kind = excluded.kind,
    substitute = excluded.substitute, note = excluded.note, recorded_at = excluded.recorded_at,
    recorded_by = excluded.recorded_by`

const SAYS: Readonly<Record<string, string>> = {
  absence_person_unknown: 'There is no such person; choose one who has an account.',
  absence_substitute_unknown: 'There is no such substitute; choose one who has an account.',
  absence_forward: 'It ends before it begins; put its end after its beginning.',
  absence_own_substitute: 'Nobody stands in for themselves; choose somebody else.',
}

/**
 * Keeps that somebody is away, and who stands in. If it is so already now, their work leaves their hands in the same
 * transaction; if it begins later, the worker does it then.
 */
export const saveAbsence = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: Absence,
): Promise<Answer<{ id: string; moved: number }, AbsenceRefusal>> => {
  const values = [it.id, it.person, it.from, it.to, it.kind, it.substitute, it.note, now, who.id]
  const tried = await unlessBroken(tx, () => tx.rows(SAVE, values))
  if (!tried.ok) {
    const says = SAYS[tried.constraint]
    if (!says) throw new Error(`an absence broke ${tried.constraint}`)
    return refused(tried.constraint.replaceAll('_', '-') as AbsenceRefusal, says)
  }
  const moved = await handOverAbsent(tx, now)
  await announce(tx, [{ topic: 'flow.staff-changed', key: it.person, payload: { absence: it.id } }])
  return done({ id: it.id, moved })
}

/** Takes an absence back: from now on it never was, but it stays to be read. */
export const withdrawAbsence = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
): Promise<Answer<{ id: string }, 'absence-unknown'>> => {
  const row = await tx.one<{ person: string }>(
    'update flow.absence set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null returning person',
    [id, now, who.id],
  )
  if (!row) return refused('absence-unknown', `There is no absence ${id}, or it was taken back before.`)
  await announce(tx, [{ topic: 'flow.staff-changed', key: row.person, payload: { absence: id } }])
  return done({ id })
}
