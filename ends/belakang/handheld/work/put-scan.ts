import type { WorkRow } from '#kit/offline/deeds/index.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import { PUT_AWAY } from '../words/put-away.ts'
import { type Handheld, personOf, placeOf } from './handheld.ts'
import { type PutWork, takeGoods, type UnitInHand } from './put-away.ts'
import { leftOf, type UnitContent } from './share-unit.ts'
import { hush, tell } from './tell.ts'

const EMPTY: PutWork = { inHand: null }

/** Changes what the hands hold, from what was kept: kept first, then told. */
export const changeHands = async <Told>(
  phone: Handheld,
  id: string,
  change: (work: PutWork) => { readonly work: PutWork; readonly told: Told },
): Promise<Told> => {
  const { db } = phone
  return db.transaction('rw', db.works, async () => {
    const row = (await db.works.get(id)) as WorkRow<PutWork> | undefined
    const { work, told } = change(row?.work ?? EMPTY)
    const head = { id, kind: 'put-away', who: personOf(phone).id, place: placeOf(phone), at: new Date().toISOString() }
    await db.works.put({ ...head, work })
    return told
  })
}

/** Takes what was scanned into the hand, on top of what is in it already. */
export const takeInHand = async (
  phone: Handheld,
  id: string,
  label: Parameters<typeof takeGoods>[1],
): Promise<void> => {
  const verdict = await changeHands(phone, id, work => {
    const { verdict: told, inHand } = takeGoods(work, label)
    return { work: { ...work, inHand }, told }
  })
  if (verdict === 'other-first') return tell(phone, 'bad', PUT_AWAY['other-first'], {}, PUT_AWAY['other-first-do'])
  phone.sounds.ok()
  hush(phone)
}

/** Names what of the unit in hand goes onto the next shelf: all that is left of it. False where the unit has none left. */
export const takeFromUnit = async (
  phone: Handheld,
  id: string,
  item: TillItem,
  contents: readonly UnitContent[],
): Promise<void> => {
  const left = await changeHands(phone, id, work => {
    const qty = work.unit ? leftOf(work.unit, contents, item.id) : 0
    if (!work.unit || qty === 0) return { work, told: 0 }
    return { work: { ...work, unit: { ...work.unit, next: { item: item.id, qty } } }, told: qty }
  })
  if (left === 0)
    return tell(phone, 'bad', PUT_AWAY['unit-none-left'], { name: item.name }, PUT_AWAY['unit-none-left-do'])
  phone.sounds.ok()
  hush(phone)
}

/** Takes a whole unit in hand, to be emptied. */
export const takeUnit = async (phone: Handheld, id: string, unit: UnitInHand): Promise<void> => {
  const isFree = await changeHands(phone, id, work => {
    const free = !work.inHand && (!work.unit || work.unit.sscc === unit.sscc)
    return { work: free ? { ...work, unit: work.unit ?? unit } : work, told: free }
  })
  if (!isFree) return tell(phone, 'bad', PUT_AWAY['other-first'], {}, PUT_AWAY['other-first-do'])
  phone.sounds.ok()
  hush(phone)
}
