import { judgeReadiness, may, type Staff } from '#kit/offline/index.ts'
import type { Kiosk } from './kiosk.ts'

/**
 * Why the lane may not be opened now, by this person, or null: prices too old, a clock that is off, or storage that the
 * browser may clear, for which only somebody with `sales.override` can answer.
 */
export const judgeOpening = (kiosk: Kiosk, staff: Staff): 'stale' | 'clock' | 'storage' | null => {
  const { data, refreshed, persisted, lastFactMs } = kiosk.store.get()
  const until = data?.book.head.validTo ?? null
  const reason = judgeReadiness({
    nowMs: Date.now(),
    refreshedMs: refreshed?.ms ?? null,
    clockOffMs: refreshed?.clockOffMs ?? 0,
    bookAgeHours: data?.snapshot.terms.bookAgeHours ?? 0,
    bookUntilMs: until === null ? null : Date.parse(until),
    lastFactMs,
    persisted,
    acceptedWeakStorage: may(staff, 'sales.override'),
  })
  if (reason === null) return null
  if (reason === 'storage-weak') return 'storage'
  return reason.startsWith('clock') ? 'clock' : 'stale'
}
