import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  effective,
  type Grant,
  holdsAt,
  isPattern,
  PERMISSIONS,
  placesOf,
  rectangle,
  SEEDED_ROLES,
  wordsOf,
} from './index.ts'

const roleOf = (word: string) => SEEDED_ROLES.find(role => role.word === word)!

const whereIn = (...roles: readonly (readonly [word: string, place: string | null])[]) =>
  effective(roles.map(([word, place]) => ({ permissions: roleOf(word).permissions, place })))

test('every word of the seeded roles is one there is, and only the owner holds all', () => {
  for (const { word, permissions } of SEEDED_ROLES) {
    expect(permissions.filter(pattern => !isPattern(pattern))).toEqual([])
    expect(wordsOf(permissions).size === PERMISSIONS.length, word).toBe(word === 'owner')
  }
  expect(new Set(PERMISSIONS).size).toBe(PERMISSIONS.length)
})

test('a word holds where its own grant says, not where another does', () => {
  const where = whereIn(['store-manager', 'a'], ['auditor', null], ['cashier', 'b'])
  expect(holdsAt(where, 'sales.void', 'a')).toBe(true)
  expect(holdsAt(where, 'sales.void', 'b')).toBe(false)
  expect(holdsAt(where, 'sales.sell', 'b')).toBe(true)
  expect(holdsAt(where, 'sales.sell', 'c')).toBe(false)
  expect(holdsAt(where, 'audit.read', null)).toBe(true)
  expect(holdsAt(where, 'sales.void')).toBe(true)
  expect(holdsAt(where, 'books.post')).toBe(false)
  expect(placesOf(where, 'drawer.open')).toEqual(new Set(['a', 'b']))
})

const places = fc.constantFrom('a', 'b', 'c', null)

const grants: fc.Arbitrary<Grant[]> = fc.array(
  fc.record({ place: places, permissions: fc.subarray(['*', 'sales.*', 'sales.sell', 'sales.void', 'books.post']) }),
  { maxLength: 6 },
)

test('one set of words with one set of places never says more than is held', () => {
  fc.assert(
    fc.property(grants, fc.constantFrom('sales.sell', 'sales.void', 'books.post'), places, (given, word, place) => {
      const where = effective(given)
      const flat = rectangle(where)
      const patterns = [word, `${word.split('.')[0]}.*`, '*']
      const said =
        patterns.some(pattern => flat.permissions.has(pattern)) &&
        (flat.places === 'all' || (place !== null && flat.places.has(place)))
      if (said) {
        expect(holdsAt(where, word, place)).toBe(true)
      }
    }),
  )
})

test('grants of one place are said exactly', () => {
  const flat = rectangle(whereIn(['cashier', 'a'], ['warehouse', 'a']))
  expect(flat.places).toEqual(new Set(['a']))
  expect(flat.permissions).toContain('stock.receive')
  expect(flat.permissions).toContain('sales.sell')
})
