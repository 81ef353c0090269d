import { changeWork, type WorkRow } from '#kit/offline/deeds/index.ts'
import { newId } from '#kit/offline/index.ts'
import { type Handheld, personOf, placeOf } from './handheld.ts'

/** Begins work that is kept at each touch until it is handed in; gives its id. */
export const beginWork = async <Work>(phone: Handheld, kind: string, work: Work, id = newId()): Promise<string> => {
  const row: WorkRow<Work> = {
    ...{ id, kind, who: personOf(phone).id, place: placeOf(phone), at: new Date().toISOString() },
    work,
  }
  await phone.db.works.put(row)
  return id
}

/** Changes work under way; what the screen shows comes from what was kept. */
export const editWork = <Work>(phone: Handheld, id: string, change: (work: Work) => Work): Promise<boolean> =>
  changeWork(phone.db, id, change)

export const dropWork = (phone: Handheld, id: string): Promise<void> => phone.db.works.delete(id)
