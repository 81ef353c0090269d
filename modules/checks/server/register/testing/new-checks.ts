import { newId } from '#platform/clock/index.ts'
import type { NewCheck, NewCheckBatch } from '../new-check.ts'

/** A US cheque that nothing is odd about. */
export const newCheck = (serial: string, more: Partial<NewCheck> = {}): NewCheck => ({
  ...{ id: newId(), kind: 'check', line: `⑆021000021⑆ 123456⑈ ${serial}`, routing: '021000021', account: '123456' },
  ...{ serial, amount: 12_345, words: null, encoded: null, issue: null, effective: null },
  ...more,
})

export const newBatch = (items: readonly NewCheck[], more: Partial<NewCheckBatch> = {}): NewCheckBatch => ({
  ...{ id: newId(), channel: 'desk', name: 'Sitting', depositor: 'house', country: 'US', currency: 'USD' },
  ...{ day: '2026-11-27', items },
  ...more,
})
