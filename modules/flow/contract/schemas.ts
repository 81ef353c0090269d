import { z } from 'zod'

const instant = z.string()
const names = z.object({ id: z.string(), en: z.string() })
const data = z.record(z.string(), z.unknown())
const count = z.number().int()
const word = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
const day = z.iso.date()

export const points = z.object({
  begun: count,
  late: count,
  soon: count,
  escalated: count,
  given: count,
  weight: count,
  waited: count,
})

export const taskView = z.object({
  id: z.string(),
  kind: z.string(),
  /** For kinds that screens have no words for. */
  kindName: names.nullable(),
  subject: z.string(),
  place: z.string().nullable(),
  detail: data,
  roles: z.array(z.string()),
  skill: z.string().nullable(),
  weight: count,
  outcomes: z.array(z.string()),
  /** How many must say the same, and how many have said something. */
  needs: count,
  votes: count,
  apart: z.boolean(),
  instance: z.string().nullable(),
  parent: z.string().nullable(),
  relation: z.enum(['subtask', 'consult']).nullable(),
  assignee: z.string().nullable(),
  assigneeName: z.string().nullable(),
  /** Why it was given to whom it was: numbers of people, or whom they stand in for. */
  givenWhy: data.nullable(),
  claimedAt: instant.nullable(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueAt: instant.nullable(),
  escalated: count,
  pausedAt: instant.nullable(),
  pausedFor: z.string().nullable(),
  openedAt: instant,
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
  doneByName: z.string().nullable(),
  doneByWay: z.string().nullable(),
  outcome: z.string().nullable(),
  note: z.string().nullable(),
  mine: z.boolean(),
  free: z.boolean(),
  barred: z.boolean(),
  unskilled: z.boolean(),
  leads: z.boolean(),
  /** What speaks for doing it now, and the sum. */
  points,
  total: count,
})
export type TaskView = z.infer<typeof taskView>

export const wholeTask = taskView.extend({
  waitedS: count,
  workedS: count,
  stoodS: count,
  touches: count,
  businessMinutes: count.nullable(),
  events: z.array(
    z.object({
      at: instant,
      who: z.string(),
      whoName: z.string().nullable(),
      toName: z.string().nullable(),
      what: z.string(),
      way: z.string(),
      detail: data,
    }),
  ),
  parts: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      relation: z.enum(['subtask', 'consult']),
      detail: data,
      assigneeName: z.string().nullable(),
      doneAt: instant.nullable(),
      doneByName: z.string().nullable(),
      outcome: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
})
export type WholeTaskView = z.infer<typeof wholeTask>

export const completed = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** False while more people must say the same. */
  ended: z.boolean(),
  said: count,
  needs: count,
})

export const moved = z.object({ id: z.string() })

export const colleague = z.object({
  id: z.string(),
  name: z.string(),
  present: z.boolean(),
  load: count,
  until: instant.nullable(),
  skills: z.array(z.string()),
})

export const team = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      present: z.boolean(),
      away: z.object({ to: instant, kind: z.string(), substitute: z.string().nullable() }).nullable(),
      skills: z.array(z.string()),
      load: count,
      open: count,
      late: count,
      done: count,
    }),
  ),
  tasks: z.array(taskView),
})
export type TeamView = z.infer<typeof team>

export const absenceInput = z.object({
  id: z.uuid(),
  person: z.uuid(),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  kind: z.enum(['leave', 'sick', 'training', 'away']),
  substitute: z.uuid().nullable().default(null),
  note: z.string().trim().max(500).default(''),
})
export const absence = absenceInput.extend({
  name: z.string(),
  substitute: z.string().nullable(),
  substituteName: z.string().nullable(),
})

export const skill = z.object({ skill: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/), from: day, to: day.nullable() })
export const shift = z.object({
  place: z.uuid(),
  weekday: z.number().int().min(1).max(7),
  /** Minutes after midnight; `ends` above 1440 lies after the next. */
  starts: z.number().int().min(0).max(1439),
  ends: z.number().int().min(1).max(2879),
  from: day,
  to: day.nullable(),
})
export const staff = z.object({
  id: z.string(),
  name: z.string(),
  /** Whether the one who asks may change what is kept of them. */
  kept: z.boolean(),
  skills: z.array(skill),
  shifts: z.array(shift),
})

const minutes = z.number().int().min(1).max(525_600).nullable()
export const kind = z.object({
  kind: word,
  nameId: z.string().trim().max(120).default(''),
  nameEn: z.string().trim().max(120).default(''),
  give: z.enum(['pull', 'push']),
  roles: z.array(word).max(20),
  skill: word.nullable(),
  weight: z.number().int().min(0).max(100),
  dueMinutes: minutes,
  calendar: z.enum(['place', 'office', 'always']),
  remindMinutes: minutes,
  escalateTo: word.nullable(),
  escalateMinutes: minutes,
  outcomes: z.array(word).max(20),
  needs: z.number().int().min(1).max(20),
  endsAtOnce: z.array(word).max(20),
  apart: z.boolean(),
  version: z.number().int().min(0),
})
export type KindView = z.infer<typeof kind>

export const keeps = z.object({
  place: z.string(),
  keeps: z.array(z.enum(['national', 'joint-leave', 'company'])),
  /** True where the place has said nothing of its own. */
  usual: z.boolean(),
})
