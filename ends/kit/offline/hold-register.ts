/** The part of the browser's lock manager that is used; tests hand in their own. */
type Locks = Pick<LockManager, 'request'>

/**
 * Holds the register for this tab until `release`: null when another tab or window of the till holds it already. The
 * browser lets go by itself when the tab closes or crashes.
 */
export const holdRegister = (locks: Locks, name: string): Promise<{ readonly release: () => void } | null> =>
  new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, lock => {
        if (!lock) {
          resolve(null)
          return undefined
        }
        return new Promise<void>(release => {
          resolve({ release: () => release() })
        })
      })
      .catch(reject)
  })
