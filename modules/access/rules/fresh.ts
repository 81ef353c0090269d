/** Minutes a proof (password, passkey, code) stays good for deeds that ask for a fresh one. */
export const FRESH_MINUTES = 10

/** Whether a proof given at `provenMs` is fresh at `nowMs` (milliseconds since 1970). */
export const isFresh = (provenMs: number, nowMs: number, minutes: number = FRESH_MINUTES): boolean =>
  nowMs - provenMs < minutes * 60_000
