import type { TaskView, WholeTaskView } from '../../contract/index.ts'
import type { Listed, Task } from './list-tasks.ts'
import type { WholeTask } from './read-task.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

const NOTHING = { begun: 0, late: 0, soon: 0, escalated: 0, given: 0, weight: 0, waited: 0 }

/** A task as the contract says it. */
export const viewOf = (t: Task & Partial<Pick<Listed, 'points' | 'total'>>): TaskView => ({
  id: t.id,
  kind: t.kind,
  kindName: t.kind_name,
  subject: t.subject,
  place: t.place,
  detail: t.detail,
  roles: t.roles,
  skill: t.skill,
  weight: t.weight,
  outcomes: t.outcomes,
  needs: t.needs,
  votes: t.votes,
  apart: t.apart,
  instance: t.instance,
  parent: t.parent,
  relation: t.relation,
  assignee: t.assignee,
  assigneeName: t.assignee_name,
  givenWhy: t.given_why,
  claimedAt: iso(t.claimed_at),
  owner: t.owner,
  ownerName: t.owner_name,
  dueAt: iso(t.due_at),
  escalated: t.escalated,
  pausedAt: iso(t.paused_at),
  pausedFor: t.paused_for,
  openedAt: t.opened_at.toISOString(),
  doneAt: iso(t.done_at),
  doneBy: t.done_by,
  doneByName: t.done_by_name,
  doneByWay: t.done_by_way,
  outcome: t.outcome,
  note: t.note,
  mine: t.mine,
  free: t.free,
  barred: t.barred,
  unskilled: t.unskilled,
  leads: t.leads,
  points: t.points ?? NOTHING,
  total: t.total ?? 0,
})

/** A task with its life, as the contract says it. */
export const wholeViewOf = (t: WholeTask): WholeTaskView => ({
  ...viewOf(t),
  waitedS: t.waited_s,
  workedS: t.worked_s,
  stoodS: t.stood_s,
  touches: t.touches,
  businessMinutes: t.business_minutes,
  events: t.events.map(e => ({
    at: e.at.toISOString(),
    who: e.who,
    whoName: e.who_name,
    toName: e.to_name,
    what: e.what,
    way: e.way,
    detail: e.detail,
  })),
  parts: t.parts.map(p => ({
    id: p.id,
    kind: p.kind,
    relation: p.relation,
    detail: p.detail,
    assigneeName: p.assignee_name,
    doneAt: iso(p.done_at),
    doneByName: p.done_by_name,
    outcome: p.outcome,
    note: p.note,
  })),
})
