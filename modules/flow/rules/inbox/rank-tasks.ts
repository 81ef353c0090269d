/** What decides whether a task comes next. Instants in milliseconds. */
export type Rankable = {
  readonly id: string
  readonly weight: number
  readonly openedAt: number
  readonly dueAt: number | null
  readonly escalated: number
  /** Given to this person, or to whom they stand in for. */
  readonly mine: boolean
  /** This person has begun it. */
  readonly begun: boolean
  /** It stands still until somebody outside answers. */
  readonly standing: boolean
}

/** Points by reason, each of which a person can be told. */
export type Points = {
  readonly begun: number
  readonly late: number
  readonly soon: number
  readonly escalated: number
  readonly given: number
  readonly weight: number
  readonly waited: number
}

export type Ranked = { readonly id: string; readonly points: Points; readonly total: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SOON_HOURS = 8

/**
 * What speaks for doing a task now. What one has begun is finished first; then what is late (400, and a point for each
 * quarter of an hour, at most 100 more), what is due within eight hours (40 for each hour nearer), what others have asked
 * for again (150 each time), what was given to this person (120), how much depends on it (twice its weight) and how long
 * it has waited (a point for each half hour, at most 100).
 */
export const pointsOf = (task: Rankable, now: number): Points => {
  const left = task.dueAt === null ? null : task.dueAt - now
  const late = left !== null && left <= 0 ? 400 + Math.min(100, Math.floor(-left / (15 * MINUTE))) : 0
  const soon = left !== null && left > 0 ? 40 * Math.max(0, SOON_HOURS - Math.floor(left / HOUR)) : 0
  return {
    begun: task.begun ? 2000 : 0,
    late,
    soon,
    escalated: 150 * task.escalated,
    given: task.mine ? 120 : 0,
    weight: 2 * task.weight,
    waited: Math.min(100, Math.floor(Math.max(0, now - task.openedAt) / (30 * MINUTE))),
  }
}

const totalOf = (points: Points): number => Object.values(points).reduce((a, b) => a + b, 0)

/** Tasks in the order in which they are best done; those that stand still come last. Of equals the older one first. */
export const rankTasks = (tasks: readonly Rankable[], now: number): Ranked[] => {
  const rows = tasks.map(task => {
    const points = pointsOf(task, now)
    return { task, points, total: totalOf(points) }
  })
  rows.sort(
    (a, b) =>
      Number(a.task.standing) - Number(b.task.standing) ||
      b.total - a.total ||
      a.task.openedAt - b.task.openedAt ||
      (a.task.id < b.task.id ? -1 : 1),
  )
  return rows.map(({ task, points, total }) => ({ id: task.id, points, total }))
}
