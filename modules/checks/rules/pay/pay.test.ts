import { expect, test } from 'vitest'
import { comparePresented, ISSUE_LAYOUTS, readIssue } from './index.ts'

const layout = (name: string) => ISSUE_LAYOUTS.find(it => it.name === name)!
const read = (rows: readonly (readonly string[])[], name: string) =>
  readIssue(
    rows.map((cells, n) => ({ line: n + 1, cells })),
    layout(name),
  )
const want = { account: '12345', serial: '101', day: '2026-11-02', amount: 123_450, payee: 'Sari Dewi', voided: false }

test('the same cheque is read out of every layout', () => {
  const csv = [
    ['account', 'serial'],
    ['0012345', '0101', '2026-11-02', '1,234.50', 'Sari Dewi', ''],
  ]
  expect(read(csv, 'ujung-csv')).toEqual({ rows: [want], faults: [] })
  expect(read([['I', '12345', '101', '110226', '1234.5', 'Sari Dewi']], 'chase-csv').rows).toEqual([want])
  const fixed = `${'12345'.padStart(15, '0')}${'101'.padStart(10, '0')}20261102${'123450'.padStart(12, '0')}ISari Dewi`
  expect(read([[fixed], ['']], 'fixed-80').rows).toEqual([want])
  expect(read([['C', '12345', '101', '110226', '', '']], 'chase-csv').rows[0]).toMatchObject({
    voided: true,
  })
})

test('what cannot be read is told with its line, and never guessed', () => {
  const lines = [
    ['I', '12x45', '1', '110226', '1', ''],
    ['I', '5', '2', '023026', '1', ''],
    ['I', '5', '3', '110226', '1.234', ''],
  ]
  expect(read(lines, 'chase-csv')).toEqual({
    rows: [],
    faults: [
      { line: 1, field: 'account', value: '12x45' },
      { line: 2, field: 'day', value: '023026' },
      { line: 3, field: 'amount', value: '1.234' },
    ],
  })
})

test('a presented cheque against the issued one', () => {
  const issued = { amount: 500, day: '2026-05-01', voided: false, taken: false }
  const said = (more: Partial<typeof issued> | null, day = '2026-05-02', amount = 500) =>
    comparePresented({ amount, day }, more && { ...issued, ...more }, 180)
  expect([said(null), said({ voided: true, taken: true }), said({ taken: true }), said({}, '2026-05-02', 501)]).toEqual(
    [...['not-issued', 'voided', 'paid-before', 'amount-differs']],
  )
  expect([said({}), said({}, '2026-10-28'), said({}, '2026-10-29'), said({}, '2026-04-30')]).toEqual([
    ...[null, null, 'stale', 'not-yet-issued'],
  ])
})
