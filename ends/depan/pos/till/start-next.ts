import { clearDraft } from '#kit/counter/keep-draft.ts'
import type { Till } from './till.ts'

/** An empty basket for the next customer. */
export const startNext = (till: Till): void => {
  clearDraft(till)
  till.store.set({ screen: 'sell', finished: null, notice: null, dialog: null, paper: null })
}
