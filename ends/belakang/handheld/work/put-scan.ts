import type { WorkRow } from '#kit/offline/deeds/index.ts'
import { PUT_AWAY } from '../words/put-away.ts'
import { type Handheld, personOf, placeOf } from './handheld.ts'
import { type PutWork, takeGoods } from './put-away.ts'
import { hush, tell } from './tell.ts'

/** Takes what was scanned into the hand, on top of what is in it already; kept first, then told. */
export const takeInHand = async (
  phone: Handheld,
  id: string,
  label: Parameters<typeof takeGoods>[1],
): Promise<void> => {
  const { db } = phone
  const verdict = await db.transaction('rw', db.works, async () => {
    const row = (await db.works.get(id)) as WorkRow<PutWork> | undefined
    const taken = takeGoods(row?.work ?? { inHand: null }, label)
    const head = { id, kind: 'put-away', who: personOf(phone).id, place: placeOf(phone), at: new Date().toISOString() }
    if (taken.verdict === 'taken') await db.works.put({ ...head, work: { inHand: taken.inHand } })
    return taken.verdict
  })
  if (verdict === 'other-first') return tell(phone, 'bad', PUT_AWAY['other-first'], {}, PUT_AWAY['other-first-do'])
  phone.sounds.ok()
  hush(phone)
}
