import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { checkAnswer, type Form, sayFaults } from '../../rules/index.ts'
import type { Completion } from './completion.ts'
import { type Ending, finishTasks } from './finish-tasks.ts'
import { type Held, type HoldRefusal, type HoldWish, takeHolds } from './take-hold.ts'

export type Completed = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  /** False while more people must say the same. */
  readonly ended: boolean
  readonly said: number
  readonly needs: number
}

export type CompleteRefusal =
  | HoldRefusal
  | 'task-taken'
  | 'task-needs-other-eyes'
  | 'task-has-open-parts'
  | 'outcome-unknown'
  | 'task-voted-already'
  | 'answer-invalid'

/** Takes the path for this person: the key of the table lets nobody have it twice. */
const DO = `
  with taken as (
    insert into flow.task_doer (path, person, task) values ($1, $2, $3) on conflict do nothing returning task)
  select task from taken union all select task from flow.task_doer where path = $1 and person = $2`

const VOTE = `
  with said as (
    insert into flow.task_vote (task, person, at, outcome, note, way, key) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing returning 1),
  told as (
    insert into flow.task_event (task, at, who, what, way, detail)
    select $1, $3, $2, 'voted', $6, jsonb_build_object('outcome', $4::text, 'note', $5::text) from said)
  select (select count(*) from said) as fresh,
         (select count(*) from flow.task_vote where task = $1 and outcome = $4) + (select count(*) from said) as n,
         (select key from flow.task_vote where task = $1 and person = $2) as key`

/** A step of a process may ask for more than an outcome: what its form takes, whatever way the answer comes. */
const answerFault = ({ detail }: Held, { outcome, values = {} }: Completion): string | null => {
  const form = detail.fields as Form | undefined
  const faults = form ? checkAnswer(form, values, outcome) : []
  return form && faults.length > 0 ? `${sayFaults(form, faults)}.` : null
}

const objection = (task: Held, who: Who, wish: Completion): Answer<null, CompleteRefusal> => {
  const { outcome } = wish
  if (task.outcomes.length > 0 && !task.outcomes.includes(outcome))
    return refused('outcome-unknown', `It may end with ${task.outcomes.join(', ')}, not with ${outcome}.`)
  const fault = answerFault(task, wish)
  if (fault) return refused('answer-invalid', fault)
  if (task.claimed_at && !task.mine && !task.leads && who.kind !== 'system')
    return refused('task-taken', `${task.assignee_name ?? 'Somebody'} is working on it; ask them to hand it on.`)
  if (task.barred)
    return refused('task-needs-other-eyes', `${who.name} asked for it or did another part of it; another must decide.`)
  if (task.open_parts > 0)
    return refused('task-has-open-parts', `${task.open_parts} parts of it are still open; they come first.`)
  return done(null)
}

/** One of several votes: how many say the same with it, and whether this is the same vote sent again. */
const vote = async (tx: Tx, who: Who, now: Date, { id }: Held, wish: Completion) => {
  const values = [id, who.id, now, wish.outcome, wish.note ?? null, wish.way ?? 'desk', wish.key ?? null]
  const { fresh, n, key } = (await tx.one<{ fresh: number; n: number; key: string | null }>(VOTE, values))!
  return { fresh: fresh > 0, said: n, again: fresh === 0 && wish.key !== undefined && key === wish.key }
}

type Asked = Answer<Completed, CompleteRefusal>

const completed = ({ id, kind, subject, needs }: Held, ended: boolean, said: number) =>
  done({ id, kind, subject, ended, said, needs })

/** What becomes of a held task: an answer that leaves it as it is, or that it ends. */
const judge = async (tx: Tx, now: Date, { who, wish }: Ask, task: Held): Promise<{ ends: boolean; answer: Asked }> => {
  const stays = (answer: Asked) => ({ ends: false, answer })
  const wrong = objection(task, who, wish)
  if (!wrong.ok) return stays(wrong)
  if (task.apart && (await tx.one<{ task: string }>(DO, [task.path, who.id, task.id]))?.task !== task.id)
    return stays(
      refused('task-needs-other-eyes', `${who.name} did another part of it at the same moment; another must decide.`),
    )
  let said = 1
  if (task.needs > 1) {
    const mine = await vote(tx, who, now, task, wish)
    if (mine.again) return stays(completed(task, false, mine.said))
    if (!mine.fresh)
      return stays(refused('task-voted-already', `${who.name} has said what they think of it; others must.`))
    said = mine.said
  }
  if (said < task.needs && !task.ends_at_once.includes(wish.outcome)) return stays(completed(task, false, said))
  return { ends: true, answer: completed(task, true, said) }
}

/** One who completes, and what. */
export type Ask = { readonly who: Who; readonly wish: Completion }

/** Those of different tasks, each as the first that asks; the rest come after them. */
const apartFrom = (asks: readonly (readonly [number, Ask])[]) => {
  const seen = new Set<string>()
  const first = asks.filter(([, { wish }]) => !seen.has(wish.id) && seen.add(wish.id))
  return { first, rest: asks.filter(ask => !first.includes(ask)) }
}

/**
 * Completes tasks of many people in one transaction, in a number of statements that does not grow with them; only votes
 * and what is `apart` ask one by one. Each answer stands at its ask's place. Throws `ContinueRefused` when a process does
 * not take one of the outcomes: then none may be committed.
 */
export const completeTasks = async (tx: Tx, now: Date, asks: readonly Ask[]): Promise<Asked[]> => {
  const answers: Asked[] = []
  let left: readonly (readonly [number, Ask])[] = [...asks.entries()]
  while (left.length > 0) {
    const { first, rest } = apartFrom(left)
    const wishes = first.map(([, { who, wish }]): HoldWish => ({ who, ...wish }))
    const holds = await takeHolds(tx, now, wishes)
    const endings: Ending[] = []
    for (const [n, [at, ask]] of first.entries()) {
      const held = holds[n]!
      if (!held.ok || held.value.repeated) {
        answers[at] = held.ok ? completed(held.value.task, true, held.value.task.needs) : held
        continue
      }
      const { ends, answer } = await judge(tx, now, ask, held.value.task)
      answers[at] = answer
      if (ends) endings.push({ ...ask, task: held.value.task })
    }
    await finishTasks(tx, now, endings)
    left = rest
  }
  return answers
}

/**
 * Completes a task, or says what one of several people says about it: the one deed in which every way to do a task ends.
 * Once: of several at the same moment one wins and the others are told who. Nobody decides what they asked for or did
 * another part of; that is held by a key of the database, whatever happens at the same moment.
 */
export const completeTask = async (tx: Tx, who: Who, now: Date, wish: Completion): Promise<Asked> =>
  (await completeTasks(tx, now, [{ who, wish }]))[0]!
