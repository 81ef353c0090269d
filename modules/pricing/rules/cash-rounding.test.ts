import { expect, test } from 'vitest'
import { cashRounding } from './cash-rounding.ts'

const to = (step: number, mode: 'half-up' | 'down' | 'ceiling') => ({ cash: { step, mode } })

test.each([
  [12_349, to(100, 'half-up'), -49],
  [12_350, to(100, 'half-up'), 50],
  [12_399, to(100, 'down'), -99],
  [12_300, to(100, 'half-up'), 0],
  [12_349, to(1, 'half-up'), 0],
  [-12_349, to(100, 'half-up'), 49],
  [-12_350, to(100, 'half-up'), -50],
  [12_301, to(100, 'ceiling'), 99],
  [-12_301, to(100, 'ceiling'), -99],
  [0, to(500, 'half-up'), 0],
])('%i', (total, book, rounding) => expect(cashRounding(total, book)).toBe(rounding))
