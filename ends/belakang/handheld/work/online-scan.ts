import type { ParcelWork } from '#modules/orders/contract/index.ts'
import { ONLINE } from '../words/online.ts'
import { doDeeds } from './do-deed.ts'
import { type Handheld, placeOf, serverOf } from './handheld.ts'
import { deedOfOnline, type OnlineWork, scanForOrder } from './online-pick.ts'
import type { Read } from './read-code.ts'
import { tell } from './tell.ts'
import { tellItem } from './tell-item.ts'
import { tellNotWanted } from './tell-not-wanted.ts'
import { beginWork, editWork } from './works.ts'

/** Takes a parcel in hand at the server, so that nobody else picks it; false where somebody has it. */
export const takeParcel = async (phone: Handheld, parcel: ParcelWork): Promise<boolean> => {
  if (await phone.db.works.get(parcel.id)) return true
  if (parcel.state === 'to-pick') {
    const { taken } = await serverOf(phone).orders.serving.start({ place: placeOf(phone), parcels: [parcel.id] })
    if (taken.length === 0) return false
  }
  const { id, number, buyer } = parcel
  const lines = parcel.lines.map(({ picked: _, ...line }) => ({ ...line, got: 0 }))
  await beginWork<OnlineWork>(phone, 'online', { parcel: id, number, buyer, lines }, id)
  return true
}

/** A scan at the shelf: kept first, then told. */
export const scanParcel = async (phone: Handheld, id: string, read: Read): Promise<void> => {
  if (read.kind !== 'item') return tellNotWanted(phone, read)
  let said = scanForOrder({ parcel: id, number: '', buyer: '', lines: [] }, { item: read.item.id, qty: read.qty })
  await editWork<OnlineWork>(phone, id, work => {
    said = scanForOrder(work, { item: read.item.id, qty: read.qty })
    return said.kind === 'got' ? said.work : work
  })
  if (said.kind === 'got') tellItem(phone, 'good', ONLINE.got, read.item, { got: said.line.got, qty: said.line.qty })
  else tell(phone, 'bad', ONLINE[said.kind], {}, ONLINE['put-back'])
}

/** Hands the pick in; it is on the disk before anything says so. */
export const handInParcel = (phone: Handheld, work: OnlineWork): Promise<void> =>
  doDeeds(phone, [deedOfOnline(work, placeOf(phone))], work.parcel)
