import { expect, test } from 'vitest'
import { BLANK_EXTRA, readExtra } from './typed-extra.ts'

test('a bonus needs a word and an amount', () => {
  expect(readExtra(BLANK_EXTRA, '2026-11-25')).toBeNull()
  expect(readExtra({ ...BLANK_EXTRA, code: ' THR ', amount: 5_000_000 }, '2026-11-25')).toEqual({
    ...{ kind: 'once', code: 'THR', amount: 5_000_000, overtime: null },
  })
})

test('overtime stands under its day', () => {
  const typed = { ...BLANK_EXTRA, kind: 'overtime', minutes: 90 } as const
  expect(readExtra(typed, '2026-11-25')).toMatchObject({ code: '2026-11-25', overtime: { minutes: 90, week: 6 } })
  expect(readExtra({ ...typed, day: '2026-11-20' }, '2026-11-25')).toMatchObject({ code: '2026-11-20', amount: 0 })
  expect(readExtra({ ...typed, minutes: 0 }, '2026-11-25')).toBeNull()
})
