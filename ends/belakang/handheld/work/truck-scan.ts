import type { WorkRow } from '#kit/offline/deeds/index.ts'
import { newId } from '#kit/offline/index.ts'
import type { ScanVerdict, StrayUnit } from '#modules/distribution/rules/index.ts'
import { TRUCK } from '../words/truck.ts'
import { doDeeds } from './do-deed.ts'
import { type Handheld, personOf, placeOf } from './handheld.ts'
import { tell } from './tell.ts'
import { deedOfReceipt, type Standing, scanUnit, standingOf, type TruckWork, type Unit } from './truck.ts'

/** A truck as a screen works on it: which shipment, its units as far as they are known, and what travels elsewhere. */
export type Truck = Pick<TruckWork, 'shipment' | 'number' | 'fromCode'> & {
  readonly units: readonly Unit[]
  readonly others: readonly StrayUnit[]
}

export const workIdOf = (phone: Handheld, shipment: string): string => `truck:${shipment}:${personOf(phone).id}`

/** Changes the work on a truck, which begins with the first touch; all of it is kept before anything is told. */
export const onTruck = async <Told>(
  phone: Handheld,
  { shipment, number, fromCode }: Truck,
  change: (work: TruckWork) => { readonly work: TruckWork; readonly told: Told },
): Promise<{ readonly work: TruckWork; readonly told: Told }> => {
  const { db } = phone
  const id = workIdOf(phone, shipment)
  return db.transaction('rw', db.works, async () => {
    const row = (await db.works.get(id)) as WorkRow<TruckWork> | undefined
    const changed = change(row?.work ?? { shipment, number, fromCode, scans: [], absent: {} })
    const at = row?.at ?? new Date().toISOString()
    await db.works.put({ id, kind: 'truck', who: personOf(phone).id, place: placeOf(phone), at, work: changed.work })
    return changed
  })
}

const tellScan = (phone: Handheld, verdict: ScanVerdict, sscc: string, { waiting }: Standing) => {
  const end = sscc.slice(-4)
  if (verdict.verdict === 'expected')
    return waiting.length > 0
      ? tell(phone, 'good', TRUCK.came, { end, n: waiting.length })
      : tell(phone, 'good', TRUCK['came-last'], { end })
  if (verdict.verdict === 'again') return tell(phone, 'note', TRUCK.again, { end })
  if (verdict.verdict === 'astray')
    return tell(phone, 'bad', TRUCK.astray, { end, to: verdict.toCode }, TRUCK['extra-do'])
  tell(phone, 'bad', TRUCK.unknown, { end }, TRUCK['extra-do'])
}

/** A unit comes off the truck: kept first, then told whether it belongs here. */
export const scanOff = async (phone: Handheld, truck: Truck, sscc: string): Promise<void> => {
  const at = new Date().toISOString()
  const { work, told } = await onTruck(phone, truck, before => {
    const { verdict, work: after } = scanUnit(before, truck, { sscc, at })
    return { work: after, told: verdict }
  })
  tellScan(phone, told, sscc, standingOf(work, truck.units))
}

/** Hands in what came off so far, or the whole of an empty truck. */
export const handInTruck = async (
  phone: Handheld,
  { place, work, standing, finished }: { place: string; work: TruckWork; standing: Standing; finished: boolean },
): Promise<void> => {
  const handing = { id: newId(), place, at: new Date().toISOString(), finished }
  await doDeeds(phone, [deedOfReceipt(work, handing, standing)], workIdOf(phone, work.shipment))
}
