import { expect, test } from 'vitest'
import { matchReturns, type SentCheck } from './index.ts'

const back = (serial: string, amount: number, sequence = '') => ({
  ...{ line: '', routing: '021000021', account: '0012', serial, amount, sequence, reason: 'A' },
})
const sent = (id: string, serial: string | null, more: Partial<SentCheck> = {}): SentCheck => ({
  ...{ id, instrument: serial && `021000021/12/${serial}`, sequence: null, amount: 500, state: 'exchanged' },
  ...more,
})
const said = (...[returns, checks]: Parameters<typeof matchReturns>) =>
  matchReturns(returns, checks).map(it => `${it.verdict} ${it.item ?? ''}`.trim())

test('a return is told by its line and amount, once', () => {
  const checks = [sent('a', '101'), sent('b', '102'), sent('c', '103', { state: 'validated' })]
  expect(
    said([back('0101', 500), back('101', 500), back('102', 499), back('103', 500), back('9', 500)], checks),
  ).toEqual([...['instrument a', 'unknown', 'amount-differs', 'elsewhere', 'unknown']])
})

test('of several alike the number of the file tells; without it, nobody guesses', () => {
  const checks = [sent('a', '101', { sequence: '7' }), sent('b', '101', { sequence: '8', state: 'paid' })]
  expect(said([back('101', 500, '8')], checks)).toEqual(['instrument b'])
  expect(said([back('101', 500)], checks)).toEqual(['several'])
})

test('a number alone tells a cheque only where a line could not be read', () => {
  const checks = [sent('a', null, { sequence: '7' }), sent('b', '101', { sequence: '9' })]
  expect(said([back('10*', 500, '9'), back('5', 500, '7'), back('6', 500, '9')], checks)).toEqual([
    ...['sequence b', 'sequence a', 'unknown'],
  ])
})
