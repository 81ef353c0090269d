import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { PERMISSIONS, SEEDED_ROLES, wordsOf } from '../rules/index.ts'
import { changeUser, grantRole, listRoles, mayAt, placesWhere, revokeRole, usersWith } from './index.ts'
import { browser, PASSWORD, PLACE_A, PLACE_B, person, serve, twoShops } from './testing.ts'

let db: Database
beforeEach(async () => {
  db = await testDatabase()
  await twoShops(db)
})

const as = async (http: Awaited<ReturnType<typeof serve>>['http'], name: string) => {
  const b = browser(http)
  await b.signIn(name)
  return b
}

test('the migration seeds the roles that the rules name', async () => {
  const roles = await transact(db, listRoles)
  const plain = roles.map(({ word, nameId, nameEn, permissions }) => ({ word, nameId, nameEn, permissions }))
  const byWord = <R extends { word: string }>(list: readonly R[]) =>
    [...list].sort((a, b) => (a.word < b.word ? -1 : 1))
  expect(byWord(plain)).toEqual(byWord(SEEDED_ROLES))
})

test('who may what: the whole table, word by word', () => {
  const roles = SEEDED_ROLES.map(role => ({ word: role.word, words: wordsOf(role.permissions) }))
  const width = Math.max(...PERMISSIONS.map(word => word.length))
  const row = (name: string, marks: readonly string[]) => [name.padEnd(width), ...marks].join(' | ')
  const lines = [
    row(
      '',
      roles.map(role => role.word),
    ),
    ...PERMISSIONS.map(word =>
      row(
        word,
        roles.map(role => (role.words.has(word) ? 'x' : '').padEnd(role.word.length)),
      ),
    ),
  ]
  const golden = readFileSync(new URL('../golden/who-may-what.txt', import.meta.url), 'utf8')
  expect(`${lines.map(line => line.trimEnd()).join('\n')}\n`).toBe(golden)
})

test('roles at places come together into what each place allows, over HTTP', async () => {
  const { access, http } = await serve(db)
  await person(db, 'budi', [
    ['store-manager', PLACE_A],
    ['cashier', PLACE_B],
    ['auditor', null],
  ])
  const budi = await as(http, 'budi')
  const permissions = (await budi.ask('GET', 'me')).body.permissions as Record<string, unknown>
  expect(permissions['sales.void']).toEqual([PLACE_A])
  expect([...(permissions['sales.sell'] as string[])].sort()).toEqual([PLACE_A, PLACE_B])
  expect(permissions['audit.read']).toBe('all')
  expect(permissions['books.post']).toBeUndefined()
  const who = (await access.whoOf(new Headers(budi.headers())))!
  expect(mayAt(who, 'sales.void', PLACE_A)).toBe(true)
  expect(mayAt(who, 'sales.void', PLACE_B)).toBe(false)
  expect(placesWhere(who, 'audit.read')).toBe('all')
  expect(who.permissions.has('sales.*'), 'the flat form never widens').toBe(false)
})

test('users are made, found, renamed and disabled; names and people are taken once', async () => {
  const { http } = await serve(db)
  await person(db, 'wati', [['owner', null]])
  const wati = await as(http, 'wati')
  const party = '01900000-0000-7000-8000-00000000cafe'
  const make = (body: object) =>
    wati.ask('POST', 'users', { username: 'siti', name: 'Siti R.', password: PASSWORD, ...body })
  const made = await make({ party })
  expect(made.status).toBe(200)
  expect((await make({})).body.code).toBe('username-taken')
  expect((await make({ username: 'siti2', party })).body.code).toBe('party-has-a-user')
  expect((await make({ username: 'S i t i' })).body.code).toBe('username-malformed')
  expect((await make({ username: 'asep', password: 'rahasia123' })).body.code).toBe('password-too-common')
  expect((await wati.ask('GET', 'users?text=SITI')).body).toMatchObject([{ username: 'siti', party, mustChange: true }])
  expect((await wati.ask('GET', 'users?text=%25')).body).toEqual([])
  const at = `users/${String(made.body.id)}`
  expect((await wati.ask('PATCH', at, { name: 'Siti Rahmawati', party: null })).status).toBe(200)
  expect((await wati.ask('GET', at)).body).toMatchObject({ name: 'Siti Rahmawati', party: null, disabled: false })
  await wati.ask('PATCH', at, { disabled: true })
  expect((await wati.ask('GET', at)).body).toMatchObject({ disabled: true })
  expect((await browser(http).signIn('siti')).body.code).toBe('sign-in-failed')
  await wati.ask('PATCH', at, { disabled: false })
  expect((await browser(http).signIn('siti')).body).toEqual({ next: 'done' })
  expect(await wati.ask('GET', 'users/01900000-0000-7000-8000-00000000ffff')).toMatchObject({ status: 409 })
})

test('what each role may reach of these endpoints', async () => {
  const { http } = await serve(db)
  const reach: Record<string, number[]> = {}
  for (const { word } of SEEDED_ROLES) {
    await person(db, `p.${word.replace('-', '.')}`, [[word, null]])
    const b = await as(http, `p.${word.replace('-', '.')}`)
    const paths = ['users', 'roles', 'devices', 'audit', 'staff']
    reach[word] = []
    for (const path of paths) reach[word].push((await b.ask('GET', path)).status)
  }
  // The staff of a place are told to an enrolled device only, whoever asks.
  const none = [403, 403, 403, 403, 409]
  expect(reach).toEqual({
    owner: [200, 200, 200, 200, 409],
    'lane-attendant': none,
    'store-manager': [200, 403, 200, 403, 409],
    cashier: none,
    warehouse: none,
    buyer: none,
    planner: none,
    accountant: [403, 403, 403, 200, 409],
    hr: none,
    it: [200, 200, 200, 200, 409],
    marketing: none,
    service: none,
    auditor: [403, 403, 403, 200, 409],
  })
})

test('deeds on other people ask for a fresh proof', async () => {
  const { http } = await serve(db)
  await person(db, 'wati', [['owner', null]])
  const siti = await person(db, 'siti', [])
  const wati = await as(http, 'wati')
  await db.pool.query("update access.session set proven_at = now() - interval '11 minutes'")
  const grant = () => wati.ask('POST', 'grants', { user: siti, role: 'cashier', place: PLACE_A })
  expect((await grant()).body.code).toBe('confirm-first')
  expect((await wati.ask('POST', 'confirm', { password: PASSWORD })).status).toBe(200)
  expect((await grant()).body).toEqual({ given: true })
  expect((await grant()).body).toEqual({ given: false })
})

test('IT gives no role that gives roles, and takes over no owner', async () => {
  const { http } = await serve(db)
  const wati = await person(db, 'wati', [['owner', null]])
  const siti = await person(db, 'siti', [])
  const rudi = await person(db, 'rudi', [['it', null]])
  const it = await as(http, 'rudi')
  const code = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
    (await it.ask(method, path, body)).body.code ?? 'done'
  expect(await code('POST', 'grants', { user: siti, role: 'cashier', place: null })).toBe('done')
  expect(await code('POST', 'grants', { user: siti, role: 'owner', place: null })).toBe('only-an-owner')
  expect(await code('POST', 'grants', { user: rudi, role: 'accountant', place: null })).toBe('not-for-yourself')
  expect(await code('POST', 'grants', { user: siti, role: 'none', place: null })).toBe('role-unknown')
  expect(await code('POST', 'grants', { user: siti, role: 'cashier', place: wati })).toBe('place-unknown')
  expect(await code('POST', 'grants/revoke', { user: wati, role: 'owner', place: null })).toBe('only-an-owner')
  expect(await code('PUT', `users/${wati}/password`, { password: 'melati-wangi-ku' })).toBe('not-allowed')
  expect(await code('PUT', `users/${siti}/password`, { password: 'melati-wangi-ku' })).toBe('done')
  expect(await code('DELETE', `users/${wati}/totp`)).toBe('not-allowed')
  const role = { nameId: 'Baru', nameEn: 'New', permissions: ['support.work'] }
  expect(await code('PUT', 'roles/helper', { word: 'helper', ...role })).toBe('done')
  expect(await code('PUT', 'roles/helper', { word: 'helper', ...role, permissions: ['books.post'] })).toBe(
    'not-allowed',
  )
  expect(await code('PUT', 'roles/helper', { word: 'helper', ...role, permissions: ['x.y'] })).toBe(
    'permission-unknown',
  )
  expect(await code('PUT', 'roles/owner', { word: 'owner', ...role })).toBe('owner-stays')
  expect(await code('DELETE', 'roles/cashier')).toBe('role-seeded')
  await it.ask('POST', 'grants', { user: siti, role: 'helper', place: PLACE_A })
  expect(await code('DELETE', 'roles/helper')).toBe('role-in-use')
  await it.ask('POST', 'grants/revoke', { user: siti, role: 'helper', place: PLACE_A })
  expect(await code('DELETE', 'roles/helper')).toBe('done')
})

test('the last owner stays, even when two owners remove each other at once', async () => {
  const wati = await person(db, 'wati', [['owner', null]])
  const now = new Date()
  const out = (user: string) => transact(db, tx => changeUser(tx, SYSTEM, now, { user, disabled: true }))
  expect(await out(wati)).toMatchObject({ refusal: 'last-owner' })
  const gone = { user: wati, role: 'owner', place: null }
  expect(await transact(db, tx => revokeRole(tx, SYSTEM, now, gone))).toMatchObject({ refusal: 'last-owner' })
  const agus = await person(db, 'agus', [['owner', null]])
  const answers = await Promise.all([wati, agus].map(out))
  expect(answers.map(answer => answer.ok).sort()).toEqual([false, true])
  const owners = await transact(db, tx => usersWith(tx, 'books.close', PLACE_A))
  expect(owners).toHaveLength(1)
})

test('who can be given a task: those who hold the word at the place, and are active', async () => {
  const a = await person(db, 'a.cashier', [['cashier', PLACE_A]])
  await person(db, 'b.cashier', [['cashier', PLACE_B]])
  await person(db, 'c.everywhere', [['store-manager', null]])
  await person(db, 'd.packer', [['warehouse', PLACE_A]])
  const names = async () => (await transact(db, tx => usersWith(tx, 'sales.sell', PLACE_A))).map(user => user.name)
  expect(await names()).toEqual(['a.cashier', 'c.everywhere'])
  await transact(db, tx => changeUser(tx, SYSTEM, new Date(), { user: a, disabled: true }))
  expect(await names()).toEqual(['c.everywhere'])
  await transact(db, tx => grantRole(tx, SYSTEM, new Date(), { user: a, role: 'cashier', place: PLACE_A }))
  expect(await names()).toEqual(['c.everywhere'])
})
