import { expect, test } from 'vitest'
import { type Captured, findExceptions } from './find-exceptions.ts'
import { instrumentOf } from './instrument.ts'
import { CHECK_STATES, CHECK_STEPS, statesBefore } from './life.ts'

const check = (more: Partial<Captured> = {}): Captured => ({
  ...{ country: 'US', currency: 'USD', routing: '021000021', account: '123456', serial: '101' },
  ...{ amount: 12_345, words: null, encoded: null, kind: 'check', issue: null, effective: null },
  ...more,
})

test.each<[Partial<Captured>, string[]]>([
  [{}, []],
  [{ routing: '02100*021' }, ['line-unread']],
  [{ account: '' }, ['line-unread']],
  [{ routing: '021000022' }, ['routing-wrong']],
  [{ country: 'ID', currency: 'IDR', routing: '0140397' }, []],
  [{ kind: 'bg', country: 'ID' }, ['dates-wrong']],
  [{ kind: 'bg', country: 'ID', issue: '2026-03-02', effective: '2026-04-01' }, []],
  [{ kind: 'bg', country: 'ID', issue: '2026-03-02', effective: '2026-05-12' }, ['dates-wrong']],
  [{ kind: 'cek', country: 'ID', issue: '2026-03-02' }, []],
  [{ amount: 0 }, ['amount-missing']],
  [{ encoded: 12_354 }, ['amount-not-as-encoded']],
  [{ words: 'one hundred twenty-three and 45/100' }, []],
  [{ words: 'one hundred twenty-three and 54/100' }, ['amounts-differ']],
  [{ words: 'one hunderd' }, ['words-unreadable']],
])('%j has %j', (more, found) => expect(findExceptions(check(more))).toEqual(found))

test('an instrument is told by bank, account and serial however many zeros a channel writes', () => {
  const line = { routing: '021000021', account: '00123456', serial: '0000101' }
  expect(instrumentOf(line, 5)).toBe('021000021/123456/101')
  expect(instrumentOf({ ...line, account: '123456', serial: '101' }, 6)).toBe(instrumentOf(line, 5))
  expect(instrumentOf({ ...line, serial: '' }, 5)).toBe('021000021/123456/amount 5')
  expect(instrumentOf({ ...line, serial: '1*1' }, 5)).toBeNull()
  expect(instrumentOf({ ...line, account: '' }, 5)).toBeNull()
})

test('every state is reached, and what is archived stays so', () => {
  const reached = new Set(['captured'])
  for (let n = 0; n < CHECK_STATES.length; n += 1)
    for (const step of CHECK_STEPS)
      if (step !== 'corrected' && statesBefore(step).some(state => reached.has(state))) reached.add(step)
  expect([...reached].sort()).toEqual([...CHECK_STATES].sort())
  expect(CHECK_STEPS.filter(step => statesBefore(step).includes('archived'))).toEqual([])
})
