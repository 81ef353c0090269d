import type { TripView } from '#modules/distribution/contract/index.ts'
import { useRows } from '../work/sheets.ts'
import { usePhone, usePlace } from './use-phone.tsx'
import { useSheet } from './use-sheet.ts'

type Scans = { readonly trip: string; readonly scans: readonly { readonly sscc: string }[] }

/** Trucks that are loaded here, without those that left; what was loaded on this phone counts already. */
export const useTrips = () => {
  const phone = usePhone()
  const place = usePlace()
  const key = place ? `trips:${place}` : null
  const sheet = useSheet(key, server => server.distribution.loadWork({ place: place! }), 'distribution')
  const done = useRows(async () => {
    const kinds = ['load-units', 'dispatch-trip']
    const rows = await phone.db.deeds.filter(row => kinds.includes(row.kind) && row.state !== 'refused').toArray()
    const gone = rows.filter(row => row.kind === 'dispatch-trip').map(row => (row.input as { id: string }).id)
    const loaded = rows.filter(row => row.kind === 'load-units').flatMap(row => (row.input as Scans).scans)
    return { gone: new Set(gone), loaded: new Set(loaded.map(scan => scan.sscc)) }
  }, [])
  const withLoaded = (trip: TripView): TripView => ({
    ...trip,
    units: trip.units.map(unit =>
      unit.state === 'packed' && done?.loaded.has(unit.sscc) ? { ...unit, state: 'loaded' } : unit,
    ),
  })
  const planned = sheet.value?.filter(trip => trip.state === 'planned' && !done?.gone.has(trip.id)) ?? []
  return { sheet, trips: planned.map(withLoaded) }
}
