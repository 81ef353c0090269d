import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { StandardInput } from '../../contract/index.ts'

/** Writes a deed into the audit log; handed in, because reports calls no deed of another module. */
export type Note = (
  tx: Tx,
  who: Who,
  now: Date,
  what: string,
  subject: string,
  detail: Readonly<Record<string, unknown>>,
) => Promise<void>

const INSERT = `
  insert into reports.standard
    (id, process, from_day, old_steps, old_seconds, touch_seconds, wage, timed, source, said_at, said_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict on constraint standard_pk do nothing returning id`

const SAME = `
  select id from reports.standard where id = $1 and process = $2 and from_day = $3 and old_steps = $4
    and old_seconds = $5 and touch_seconds = $6 and wage = $7 and timed = $8 and source = $9`

/**
 * Says what a unit of a process cost before and a touch costs now, from a day on. Nothing said before is changed; the
 * same id again is the same deed. It stands in the audit log too.
 */
export const setStandard = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: StandardInput,
  note: Note,
): Promise<Answer<{ id: string }, 'standard-differs'>> => {
  const said = [
    it.id,
    it.process,
    it.fromDay,
    it.oldSteps,
    it.oldSeconds,
    it.touchSeconds,
    it.wage,
    it.timed,
    it.source,
  ]
  const inserted = await tx.one(INSERT, [...said, now, who.name])
  if (inserted)
    await note(tx, who, now, 'reports.standard-set', `standard:${it.id}`, { process: it.process, after: it })
  else if (!(await tx.one(SAME, said)))
    return refused('standard-differs', `The standard ${it.id} says something else; send it under a new id.`)
  return done({ id: it.id })
}

type Row = StandardInput & { inForce: boolean; saidAt: string; saidBy: string }

const LIST = `
  select s.id, s.process, s.from_day as "fromDay", s.old_steps as "oldSteps", s.old_seconds as "oldSeconds",
         s.touch_seconds as "touchSeconds", s.wage, s.timed, s.source, s.said_at as "saidAt", s.said_by as "saidBy",
         s.id = first_value(s.id) over (partition by s.process
           order by s.from_day <= $1::date desc, s.from_day desc, s.seq desc) and s.from_day <= $1::date as "inForce"
  from reports.standard s order by "inForce" desc, s.process, s.from_day desc, s.seq desc`

/** Every standard ever said; those in force on `day` first. One statement. */
export const listStandards = async (tx: Tx, day: string) =>
  (await tx.rows<Row>(LIST, [day])).map(row => ({ ...row, saidAt: new Date(row.saidAt).toISOString() }))
