import { isEmpty } from '#kit/counter/draft.ts'
import { parkDraft, takeParked } from '#kit/counter/keep-draft.ts'
import { notify, openDialog } from './notify.ts'
import type { Till } from './till.ts'

/** One key for both: puts a basket aside, or, when the screen is empty, offers those put aside. */
export const holdOrResume = (till: Till): void => {
  const { draft, parked } = till.store.get()
  if (isEmpty(draft)) {
    if (parked > 0) openDialog(till, { kind: 'parked' })
    return
  }
  void parkDraft(till, draft.customer?.name ?? '').then(() => notify(till, { kind: 'ok', word: 'hold.held' }))
}

export const resumeBasket = async (till: Till, id: string): Promise<void> => {
  till.store.set({ dialog: null })
  if (!(await takeParked(till, id))) notify(till, { kind: 'error', word: 'hold.notPriced' })
}
