import type { Till } from './till.ts'
import type { Dialog, Notice } from './till-state.ts'

/** Tells the cashier something under the scan field; an error is also heard. */
export const notify = (till: Till, notice: Notice): void => {
  if (notice.kind === 'error') till.sounds.error()
  till.store.set({ notice })
}

export const openDialog = (till: Till, dialog: Dialog): void => till.store.set({ dialog, notice: null })
export const closeDialog = (till: Till): void => till.store.set({ dialog: null })
