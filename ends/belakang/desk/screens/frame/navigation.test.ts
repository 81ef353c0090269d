import { expect, test } from 'vitest'
import { SEEDED_ROLES, wordsOf } from '#modules/access/rules/index.ts'
import { waysFor } from './navigation.ts'

const waysOf = (role: string) => {
  const held: ReadonlySet<string> = wordsOf(SEEDED_ROLES.find(r => r.word === role)!.permissions)
  return waysFor(word => held.has(word)).map(way => way.to)
}

test('an owner sees every way', () => {
  expect(waysOf('owner')).toHaveLength(25)
})

test('nobody is shown a way that would be refused', () => {
  expect(waysOf('cashier')).toEqual(['/', '/tasks', '/stock', '/lanes', '/online', '/customers', '/items', '/prices'])
  expect(waysOf('accountant')).toContain('/books')
  expect(waysOf('accountant')).not.toContain('/people')
  expect(waysOf('it')).not.toContain('/books')
  expect(waysOf('store-manager')).toContain('/tills')
})
