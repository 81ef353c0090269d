import type { Minute } from './ready-at.ts'
import { openFrom, readyAt } from './ready-at.ts'
import type { PlannedParcel, WayWanted, World } from './world.ts'

/** Goods that come by a run are put aside within this many open minutes. */
const PUT_ASIDE = 30
const DAY = 1440
/** A delivery is there by eight in the evening, local time. */
const EVENING = 20 * 60

type Lines = PlannedParcel['lines']
export type Placed = { readonly parcel: PlannedParcel; readonly cost: number }

const byRun = (world: World, from: string, to: string, ready: Minute) => {
  const run = world.runs.find(r => r.from === from && r.to === to && r.departs >= ready)
  const shop = world.sources.get(to)
  if (!run || !shop) return null
  const open = openFrom(shop.open, run.arrives)
  return open === null ? null : { run, by: open + PUT_ASIDE }
}

/**
 * One parcel from a place: when it is picked, and by when the customer has it that way. Null where the place can't, or
 * not within the days that are known.
 */
export const placeParcel = (world: World, want: WayWanted, source: string, lines: Lines): Placed | null => {
  const from = world.sources.get(source)
  if (!from) return null
  const ready = readyAt(from, world.now, lines.length, hour => world.taken(source, hour))
  if (!ready) return null
  const head = { source, lines, pickBy: ready.at, hours: ready.hours }
  if (want.way === 'deliver') {
    const leaves = from.dispatches.find(at => at >= ready.at)
    if (!from.delivers || leaves === undefined) return null
    const midnight = Math.floor((leaves + from.offset) / DAY) * DAY - from.offset
    const by = Math.max(leaves + 60, midnight + want.reach.transitDays * DAY + EVENING)
    return { parcel: { ...head, place: source, runAt: null, by }, cost: from.parcelCost }
  }
  if (source === want.place)
    return from.collects
      ? { parcel: { ...head, place: source, runAt: null, by: ready.at }, cost: from.parcelCost }
      : null
  const going = byRun(world, source, want.place, ready.at)
  if (!going || !world.sources.get(want.place)!.collects) return null
  const { run, by } = going
  return { parcel: { ...head, place: want.place, runAt: run.departs, by }, cost: from.parcelCost + run.cost }
}
