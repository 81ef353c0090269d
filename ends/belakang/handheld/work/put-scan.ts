import type { WorkRow } from '#kit/offline/deeds/index.ts'
import { PUT_AWAY } from '../words/put-away.ts'
import { type Handheld, personOf, placeOf } from './handheld.ts'
import { type PutWork, takeGoods, type UnitInHand } from './put-away.ts'
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
