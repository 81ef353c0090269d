/** Why a shift may not be opened, or null. Each is a word with its own sentence and remedy on the screen. */
export type NotReady = 'book-missing' | 'book-stale' | 'book-ended' | 'clock-behind' | 'clock-off' | 'storage-weak'

export type Readiness = {
  readonly nowMs: number
  /** When the price book and snapshot were last heard from the server, and the server's clock minus ours then. */
  readonly refreshedMs: number | null
  readonly clockOffMs: number
  readonly bookAgeHours: number
  readonly bookUntilMs: number | null
  /** Instant of the last fact of this register, or null. */
  readonly lastFactMs: number | null
  /** Answer of `navigator.storage.persisted()`, and whether a manager has accepted storage the browser may clear. */
  readonly persisted: boolean
  readonly acceptedWeakStorage: boolean
}

const HOUR = 3_600_000
const MINUTE = 60_000

/**
 * Whether a shift may be opened: prices must be young enough, the clock must not run behind the last receipt or far off
 * the server, and the browser must have promised not to clear the till's storage (or a manager takes that on, by name).
 */
export const judgeReadiness = (r: Readiness): NotReady | null => {
  if (r.refreshedMs === null) return 'book-missing'
  if (r.lastFactMs !== null && r.nowMs < r.lastFactMs - MINUTE) return 'clock-behind'
  if (Math.abs(r.clockOffMs) > 10 * MINUTE) return 'clock-off'
  if (r.nowMs - r.refreshedMs > r.bookAgeHours * HOUR) return 'book-stale'
  if (r.bookUntilMs !== null && r.nowMs >= r.bookUntilMs) return 'book-ended'
  return r.persisted || r.acceptedWeakStorage ? null : 'storage-weak'
}
