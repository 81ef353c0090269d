import { expect, test } from 'vitest'
import type { StatementLine } from '../statement/index.ts'
import { matchLines } from './match-lines.ts'
import type { OpenCheck } from './open-check.ts'

const line = (amount: number, more: Partial<StatementLine> = {}): StatementLine => ({
  ...{
    line: 1,
    day: '2026-11-27',
    valued: '2026-11-27',
    amount,
    code: '',
    reference: '',
    check: '',
    party: '',
    text: '',
  },
  ...more,
})
const open = (serial: string, amount: number, more: Partial<OpenCheck> = {}): OpenCheck => ({
  ...{ id: serial, serial, amount, state: 'exchanged', deposit: null, day: '2026-11-25' },
  ...more,
})
const said = (lines: readonly StatementLine[], checks: readonly OpenCheck[]) =>
  matchLines(lines, checks).map(it => it && `${it.verdict} ${it.items.join(' ')}`.trim())

test('by number and amount, whatever zeros stand before it; in words too', () => {
  const checks = [open('0482911', 500), open('482912', 700)]
  expect(said([line(500, { check: '482911' }), line(700, { text: 'SETORAN CEK 0482912 OK' })], checks)).toEqual([
    ...['number 0482911', 'number 482912'],
  ])
})

test('a number that nobody knows, another amount, a cheque that stands elsewhere, and two that fit', () => {
  const checks = [open('11111', 500), open('22222', 500, { state: 'captured' }), open('33333', 9), open('033333', 9)]
  const lines = [line(1, { check: '99' }), line(1, { check: '11111' }), line(500, { check: '22222' })]
  expect(said([...lines, line(9, { check: '33333' })], checks)).toEqual([
    ...['unknown-number', 'amount-differs', 'elsewhere', 'several'],
  ])
})

test('a deposit as a whole, a single amount, and nothing where two fit or the time is too far', () => {
  const checks = [
    ...[open('1', 300, { deposit: 'd' }), open('2', 200, { deposit: 'd' })],
    ...[open('3', 70), open('4', 80), open('5', 80), open('6', 90, { day: '2026-10-01' })],
  ]
  expect(said([line(500), line(70), line(80), line(90), line(12)], checks)).toEqual([
    ...['deposit 1 2', 'amount 3', 'several', null, null],
  ])
})

test('money that leaves gives back by number only; a cheque is matched once', () => {
  const checks = [open('44444', 500, { state: 'paid' })]
  expect(said([line(-500)], checks)).toEqual([null])
  expect(said([line(-500, { check: '44444' }), line(-500, { check: '44444' })], checks)).toEqual([
    ...['number 44444', 'unknown-number'],
  ])
})
