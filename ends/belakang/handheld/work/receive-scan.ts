import type { WorkRow } from '#kit/offline/deeds/index.ts'
import { newId } from '#kit/offline/index.ts'
import type { ExpectedLine } from '#modules/purchasing/contract/index.ts'
import { RECEIVE } from '../words/receive.ts'
import { doDeeds } from './do-deed.ts'
import { deedOfDelivery } from './hand-in-goods.ts'
import { type Handheld, nowAt, personOf, placeOf } from './handheld.ts'
import {
  type Carton,
  cameOf,
  countCarton,
  countGoods,
  type Label,
  type ReceiveVerdict,
  type ReceiveWork,
  type Wanted,
  wantedOf,
} from './receive.ts'
import { tell } from './tell.ts'
import { tellItem } from './tell-item.ts'

/** A delivery as a screen works on it. */
export type Delivery = Pick<ReceiveWork, 'delivery' | 'number' | 'supplierName' | 'notice'> & {
  readonly lines: readonly ExpectedLine[]
  readonly cartons: readonly Carton[]
}

export const receiveWorkId = (phone: Handheld, delivery: string): string => `receive:${delivery}:${personOf(phone).id}`

/** Changes the work on a delivery, which begins with the first touch; it is kept before anything is told. */
export const onDelivery = async <Told>(
  phone: Handheld,
  { delivery, number, supplierName, notice }: Delivery,
  change: (work: ReceiveWork) => { readonly work: ReceiveWork; readonly told: Told },
): Promise<{ readonly work: ReceiveWork; readonly told: Told }> => {
  const { db } = phone
  const id = receiveWorkId(phone, delivery)
  return db.transaction('rw', db.works, async () => {
    const row = (await db.works.get(id)) as WorkRow<ReceiveWork> | undefined
    const changed = change(row?.work ?? { delivery, number, supplierName, notice, entries: [], extras: [] })
    const head = { id, kind: 'receive', who: personOf(phone).id, place: placeOf(phone) }
    await db.works.put({ ...head, at: row?.at ?? new Date().toISOString(), work: changed.work })
    return changed
  })
}

const TONES = {
  ...{ counted: 'good', over: 'note', 'short-life': 'note', expired: 'bad', 'not-ordered': 'bad' },
  ...{ 'ask-lot': 'note', 'ask-serial': 'bad', again: 'note' },
} as const satisfies Record<ReceiveVerdict, 'good' | 'note' | 'bad'>

const tellCounted = (phone: Handheld, verdict: ReceiveVerdict, label: Label, came: number, wanted: Wanted | null) => {
  const named = { name: label.name, unit: wanted?.unit ?? '' }
  if (verdict === 'counted') return tellItem(phone, 'good', RECEIVE.counted, named, { came, want: wanted?.want ?? 0 })
  const more = verdict === 'not-ordered' ? RECEIVE['not-ordered-do'] : undefined
  tellItem(phone, TONES[verdict], RECEIVE[verdict], named, { came }, more)
}

/** Counts goods that were scanned: kept first, then told. Gives what is to be asked before they count. */
export const countScanned = async (phone: Handheld, delivery: Delivery, label: Label): Promise<Wanted | null> => {
  const all = wantedOf(delivery.lines)
  const at = { id: newId(), today: nowAt(phone).day }
  const { work, told } = await onDelivery(phone, delivery, before => {
    const { verdict, wanted, work: after } = countGoods(before, all, label, at)
    return { work: after, told: { verdict, wanted } }
  })
  const { verdict, wanted } = told
  if (verdict === 'ask-lot') return wanted
  tellCounted(phone, verdict, label, wanted ? cameOf(work, wanted) : 0, wanted)
  return null
}

/** Counts an announced carton, or a pallet with all that stands on it. */
export const countUnit = async (phone: Handheld, delivery: Delivery, sscc: string): Promise<void> => {
  const around = { newId, today: nowAt(phone).day }
  const { told } = await onDelivery(phone, delivery, before => {
    const { verdict, cartons, work } = countCarton(before, delivery, sscc, around)
    return { work, told: { verdict, cartons } }
  })
  const blanks = { end: sscc.slice(-4), n: told.cartons }
  if (told.verdict === 'counted') return tell(phone, 'good', RECEIVE['carton-counted'], blanks)
  if (told.verdict === 'again') return tell(phone, 'note', RECEIVE['carton-again'], blanks)
  tell(phone, 'bad', RECEIVE['carton-unknown'], blanks, RECEIVE['carton-unknown-do'])
}

type Handing = { readonly place: string; readonly deliveryNote: string; readonly complete: boolean }

/** Hands in what came. */
export const handInDelivery = async (
  phone: Handheld,
  delivery: Delivery,
  work: ReceiveWork,
  handing: Handing,
): Promise<void> => {
  const now = { id: newId(), at: new Date().toISOString(), day: nowAt(phone).day }
  const deed = deedOfDelivery(work, wantedOf(delivery.lines), { ...now, ...handing })
  await doDeeds(phone, [deed], receiveWorkId(phone, work.delivery))
}
