import type { Counter } from '#kit/counter/counter.ts'
import type { Staff } from '#kit/offline/index.ts'
import type { Store } from '#kit/ui/index.ts'
import type { TillState } from './till-state.ts'

export { cashierOf, dataOf, nowAt, policyOf } from '#kit/counter/counter.ts'

/** The till as every deed is given it: what it shows, where it keeps, and what it reaches. */
export type Till = Omit<Counter, 'store'> & { readonly store: Store<TillState> }

/** Asks for a second person's PIN; null when they walk away. */
export const askApproval = (
  till: Till,
  asked: {
    permission: string
    why: NonNullable<TillState['approval']>['why']
    blanks?: Record<string, string | number>
  },
): Promise<Staff | null> =>
  new Promise(resolve => {
    const answer = (staff: Staff | null) => {
      till.store.set({ approval: null })
      resolve(staff)
    }
    till.store.set({ approval: { ...asked, answer } })
  })
