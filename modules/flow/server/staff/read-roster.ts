import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { isOnShift, type Shift, standIn, type Worker } from '../../rules/index.ts'

export type Awayness = { person: string; substitute: string | null; to_at: Date; kind: string }

/** Who could be given work at this moment, and how much each has. What is given is counted at once. */
export type Roster = {
  /** Those who may do a task of these roles (none: whoever works there) at a place, stand-ins included. */
  readonly workersFor: (roles: readonly string[], place: string | null) => readonly Worker[]
  /** Everybody who may work at a place, whatever their role. */
  readonly everybodyAt: (place: string | null) => readonly Worker[]
  /** Those whose place it is: without those who work everywhere. */
  readonly staffAt: (place: string) => readonly Worker[]
  readonly give: (person: string, weight: number) => void
  readonly take: (person: string, weight: number) => void
  /** Who does this person's work now; null when nobody. */
  readonly standInFor: (person: string) => string | null
}

type Grant = { user_id: string; place: string | null; roles: string[]; works: boolean; plainly: boolean }
type Load = { assignee: string; load: number; last: Date | null }

const GRANTS = `
  select user_id, place, array_agg(distinct role) as roles,
         bool_or(pattern in ('flow.work', 'flow.*', '*')) as works, bool_or(pattern in ('flow.work', 'flow.*')) as plainly
  from access.v_user_permission group by user_id, place`

const AWAY = `
  select person, substitute, to_at, kind from flow.absence
  where withdrawn_at is null and from_at <= $1 and to_at > $1 order by to_at`

const SHIFTS = `
  select s.person, s.weekday, s.starts, s.ends, s.from_day as "fromDay", s.to_day as "toDay", p.time_zone as zone
  from flow.shift s join company.v_place p on p.id = s.place
  where s.from_day <= ($1::timestamptz)::date + 1 and (s.to_day is null or s.to_day >= ($1::timestamptz)::date - 2)`

const SKILLS = `
  select person, skill from flow.person_skill
  where from_day <= ($1::timestamptz)::date and (to_day is null or to_day >= ($1::timestamptz)::date)`

const LOADS = `
  select assignee, sum(weight) as load, max(given_at) as last from flow.task
  where done_at is null and paused_at is null and assignee is not null group by assignee`

const grouped = <Row extends { readonly person: string }>(rows: readonly Row[]) => Map.groupBy(rows, row => row.person)

/** Who is away at a moment, with the end of it. One statement. */
export const readAway = (tx: Tx, now: Date): Promise<Awayness[]> => tx.rows<Awayness>(AWAY, [now])

/** Reads who may do what, who is there, what they know and what they have: five statements, however many people. */
export const readRoster = async (tx: Tx, now: Date): Promise<Roster> => {
  const grants = await tx.rows<Grant>(GRANTS)
  const away = new Map((await readAway(tx, now)).map(it => [it.person, it.substitute]))
  const shifts = grouped(await tx.rows<Shift & { person: string; zone: string }>(SHIFTS, [now]))
  const skills = grouped(await tx.rows<{ person: string; skill: string }>(SKILLS, [now]))
  const rows = await tx.rows<Load>(LOADS)
  const loads = new Map(rows.map(it => [it.assignee, { load: it.load, last: it.last?.getTime() ?? 0 }]))

  const there = new Map<string, boolean>()
  const present = (id: string): boolean => {
    const known = there.get(id)
    if (known !== undefined) return known
    const own = shifts.get(id) ?? []
    const is = !away.has(id) && (own.length === 0 || isOnShift(own, momentsIn(own[0]!.zone)(now)))
    there.set(id, is)
    return is
  }
  const worksAt = (place: string | null) => grants.filter(g => g.place === null || place === null || g.place === place)
  const pools = new Map<string, readonly string[]>()
  const poolOf = (roles: readonly string[], place: string | null): readonly string[] => {
    const key = `${place} ${roles.join(' ')}`
    const known = pools.get(key)
    if (known) return known
    const at = worksAt(place)
    const works = new Set(at.filter(g => g.works).map(g => g.user_id))
    // Who may do everything is not handed everybody's work: only what names their role.
    const holds = at.filter(g => (roles.length === 0 ? g.plainly : g.roles.some(role => roles.includes(role))))
    const ids = new Set(holds.map(g => g.user_id))
    for (const id of [...ids]) {
      const other = away.has(id) ? standIn(id, away) : null
      if (other) ids.add(other)
    }
    const pool = [...ids].filter(id => works.has(id)).sort()
    pools.set(key, pool)
    return pool
  }
  const count = (person: string, weight: number, last?: number) => {
    const before = loads.get(person) ?? { load: 0, last: 0 }
    loads.set(person, { load: before.load + weight, last: last ?? before.last })
  }
  const worker = (id: string): Worker => ({
    id,
    present: present(id),
    skills: new Set(skills.get(id)?.map(it => it.skill)),
    load: loads.get(id)?.load ?? 0,
    lastGiven: loads.get(id)?.last ?? 0,
  })
  const everybody = (place: string | null) => new Set(worksAt(place).flatMap(g => (g.works ? [g.user_id] : [])))
  return {
    workersFor: (roles, place) => poolOf(roles, place).map(worker),
    everybodyAt: place => [...everybody(place)].sort().map(worker),
    staffAt: place => grants.filter(g => g.place === place && g.works).map(g => worker(g.user_id)),
    give: (person, weight) => count(person, weight, now.getTime()),
    take: (person, weight) => count(person, -weight),
    standInFor: person => standIn(person, away),
  }
}
