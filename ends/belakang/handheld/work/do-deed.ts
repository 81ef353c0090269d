import { keepDeeds } from '#kit/offline/deeds/index.ts'
import { newId } from '#kit/offline/index.ts'
import { type Handheld, personOf } from './handheld.ts'

export type NewDeed = {
  /** Made anew when left out; the same as in the input, where the endpoint wants it there. */
  readonly id?: string
  readonly kind: string
  readonly thread?: string
  readonly input: unknown
  readonly about: Readonly<Record<string, string | number>>
}

/** What a person did here and now, as it is kept. */
export const deedsNow = (phone: Handheld, deeds: readonly NewDeed[]) => {
  const { id: who, name: whoName } = personOf(phone)
  const at = new Date().toISOString()
  return deeds.map(({ id = newId(), kind, thread = id, input, about }) => ({
    ...{ id, kind, thread, who, whoName, at, input, about },
  }))
}

/** Keeps what the person did, on the disk, and only then lets it be shown and sent. `work` is what it came from. */
export const doDeeds = async (phone: Handheld, deeds: readonly NewDeed[], work?: string): Promise<void> => {
  await keepDeeds(phone.db, deedsNow(phone, deeds), work)
  phone.sender?.wake()
}
