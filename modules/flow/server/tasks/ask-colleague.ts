import { type Answer, done } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { changeTask } from './change-task.ts'
import { judgePerson, type PersonRefusal } from './judge-person.ts'
import { openTasks } from './open-tasks.ts'
import { type HoldRefusal, takeHold } from './take-hold.ts'

export type Asking = {
  readonly id: string
  /** Id of the question or part: made by who asks. */
  readonly child: string
  readonly text: string
}

/** Asks a colleague for advice: a question of its own in their inbox; the task goes on meanwhile. */
export const consultColleague = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, child, to, text }: Asking & { readonly to: string },
): Promise<Answer<{ id: string }, HoldRefusal | PersonRefusal>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  const { task } = held.value
  // Advice is no decision: whoever did another part may still be asked.
  const person = await judgePerson(tx, now, { ...task, apart: false, skill: null }, to)
  if (!person.ok) return person
  const owner = who.kind === 'user' ? { owner: who.id } : {}
  const about = { question: text, task: id, kind: task.kind, about: task.detail, from: who.name }
  const terms = {
    assignee: to,
    parent: id,
    relation: 'consult',
    weight: task.weight,
    dueMinutes: 240,
    ...owner,
  } as const
  const wish = { id: child, kind: 'asked-advice', subject: child, place: task.place, detail: about, ...terms }
  await openTasks(tx, who.id, now, [{ ...wish, outcomes: ['answered'] }])
  await changeTask(tx, who, now, { id, what: 'consulted', detail: { to, task: child, question: text } })
  return done({ id: child })
}

/** Cuts a part off a task: somebody's own task, which must end before the whole does. */
export const addPart = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, child, to, text }: Asking & { readonly to?: string },
): Promise<Answer<{ id: string }, HoldRefusal | PersonRefusal>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  const { task } = held.value
  if (to !== undefined) {
    const person = await judgePerson(tx, now, { ...task, apart: false, skill: null }, to)
    if (!person.ok) return person
  }
  const about = { todo: text, task: id, kind: task.kind, about: task.detail, from: who.name }
  const terms = { parent: id, relation: 'subtask', weight: task.weight, ...(to && { assignee: to }) } as const
  const wish = { id: child, kind: 'part-of-task', subject: child, place: task.place, detail: about, ...terms }
  await openTasks(tx, who.id, now, [wish])
  await changeTask(tx, who, now, { id, what: 'parted', detail: { to: to ?? null, task: child, todo: text } })
  return done({ id: child })
}
