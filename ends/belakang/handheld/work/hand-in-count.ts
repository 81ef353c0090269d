import { letGo } from '#kit/offline/deeds/index.ts'
import { newId } from '#kit/offline/index.ts'
import { type CountWork, deedsOfCount, threadOfCount } from './count.ts'
import { doDeeds } from './do-deed.ts'
import { type Handheld, nowAt } from './handheld.ts'

/** Hands a round in. That an earlier try to end it was refused, since lines were missing, is settled by this one. */
export const handInCount = async (phone: Handheld, id: string, work: CountWork, place: string): Promise<void> => {
  const before = await phone.db.deeds.where('thread').equals(threadOfCount(work.count)).toArray()
  for (const deed of before)
    if (deed.kind === 'finish-count' && deed.state === 'refused') await letGo(phone.db, deed.id)
  await doDeeds(phone, deedsOfCount(work, { finish: newId(), place, day: nowAt(phone).day }), id)
}
