import type { TripView } from '#modules/distribution/contract/index.ts'
import type { NewDeed } from './do-deed.ts'

type LoadUnit = TripView['units'][number]

export type LoadWork = {
  readonly trip: string
  readonly truck: string
  /** What was brought into the truck, the last one first. */
  readonly scans: readonly { readonly sscc: string; readonly at: string }[]
}

export const threadOfTrip = (trip: string): string => `trip:${trip}`

const isIn = ({ scans }: Pick<LoadWork, 'scans'>, { sscc, state }: LoadUnit) =>
  state !== 'packed' || scans.some(scan => scan.sscc === sscc)

/** What still stands in the bay, in the order in which it goes into the truck. */
export const leftToLoad = (work: Pick<LoadWork, 'scans'>, units: readonly LoadUnit[]): readonly LoadUnit[] =>
  units.filter(unit => !isIn(work, unit)).toSorted((a, b) => a.order - b.order)

/** What a unit scanned at the truck's door is. */
export const scanIn = (
  work: LoadWork,
  units: readonly LoadUnit[],
  scan: LoadWork['scans'][number],
): { readonly verdict: 'loaded' | 'again' | 'not-this'; readonly work: LoadWork } => {
  const unit = units.find(it => it.sscc === scan.sscc)
  if (!unit) return { verdict: 'not-this', work }
  return isIn(work, unit)
    ? { verdict: 'again', work }
    : { verdict: 'loaded', work: { ...work, scans: [scan, ...work.scans] } }
}

/** What was loaded, and that the truck leaves. */
export const deedsOfLoad = (
  work: LoadWork,
  { at, leaves }: { readonly at: string; readonly leaves: boolean },
): readonly NewDeed[] => {
  const { trip, truck } = work
  const thread = threadOfTrip(trip)
  const scans = work.scans.toReversed()
  const load = { kind: 'load-units', thread, input: { trip, scans }, about: { truck, n: scans.length } }
  const leave = { kind: 'dispatch-trip', thread, input: { id: trip, at }, about: { truck } }
  return [...(scans.length > 0 ? [load] : []), ...(leaves ? [leave] : [])]
}
