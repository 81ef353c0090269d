import { expect, test } from 'vitest'
import { readTyped, typedOf } from './typed-pay.ts'

test('amounts are read as people type them; an empty allowance is none', () => {
  const typed = { ...typedOf(undefined), basic: '5.500.000', fixed: '', variable: '600.000', borne: true }
  expect(readTyped(typed)).toMatchObject({
    ...{ basic: 5_500_000, tax: 'borne', allowances: [{ code: 'variable', amount: 600_000, fixed: false }] },
  })
  expect(readTyped({ ...typed, basic: '' })).toBeNull()
  expect(readTyped({ ...typed, fixed: 'lima' })).toBeNull()
})

test('what holds now is what the form begins with', () => {
  const read = readTyped({ ...typedOf(undefined), basic: '5000000', fixed: '250000' })!
  const held = {
    ...read,
    id: '',
    from: '2026-01-01',
    saidBy: '',
    accidentRate: 24,
    health: true,
    pension: true,
    minimumWage: 0,
  } as const
  expect(readTyped(typedOf({ ...held, allowances: [...held.allowances] }))).toEqual(read)
})
