import { dropQris } from '#kit/counter/ask-qris.ts'
import { clearDraft } from '#kit/counter/keep-draft.ts'
import type { Language } from '#kit/ui/index.ts'
import type { Kiosk } from './kiosk.ts'
import { EMPTY_VISIT, FRESH_VISIT } from './kiosk-state.ts'
import { basketOf, keepLane, moveOn } from './move-on.ts'

/** Somebody touched the screen: goods may be scanned at once, in the language touched. */
export const beginVisit = (kiosk: Kiosk, language: Language): void => {
  const { settings } = kiosk.store.get()
  kiosk.store.set({ settings: { ...settings, language }, visit: EMPTY_VISIT })
  moveOn(kiosk, { to: 'start' })
}

/** The lane is as it was before anybody came. Language and help with seeing and reaching go back with it. */
export const endVisit = async (kiosk: Kiosk): Promise<void> => {
  const { draft, data, settings } = kiosk.store.get()
  const basket = basketOf(kiosk.store.get())
  await dropQris(kiosk, draft.id)
  await kiosk.db.drafts.delete(draft.id)
  clearDraft(kiosk)
  kiosk.store.set({ ...FRESH_VISIT, settings: { ...settings, language: data?.book.head.language ?? 'id' } })
  kiosk.simulator.put(-kiosk.simulator.onIt())
  kiosk.store.set({ onScale: 0, visit: EMPTY_VISIT, unbagged: [], odd: null })
  moveOn(kiosk, { to: 'leave' }, null, basket)
  keepLane(kiosk)
}
