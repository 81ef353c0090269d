import { dayOf, weekdayOf } from '#kernel/moment.ts'
import { onHand } from '#modules/stock/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Plan, Run, Source, World } from '../../rules/index.ts'
import type { Terms } from './read-terms.ts'

const DAY = 1440
const DAYS = 14

const runsOf = (terms: Terms, now: number): Run[] =>
  terms.runs
    .flatMap(({ from, to, weekday, departs, arrives, cost }) => {
      const offset = terms.places.get(from)?.offset
      if (offset === undefined) return []
      const today = Math.floor((now + offset) / DAY)
      return Array.from({ length: DAYS }, (_, n) => today + n)
        .filter(day => weekdayOf(dayOf(day)) === weekday)
        .map(day => ({ from, to, cost, departs: day * DAY + departs - offset, arrives: day * DAY + arrives - offset }))
    })
    .sort((a, b) => a.departs - b.departs)

const sourcesOf = (terms: Terms, now: number): Source[] =>
  [...terms.places].map(([place, { terms: own, open, offset }]) => {
    const today = Math.floor((now + offset) / DAY)
    const days = Array.from({ length: DAYS }, (_, n) => (today + n) * DAY - offset)
    // A parcel is fetched on days on which the place is open.
    const isOpen = (at: number) => open.starts.some((start, n) => start <= at && at <= open.ends[n]!)
    const dispatches = days.flatMap(day => own.dispatch.map(minute => day + minute)).filter(isOpen)
    const { collects, delivers, pickMinutes, perHour, cutOff, parcelCost } = own
    const picking = { open, pickMinutes, perHour, cutOff }
    return { place, collects, delivers, offset, parcelCost, dispatches: dispatches.sort((a, b) => a - b), ...picking }
  })

export type Ground = {
  readonly now: number
  readonly sources: ReadonlyMap<string, Source>
  readonly runs: readonly Run[]
}

/** The places and runs as rules read them, at a minute. */
export const groundOf = (terms: Terms, at: Date): Ground => {
  const now = Math.floor(at.getTime() / 60_000)
  return { now, sources: new Map(sourcesOf(terms, now).map(s => [s.place, s])), runs: runsOf(terms, now) }
}

export type OpenWorld = World & {
  /** Takes off what a plan uses, so that the next one finds what is left; with -1 it is put back. */
  readonly use: (plan: Plan, sign?: 1 | -1) => void
  /** Takes off the hours alone: of a plan whose goods are held already. */
  readonly takeHours: (plan: Plan) => void
}

/** What places have free of items and what their hours have left, now. Two statements. */
export const openWorld = async (tx: Tx, terms: Terms, ground: Ground, items: readonly string[]): Promise<OpenWorld> => {
  const places = [...ground.sources.keys()]
  const rows = await onHand(tx, { places, items })
  const free = new Map(rows.map(row => [`${row.place}/${row.item}`, row.available]))
  const hours = await tx.often<{ place: string; hour: number; taken: number }>(
    'select place, hour, taken from orders.pick_hour where hour >= $1 and place = any($2::uuid[])',
    [Math.floor(ground.now / 60), places],
  )
  const taken = new Map(hours.map(row => [`${row.place}/${row.hour}`, row.taken]))
  const takeHours = ({ parcels }: Plan, sign = 1) => {
    for (const { source, hours: own } of parcels)
      for (const { hour, lines } of own) add(taken, `${source}/${hour}`, sign * lines)
  }
  const add = (map: Map<string, number>, key: string, by: number) => map.set(key, (map.get(key) ?? 0) + by)
  return {
    ...{ ...ground, hourWorth: terms.hourWorth },
    free: (place, item) => free.get(`${place}/${item}`) ?? 0,
    taken: (place, hour) => taken.get(`${place}/${hour}`) ?? 0,
    use: (plan, sign = 1) => {
      for (const { source, lines } of plan.parcels)
        for (const { item, qty } of lines) add(free, `${source}/${item}`, -sign * qty)
      takeHours(plan, sign)
    },
    takeHours,
  }
}
