import type { Plan } from './plan.ts'
import { FAR } from './route-problem.ts'

/**
 * The two cheapest places for a stop in a slot, remembered as long as the slot's content is the same: entry
 * `(stop * slots + r) * 4` holds steps added and position of the best, then of the second; FAR where there is none.
 */
export type Places = { readonly slots: number; readonly found: Int32Array; readonly version: Float64Array }

/** Nothing remembered yet. */
export const noPlaces = (plan: Plan): Places => {
  const slots = plan.count.length
  const entries = plan.problem.size * slots
  return { slots, found: new Int32Array(entries * 4), version: new Float64Array(entries) }
}

const keep = (places: Places, entry: number, best: number, at: number, second: number, secondAt: number): void => {
  const { found } = places
  const i = entry * 4
  found[i] = best
  found[i + 1] = at
  found[i + 2] = second
  found[i + 3] = secondAt
}

/** Looks at every place of slot r for a stop, by length alone. */
export const findPlaces = (plan: Plan, places: Places, entry: number, stop: number, r: number): void => {
  const { order, arc } = plan
  const { size, away, back } = plan.problem
  const row = stop * size
  const start = r * plan.width
  const count = plan.count[r]!
  let best = FAR
  let at = 0
  let second = FAR
  let secondAt = 0
  let into = back[row]!
  for (let i = 0; i <= count; i += 1) {
    let added: number
    if (i < count) {
      const next = order[start + i]!
      added = into + away[row + next]! - arc[next]!
      into = back[row + next]!
    } else added = into + away[row]! - plan.homeArc[r]!
    if (added < best) {
      second = best
      secondAt = at
      best = added
      at = i
    } else if (added < second) {
      second = added
      secondAt = i
    }
  }
  keep(places, entry, best, at, second, secondAt)
}

/** Looks at every place of slot r for a stop that keeps the stop and all after it in time. */
export const findTimedPlaces = (plan: Plan, places: Places, entry: number, stop: number, r: number): void => {
  const { order, arc, leave, latest } = plan
  const { size, away, back, ready, due, service } = plan.problem
  const row = stop * size
  const start = r * plan.width
  const count = plan.count[r]!
  const [opens, closes, stays] = [ready[stop]!, due[stop]!, service[stop]!]
  let best = FAR
  let at = 0
  let second = FAR
  let secondAt = 0
  let into = back[row]!
  let clock = ready[0]!
  for (let i = 0; i <= count; i += 1) {
    // Trucks leave later and later along a route: from here on every place is too late.
    if (clock > closes) break
    const next = i < count ? order[start + i]! : 0
    const out = away[row + next]!
    const begin = Math.max(clock + into, opens)
    const limit = i < count ? latest[next]! : due[0]!
    if (begin <= closes && begin + stays + out <= limit) {
      const added = into + out - (i < count ? arc[next]! : plan.homeArc[r]!)
      if (added < best) {
        second = best
        secondAt = at
        best = added
        at = i
      } else if (added < second) {
        second = added
        secondAt = i
      }
    }
    into = back[row + next]!
    clock = leave[next]!
  }
  keep(places, entry, best, at, second, secondAt)
}
