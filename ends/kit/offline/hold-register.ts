/** The part of the browser's lock manager that is used; tests hand in their own. */
type Locks = Pick<LockManager, 'request'>

const isTimeout = (error: unknown) =>
  error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')

/**
 * Holds the register for this tab until `release`; null when another tab or window of the till still holds it after
 * `patienceMs` (a page that is being loaded anew lets go a moment late). The browser lets go by itself when a tab closes
 * or crashes.
 */
export const holdRegister = (
  locks: Locks,
  name: string,
  patienceMs: number,
): Promise<{ readonly release: () => void } | null> =>
  new Promise((resolve, reject) => {
    locks
      .request(name, { signal: AbortSignal.timeout(patienceMs) }, () => {
        return new Promise<void>(release => {
          resolve({ release: () => release() })
        })
      })
      .catch((error: unknown) => (isTimeout(error) ? resolve(null) : reject(error)))
  })
