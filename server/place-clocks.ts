import { listPlaces } from '#modules/company/server/index.ts'
import { type Momentary, momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** The clock of each place, remembered by the process: a place's time zone does not change while it sells. */
export type PlaceClocks = {
  /** Reads the places again when one of these is not known yet. One statement, or none. */
  readonly bring: (tx: Tx, places: Iterable<string>) => Promise<void>
  readonly momentAt: (place: string) => Momentary
  readonly knows: (place: string) => boolean
}

export const openPlaceClocks = (usual = 'Asia/Jakarta'): PlaceClocks => {
  const clocks = new Map<string, Momentary>()
  const fallback = momentsIn(usual)
  return {
    bring: async (tx, places) => {
      if ([...places].every(place => clocks.has(place))) return
      for (const place of await listPlaces(tx, { all: true })) clocks.set(place.id, momentsIn(place.timeZone))
    },
    momentAt: place => clocks.get(place) ?? fallback,
    knows: place => clocks.has(place),
  }
}
