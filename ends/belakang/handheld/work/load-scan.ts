import type { WorkRow } from '#kit/offline/deeds/index.ts'
import type { TripView } from '#modules/distribution/contract/index.ts'
import { TRANSFER } from '../words/transfer.ts'
import { doDeeds } from './do-deed.ts'
import { type Handheld, personOf, placeOf } from './handheld.ts'
import { deedsOfLoad, type LoadWork, leftToLoad, scanIn } from './load.ts'
import { tell } from './tell.ts'

export const loadWorkId = (phone: Handheld, trip: string): string => `load:${trip}:${personOf(phone).id}`

/** A unit goes into the truck: kept first, then told whether it belongs there. */
export const loadScanned = async (phone: Handheld, trip: TripView, sscc: string): Promise<void> => {
  const { db } = phone
  const id = loadWorkId(phone, trip.id)
  const at = new Date().toISOString()
  const { verdict, work } = await db.transaction('rw', db.works, async () => {
    const row = (await db.works.get(id)) as WorkRow<LoadWork> | undefined
    const before = row?.work ?? { trip: trip.id, truck: trip.truckCode, scans: [] }
    const scanned = scanIn(before, trip.units, { sscc, at })
    const head = { id, kind: 'load', who: personOf(phone).id, place: placeOf(phone), at: row?.at ?? at }
    await db.works.put({ ...head, work: scanned.work })
    return scanned
  })
  const blanks = { end: sscc.slice(-4), n: leftToLoad(work, trip.units).length }
  if (verdict === 'loaded') return tell(phone, 'good', TRANSFER.loaded, blanks)
  if (verdict === 'again') return tell(phone, 'note', TRANSFER.again, blanks)
  tell(phone, 'bad', TRANSFER['not-this'], blanks, TRANSFER['not-this-do'])
}

/** Hands in what was loaded, and that the truck leaves. */
export const handInLoad = async (phone: Handheld, work: LoadWork, leaves: boolean): Promise<void> => {
  await doDeeds(phone, deedsOfLoad(work, { at: new Date().toISOString(), leaves }), loadWorkId(phone, work.trip))
  tell(phone, 'good', leaves ? TRANSFER['truck-left'] : TRANSFER['load-kept'], { truck: work.truck })
}
