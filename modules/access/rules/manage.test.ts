import { expect, test } from 'vitest'
import { effective, mayGrant, mayManage, mayWriteRole, SEEDED_ROLES } from './index.ts'

const roleOf = (word: string) => SEEDED_ROLES.find(role => role.word === word)!

const whereIn = (...roles: readonly (readonly [word: string, place: string | null])[]) =>
  effective(roles.map(([word, place]) => ({ permissions: roleOf(word).permissions, place })))

const nobody = effective([])

const owner = whereIn(['owner', null])

const it = whereIn(['it', null])

const itAtA = whereIn(['it', 'a'])

const manager = whereIn(['store-manager', 'a'])

test.each([
  ['an owner gives owner', owner, 'owner', null, true],
  ['IT gives owner', it, 'owner', null, 'only-an-owner'],
  ['IT gives IT', it, 'it', null, 'only-an-owner'],
  ['IT gives cashier everywhere', it, 'cashier', null, true],
  ['IT of one place gives cashier there', itAtA, 'cashier', 'a', true],
  ['IT of one place gives cashier elsewhere', itAtA, 'cashier', 'b', 'may-not-manage-there'],
  ['IT of one place gives cashier everywhere', itAtA, 'cashier', null, 'may-not-manage-there'],
  ['a store manager gives cashier', manager, 'cashier', 'a', 'may-not-manage-there'],
  ['an owner of one place gives owner', whereIn(['owner', 'a']), 'owner', 'a', 'only-an-owner'],
] as const)('%s', (_, where, role, place, expected) => {
  const answer = mayGrant({ id: 'actor', where }, roleOf(role), 'other', place)
  expect(answer.ok || answer.refusal).toBe(expected)
})

test('nobody but an owner widens what they hold themselves', () => {
  const own = (where: typeof it) => mayGrant({ id: 'me', where }, roleOf('accountant'), 'me', null)
  expect(own(it)).toMatchObject({ ok: false, refusal: 'not-for-yourself' })
  expect(own(owner)).toMatchObject({ ok: true })
})

test.each([
  ['IT over a cashier', it, whereIn(['cashier', 'a']), 'access.manage', true],
  ['IT over an owner', it, owner, 'access.manage', false],
  ['IT over IT', it, it, 'access.manage', false],
  ['IT of one place over its cashier', itAtA, whereIn(['cashier', 'a']), 'access.manage', true],
  ['IT of one place over a cashier of two', itAtA, whereIn(['cashier', 'a'], ['cashier', 'b']), 'access.manage', false],
  ['a manager sets the PIN of a cashier', manager, whereIn(['cashier', 'a']), 'access.pins', true],
  ['a manager sets the PIN of a cashier of all places', manager, whereIn(['cashier', null]), 'access.pins', false],
  ['a manager sets the PIN of a manager', manager, manager, 'access.pins', false],
  ['a manager sets the PIN of an owner', manager, owner, 'access.pins', false],
  ['IT sets the PIN of a manager', it, manager, 'access.pins', true],
  ['a manager sets a password', manager, whereIn(['cashier', 'a']), 'access.manage', false],
  ['nobody over nobody', nobody, nobody, 'access.pins', false],
  ['an owner over an owner', owner, owner, 'access.manage', true],
] as const)('%s: %s', (_, actor, target, permission, expected) => {
  expect(mayManage(actor, target, permission)).toBe(expected)
})

test('a role is written with words its writer holds everywhere', () => {
  expect(mayWriteRole(it, [], ['support.work'])).toBe(true)
  expect(mayWriteRole(it, ['books.read'], ['books.read', 'support.work'])).toBe(true)
  expect(mayWriteRole(it, [], ['books.post'])).toBe(false)
  expect(mayWriteRole(it, [], ['access.manage'])).toBe(false)
  expect(mayWriteRole(it, ['*'], [])).toBe(false)
  expect(mayWriteRole(itAtA, [], ['support.work'])).toBe(false)
  expect(mayWriteRole(owner, [], ['*'])).toBe(true)
})
