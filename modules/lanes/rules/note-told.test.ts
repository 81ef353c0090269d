import { expect, test } from 'vitest'
import { FRESH_LANE, type Intervention, noteTold } from './index.ts'

const asked: Intervention = { id: 'i', kind: 'weight', about: 'v', at: '2026-12-01T03:00:00Z', holds: 'now' }
const open = { ...FRESH_LANE, open: [asked] }
const AT = '2026-12-01T03:01:00Z'
const WHEN = { at: AT, total: 41_500 }

test('the server hears what is asked for once, and how it ended: by an answer, or because the customer left', () => {
  const told = noteTold([], FRESH_LANE, open, null, WHEN)
  expect(told).toEqual([{ ...asked, total: 41_500, answer: null }])
  expect(noteTold(told, open, open, null, WHEN)).toEqual(told)
  const said = { outcome: 'fine', by: 'u', at: AT } as const
  expect(noteTold(told, open, FRESH_LANE, said, WHEN)).toEqual([{ ...asked, total: 41_500, answer: said }])
  const left = noteTold(told, open, FRESH_LANE, null, WHEN)
  expect(left[0]!.answer).toEqual({ outcome: 'left', by: null, at: AT })
  // What has ended stays as it ended.
  expect(noteTold(left, open, FRESH_LANE, said, WHEN)).toEqual(left)
})
