import { expect, test } from 'vitest'
import { may, placesFor, SYSTEM, type Who } from './who.ts'

const who = (where: Who['where']): Who => ({ ...SYSTEM, permissions: new Set(), places: new Set(), where })

test('mixed grants hold exactly where they were given', () => {
  const sari = who(
    new Map<string, ReadonlySet<string> | 'all'>([
      ['sales.*', new Set(['kmg'])],
      ['audit.read', 'all'],
    ]),
  )
  expect([may(sari, 'sales.void', 'kmg'), may(sari, 'sales.void', 'dgo'), may(sari, 'sales.void')]).toEqual([
    true,
    false,
    true,
  ])
  expect([may(sari, 'audit.read', 'dgo'), may(sari, 'books.read')]).toEqual([true, false])
  expect([placesFor(sari, 'sales.read'), placesFor(sari, 'audit.read'), placesFor(sari, 'books.read')]).toEqual([
    ['kmg'],
    'all',
    [],
  ])
})

test('the system may everything; flat permissions hold at their places', () => {
  expect(may(SYSTEM, 'books.close', 'x')).toBe(true)
  const flat: Who = { ...SYSTEM, permissions: new Set(['sales.read']), places: new Set(['kmg']) }
  expect([may(flat, 'sales.read', 'kmg'), may(flat, 'sales.read', 'dgo'), placesFor(flat, 'sales.read')]).toEqual([
    true,
    false,
    ['kmg'],
  ])
})
