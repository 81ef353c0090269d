import { type Answer, done, refused } from '#kernel/answer.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { isOpen, moveAttempt, sayingFault, type TerminalAttempt } from '../rules/index.ts'

/** An attempt with where it was made: what tills send up. */
export type SentAttempt = TerminalAttempt & {
  readonly place: string
  readonly register: string
  /** What the till calls the terminal. */
  readonly terminal: string
}

export type KeptAttempt = SentAttempt & {
  readonly proposal: {
    readonly outcome: 'approved' | 'declined'
    readonly ref: string
    readonly note: string
    readonly by: string
  } | null
  readonly changedAt: Date
}

const UPSERT = `
  insert into payments.terminal_attempt as a (id, place, register, terminal, sale, kind, amount, currency, state, step,
    marker, ref, note, decided_by, decided_second, first_seen_at, changed_at)
  select t.*, $16, $16 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::bigint[],
    $8::text[], $9::text[], $10::int[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[]) as t
  order by 1
  on conflict (id) do update set state = excluded.state, step = excluded.step, marker = excluded.marker,
    ref = excluded.ref, note = excluded.note, decided_by = excluded.decided_by,
    decided_second = excluded.decided_second, changed_at = $16,
    proposed_outcome = null, proposed_ref = null, proposed_note = null, proposed_by = null
  where a.step < excluded.step and a.register = excluded.register and a.decided_by is null
  returning id`

/**
 * Keeps what tills say of their attempts, any number in a constant number of statements. An older copy never replaces a
 * newer one, nor anything what two people decided. What is unknown becomes a task.
 */
export const keepAttempts = async (
  tx: Tx,
  who: Who,
  now: Date,
  sent: readonly SentAttempt[],
  newId: () => string,
): Promise<{ readonly kept: number }> => {
  const newest = [...new Map([...sent].sort((a, b) => a.step - b.step).map(a => [a.id, a])).values()]
  const column = (pick: (a: SentAttempt) => unknown) => newest.map(pick)
  const kept = await tx.rows<{ id: string }>(UPSERT, [
    column(a => a.id),
    column(a => a.place),
    column(a => a.register),
    column(a => a.terminal),
    column(a => a.sale),
    column(a => a.kind),
    column(a => a.amount),
    column(a => a.currency),
    column(a => a.state),
    column(a => a.step),
    column(a => a.marker),
    column(a => a.ref),
    column(a => a.note),
    column(a => a.decidedBy?.[0] ?? null),
    column(a => a.decidedBy?.[1] ?? null),
    now,
  ])
  const ids = new Set(kept.map(row => row.id))
  const unknown = newest.filter(a => ids.has(a.id) && (a.state === 'unknown' || a.state === 'reversing'))
  const against = await contradicting(
    tx,
    newest.filter(a => !ids.has(a.id)),
  )
  const task = (kind: string) => (a: SentAttempt) => ({
    id: newId(),
    kind,
    subject: a.id,
    place: a.place,
    detail: { register: a.register, sale: a.sale, amount: a.amount, currency: a.currency, state: a.state, ref: a.ref },
  })
  await openTasks(tx, who.id, now, [...unknown.map(task('card-unknown')), ...against.map(task('card-contradiction'))])
  return { kept: kept.length }
}

/** Attempts of which two people said one thing and the terminal, asked later, another. */
const contradicting = async (tx: Tx, refusedOnes: readonly SentAttempt[]): Promise<SentAttempt[]> => {
  const ended = refusedOnes.filter(a => !isOpen(a))
  if (ended.length === 0) return []
  const rows = await tx.rows<{ id: string; state: string }>(
    'select id, state from payments.terminal_attempt where id = any($1::uuid[]) and decided_by is not null',
    [ended.map(a => a.id)],
  )
  const decided = new Map(rows.map(row => [row.id, row.state]))
  return ended.filter(a => decided.has(a.id) && decided.get(a.id) !== a.state)
}

const SELECT = `
  select id, place, register, terminal, sale, kind, amount, currency, state, step, marker, ref, note,
    case when decided_by is null then null else array[decided_by, decided_second] end as "decidedBy",
    case when proposed_by is null then null else jsonb_build_object('outcome', proposed_outcome, 'ref', proposed_ref,
      'note', proposed_note, 'by', proposed_by) end as proposal, changed_at as "changedAt"
  from payments.terminal_attempt`

/** Attempts nobody knows the end of yet, oldest first, at most 500. */
export const openAttempts = (tx: Tx, places: readonly string[] | 'all'): Promise<KeptAttempt[]> =>
  tx.rows<KeptAttempt>(
    `${SELECT} where state in ('created', 'sent', 'unknown', 'reversing')
       and ($1::uuid[] is null or place = any($1::uuid[])) order by first_seen_at limit 500`,
    [places === 'all' ? null : places],
  )

export const readAttempt = (tx: Tx, id: string): Promise<KeptAttempt | undefined> =>
  tx.one<KeptAttempt>(`${SELECT} where id = $1`, [id])

export type AttemptSaying = {
  readonly id: string
  readonly outcome: 'approved' | 'declined'
  readonly ref: string
  readonly note: string
}

export type SayRefusal = 'attempt-unknown' | 'not-now' | 'evidence-missing' | 'second-person-needed'

/**
 * What became of an unknown attempt, said by a person who looked at the terminal's journal or the acquirer's list. The
 * first saying is kept; a second person saying the same decides. Saying it twice decides nothing.
 */
export const sayAttempt = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, outcome, ref, note }: AttemptSaying,
): Promise<Answer<KeptAttempt, SayRefusal>> => {
  const attempt = await tx.one<KeptAttempt>(`${SELECT} where id = $1 for update`, [id])
  if (!attempt) return refused('attempt-unknown', `There is no attempt ${id}.`)
  const said = { id, outcome, ref: ref.trim(), note }
  const fault = sayingFault(attempt, said)
  if (fault) return fault
  const { proposal } = attempt
  if (proposal?.outcome !== outcome || proposal.ref !== said.ref || proposal.by === who.id)
    return propose(tx, who, now, said)
  const [by, second] = [proposal.by, who.id]
  const decided = moveAttempt(attempt, { type: 'decide', ...said, by, second })
  if (!decided.ok) return decided
  const { state, step } = decided.value
  await tx.rows(
    `update payments.terminal_attempt set state = $2, step = $3, ref = $4, note = $5, decided_by = $6,
       decided_second = $7, changed_at = $8, proposed_outcome = null, proposed_ref = null, proposed_note = null,
       proposed_by = null where id = $1`,
    [id, state, step, decided.value.ref, note, by, second, now],
  )
  return done((await readAttempt(tx, id))!)
}

const propose = async (tx: Tx, who: Who, now: Date, { id, outcome, ref, note }: AttemptSaying) => {
  await tx.rows(
    `update payments.terminal_attempt set proposed_outcome = $2, proposed_ref = $3, proposed_note = $4, proposed_by = $5,
       changed_at = $6 where id = $1`,
    [id, outcome, ref, note, who.id, now],
  )
  return done((await readAttempt(tx, id))!)
}
