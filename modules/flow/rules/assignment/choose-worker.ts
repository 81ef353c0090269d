/** Somebody to whom work may be given now. */
export type Worker = {
  readonly id: string
  /** Not away, and on shift. */
  readonly present: boolean
  readonly skills: ReadonlySet<string>
  /** Weight of the open tasks they have. */
  readonly load: number
  /** When they were last given something, in milliseconds; 0 never. */
  readonly lastGiven: number
}

export type Wanted = {
  readonly skill: string | null
  readonly weight: number
  /** Those who may not do it: they asked for it or did another part of its path. */
  readonly barred: ReadonlySet<string>
}

/** Why this one: what the others lacked, in numbers of people. */
export type Reason = {
  readonly load: number
  readonly of: number
  readonly absent: number
  readonly unskilled: number
  readonly barred: number
}

export type Choice = { readonly id: string; readonly why: Reason }

const BY_LOAD = (a: Worker, b: Worker) =>
  a.load - b.load || a.lastGiven - b.lastGiven || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Who gets a task: of those who are there, have the skill and are not barred the one with the least on the table, then
 * the one who was given something longest ago. Null when there is nobody; then it waits for whoever comes.
 */
export const chooseWorker = (workers: readonly Worker[], wanted: Wanted): Choice | null => {
  const present = workers.filter(it => it.present)
  const skilled = present.filter(it => wanted.skill === null || it.skills.has(wanted.skill))
  const free = skilled.filter(it => !wanted.barred.has(it.id))
  const best = free.reduce<Worker | undefined>((a, b) => (a && BY_LOAD(a, b) <= 0 ? a : b), undefined)
  if (!best) return null
  const why = {
    load: best.load,
    of: workers.length,
    absent: workers.length - present.length,
    unskilled: present.length - skilled.length,
    barred: skilled.length - free.length,
  }
  return { id: best.id, why }
}
