import { openBetween, type Pool } from './pool.ts'

/** What was seen of one element while cases were played. Milliseconds. */
export type Seen = { visits: number; readonly waits: number[]; workMs: number; cost: number }

/** Figures of times in minutes. */
export type Times = { readonly mean: number; readonly p50: number; readonly p90: number; readonly p95: number }

export type StepFigures = {
  readonly element: string
  readonly name: string
  readonly role: string
  readonly visits: number
  readonly wait: Times
  /** Minutes of work a visit. */
  readonly work: number
  /** Minor units, all visits. */
  readonly cost: number
}

export type StaffFigures = {
  readonly role: string
  readonly people: number
  /** Part of the hours they were there in which they worked on this. */
  readonly busy: number
  readonly longestQueue: number
}

export type Simulated = {
  readonly cases: { readonly counted: number; readonly ended: number; readonly open: number }
  /** From begin to end, minutes. */
  readonly time: Times
  /** Of a case that ended: steps done by people, minutes worked and waited, cost in minor units. */
  readonly perCase: {
    readonly steps: number
    readonly worked: number
    readonly waited: number
    readonly cost: number
  }
  readonly steps: readonly StepFigures[]
  readonly staff: readonly StaffFigures[]
  /** The element before which cases wait longest in all; null when nobody waits. */
  readonly bottleneck: string | null
  /** Why cases did not end, and how many. */
  readonly stuck: readonly { readonly why: string; readonly cases: number }[]
}

const MINUTE = 60_000
/** To a thousandth. */
export const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Mean and quantiles (nearest rank) of milliseconds, in minutes to a thousandth; zeros of nothing. */
export const timesOf = (values: readonly number[]): Times => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number) => rounded((sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0) / MINUTE)
  const sum = sorted.reduce((a, b) => a + b, 0)
  const mean = sorted.length === 0 ? 0 : rounded(sum / sorted.length / MINUTE)
  return { mean, p50: at(0.5), p90: at(0.9), p95: at(0.95) }
}

export const staffFigures = (pool: Pool, from: number, to: number): StaffFigures => {
  const there = openBetween(pool, from, to) * pool.staff.people
  const busy = there === 0 ? 0 : rounded(pool.busyMs / there)
  return { role: pool.role, people: pool.staff.people, busy, longestQueue: pool.longest }
}

export const stepFigures = (
  element: string,
  seen: Seen,
  about: { readonly name: string; readonly role: string },
): StepFigures => ({
  ...{ element, name: about.name, role: about.role, visits: seen.visits, wait: timesOf(seen.waits) },
  work: seen.visits === 0 ? 0 : rounded(seen.workMs / seen.visits / MINUTE),
  cost: Math.round(seen.cost),
})

/** The element with the greatest sum of waits. */
export const worstOf = (seen: ReadonlyMap<string, Seen>): string | null => {
  const sums = [...seen].map(([id, { waits }]) => [id, waits.reduce((a, b) => a + b, 0)] as const)
  const worst = sums.sort((a, b) => b[1] - a[1])[0]
  return worst && worst[1] > 0 ? worst[0] : null
}

/** Counts what is said, the most frequent first. */
export const counted = (said: readonly string[]): { why: string; cases: number }[] => {
  const counts = new Map<string, number>()
  for (const why of said) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].map(([why, cases]) => ({ why, cases })).sort((a, b) => b.cases - a.cases)
}
