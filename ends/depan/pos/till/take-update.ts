import type { Till } from './till.ts'

/**
 * Takes a new version of the till when nobody's hands are on it: while no cashier is signed in. `update` starts the new
 * version, which loads the page again; baskets and facts are on the disk.
 */
export const takeUpdateWhenIdle = (till: Till, update: () => Promise<void>): void => {
  const isIdle = () => till.store.get().cashier === null
  if (isIdle()) {
    void update()
    return
  }
  const stop = till.store.watch(() => {
    if (!isIdle()) return
    stop()
    void update()
  })
}
