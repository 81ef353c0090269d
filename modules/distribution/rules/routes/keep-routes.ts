import { type Plan, timeSlot } from './plan.ts'

/** What a plan was before a change that may be taken back: only the slots that the change touched are kept. */
export type Kept = {
  readonly order: Uint16Array
  readonly count: Int32Array
  readonly load: Int32Array
  readonly version: Float64Array
  /** The round in which a slot was last kept. */
  readonly round: Float64Array
  readonly touched: Int32Array
  touches: number
  rounds: number
  used: number
  driving: number
  length: number
  absent: number[]
}

/** Room to keep what a plan was. */
export const roomToKeep = (plan: Plan): Kept => ({
  ...{ order: plan.order.slice(), count: plan.count.slice(), load: plan.load.slice(), version: plan.version.slice() },
  ...{ round: new Float64Array(plan.count.length), touched: new Int32Array(plan.count.length), touches: 0, rounds: 0 },
  ...{ used: 0, driving: 0, length: 0, absent: [] },
})

/** Starts a change: from here on slots are kept when first touched. */
export const startChange = (plan: Plan, kept: Kept): void => {
  kept.rounds += 1
  kept.touches = 0
  kept.used = plan.used
  kept.driving = plan.driving
  kept.length = plan.length
  kept.absent = plan.absent.slice()
}

/** Keeps a slot before it changes. */
export const touch = (plan: Plan, kept: Kept, r: number): void => {
  if (kept.round[r] === kept.rounds) return
  kept.round[r] = kept.rounds
  kept.touched[kept.touches] = r
  kept.touches += 1
  kept.count[r] = plan.count[r]!
  kept.load[r] = plan.load[r]!
  kept.version[r] = plan.version[r]!
  const start = r * plan.width
  const end = start + plan.count[r]!
  for (let i = start; i < end; i += 1) kept.order[i] = plan.order[i]!
}

const bringBack = (plan: Plan, kept: Kept, r: number): void => {
  plan.count[r] = kept.count[r]!
  plan.load[r] = kept.load[r]!
  plan.version[r] = kept.version[r]!
  const start = r * plan.width
  const end = start + plan.count[r]!
  for (let i = start; i < end; i += 1) {
    const stop = kept.order[i]!
    plan.order[i] = stop
    plan.slot[stop] = r
  }
  timeSlot(plan, r)
}

/** Takes the change back: the plan is what it was at `startChange`. */
export const takeBack = (plan: Plan, kept: Kept): void => {
  for (let i = 0; i < kept.touches; i += 1) bringBack(plan, kept, kept.touched[i]!)
  plan.used = kept.used
  plan.driving = kept.driving
  plan.length = kept.length
  plan.absent.length = 0
  for (const stop of kept.absent) {
    plan.absent.push(stop)
    plan.slot[stop] = -1
  }
}
