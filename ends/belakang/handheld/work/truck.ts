import type { IncomingShipment } from '#modules/distribution/contract/index.ts'
import { judgeScan, type ScanVerdict, type StrayUnit } from '#modules/distribution/rules/index.ts'
import type { NewDeed } from './do-deed.ts'
import type { Photo } from './take-photo.ts'

export type Unit = IncomingShipment['units'][number]

/** What a person says of a unit that is not as it should be. */
export type Remark = { readonly note: string; readonly photo: Photo | null }

/** A unit that came off the truck. */
export type TruckScan = Remark & {
  readonly sscc: string
  readonly at: string
  readonly verdict: 'expected' | 'astray' | 'unknown'
  /** To whom it belongs, where that is known. */
  readonly toCode: string
  readonly condition: 'good' | 'damaged'
}

export type TruckWork = {
  readonly shipment: string
  readonly number: string
  readonly fromCode: string
  /** What came off, the last one first. */
  readonly scans: readonly TruckScan[]
  /** What is known of units that did not come, by their SSCC. */
  readonly absent: Readonly<Record<string, Remark>>
}

export const threadOfTruck = (shipment: string): string => `truck:${shipment}`

const ARRIVED: ReadonlySet<Unit['state']> = new Set(['received', 'damaged', 'put-away'])
const AWAITED: ReadonlySet<Unit['state']> = new Set(['packed', 'loaded', 'dispatched'])

export type Standing = {
  /** How many should come, and how many of them did. */
  readonly of: number
  readonly here: number
  readonly waiting: readonly Unit[]
  /** Looked for in vain before; taken all the same when they come. */
  readonly missing: readonly Unit[]
  /** What came and does not belong here. */
  readonly extra: number
  readonly damaged: number
}

/** How far the receiving of a truck has come. */
export const standingOf = ({ scans }: Pick<TruckWork, 'scans'>, units: readonly Unit[]): Standing => {
  const seen = new Map(scans.map(scan => [scan.sscc, scan]))
  const isHere = (unit: Unit) => ARRIVED.has(unit.state) || seen.get(unit.sscc)?.verdict === 'expected'
  return {
    of: units.length,
    here: units.filter(isHere).length,
    waiting: units.filter(unit => AWAITED.has(unit.state) && !isHere(unit)),
    missing: units.filter(unit => !AWAITED.has(unit.state) && !isHere(unit)),
    extra: scans.filter(scan => scan.verdict !== 'expected').length,
    damaged: scans.filter(scan => scan.condition === 'damaged').length,
  }
}

type Around = { readonly units: readonly Unit[]; readonly others: readonly StrayUnit[] }

/** Takes a scan off the truck: what it is, and the work with it. What was scanned before changes nothing. */
export const scanUnit = (
  work: TruckWork,
  { units, others }: Around,
  { sscc, at }: { readonly sscc: string; readonly at: string },
): { readonly verdict: ScanVerdict; readonly work: TruckWork } => {
  const verdict = judgeScan({ units }, others, new Set(work.scans.map(scan => scan.sscc)), sscc)
  if (verdict.verdict === 'again') return { verdict, work }
  const toCode = verdict.verdict === 'astray' ? verdict.toCode : ''
  const scan = { sscc, at, verdict: verdict.verdict, toCode, condition: 'good', note: '', photo: null } as const
  const { [sscc]: _, ...absent } = work.absent
  return { verdict, work: { ...work, scans: [scan, ...work.scans], absent } }
}

/** Writes down what a person says of a unit: of one that came, or of one that did not. */
export const remark = (
  work: TruckWork,
  sscc: string,
  said: Remark & { readonly condition?: TruckScan['condition'] },
): TruckWork => {
  const { note, photo } = said
  if (work.scans.some(scan => scan.sscc === sscc))
    return { ...work, scans: work.scans.map(scan => (scan.sscc === sscc ? { ...scan, ...said } : scan)) }
  return { ...work, absent: { ...work.absent, [sscc]: { note, photo } } }
}

/** Takes back a scan that was a mistake. */
export const unscan = (work: TruckWork, sscc: string): TruckWork => ({
  ...work,
  scans: work.scans.filter(scan => scan.sscc !== sscc),
})

type Receipt = {
  readonly shipment: string
  readonly finished: boolean
  readonly scans: readonly { readonly sscc: string; readonly condition: 'good' | 'damaged' }[]
}

/** The shipments as they are once the server has taken in what was handed in on this phone. */
export const afterReceipts = <Shipment extends Pick<IncomingShipment, 'id' | 'units'>>(
  shipments: readonly Shipment[],
  receipts: readonly Receipt[],
): readonly Shipment[] =>
  shipments.map(shipment => {
    const mine = receipts.filter(receipt => receipt.shipment === shipment.id)
    if (mine.length === 0) return shipment
    const came = new Map(mine.flatMap(receipt => receipt.scans.map(scan => [scan.sscc, scan.condition] as const)))
    const isFinished = mine.some(receipt => receipt.finished)
    const stateOf = ({ sscc, state }: Unit): Unit['state'] => {
      if (ARRIVED.has(state)) return state
      const condition = came.get(sscc)
      if (condition) return condition === 'good' ? 'received' : 'damaged'
      return isFinished && state === 'dispatched' ? 'missing' : state
    }
    return { ...shipment, units: shipment.units.map(unit => ({ ...unit, state: stateOf(unit) })) }
  })

type Handing = { readonly id: string; readonly place: string; readonly at: string; readonly finished: boolean }

const said = ({ note, photo }: Remark) => ({ note, ...(photo && { photo: photo.hash }) })

/** What came off a truck, as one deed; `finished` says that it is empty, and what was not scanned is missing. */
export const deedOfReceipt = (
  work: TruckWork,
  { id, place, at, finished }: Handing,
  counts: Pick<Standing, 'here' | 'of'>,
): NewDeed => {
  const scans = work.scans
    .toReversed()
    .map(scan => ({ sscc: scan.sscc, at: scan.at, condition: scan.condition, ...said(scan) }))
  const absent = Object.entries(work.absent).map(([sscc, it]) => ({ sscc, ...said(it) }))
  const some = finished && absent.length > 0
  return {
    ...{ id, kind: 'receive-units', thread: threadOfTruck(work.shipment) },
    input: { id, place, shipment: work.shipment, at, scans, finished, ...(some && { absent }) },
    about: { number: work.number, here: counts.here, of: counts.of },
  }
}
