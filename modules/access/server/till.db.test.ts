import { beforeEach, expect, test } from 'vitest'
import { may, SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { isPinOf, type TillStaff } from '../rules/index.ts'
import { changeUser, enrolRegister, redeemEnrolment, revokeRole, setPin, staffOfPlace, sweepAccess } from './index.ts'
import { derivePin } from './secrets.ts'
import { browser, PLACE_A, PLACE_B, person, SECRET, serve, TILL_A, TILL_B, twoShops } from './testing.ts'

let db: Database
beforeEach(async () => {
  db = await testDatabase()
  await twoShops(db)
})

const code = async (register = TILL_A, now = new Date()) => {
  const made = await transact(db, tx => enrolRegister(tx, SYSTEM, now, { register, secret: SECRET }))
  if (!made.ok) throw new Error(made.refusal)
  return made.value.code
}

const redeem = (text: string, now = new Date(), as: 'till' | 'handheld' = 'till') =>
  transact(db, tx => redeemEnrolment(tx, now, { code: text, secret: SECRET, about: 'test', as }))

const token = async (register = TILL_A) => {
  const redeemed = await redeem(await code(register))
  if (!redeemed.ok) throw new Error(redeemed.refusal)
  return redeemed.value.token
}

test('a manager makes a code, the till becomes the register with it, and is limited to its place', async () => {
  const { http, access } = await serve(db)
  await person(db, 'budi', [['store-manager', PLACE_A]])
  const budi = browser(http)
  await budi.signIn('budi')
  expect((await budi.ask('POST', 'enrolments', { register: TILL_B })).body.code).toBe('not-allowed')
  const made = (await budi.ask('POST', 'enrolments', { register: TILL_A })).body
  expect(made).toMatchObject({ name: 'KMG-01', place: PLACE_A, code: expect.stringMatching(/^[A-HJKMNP-Z2-9]{8}$/) })
  const typed = ` ${String(made.code).slice(0, 4).toLowerCase()} ${String(made.code).slice(4)} `
  const redeemed = (await browser(http).ask('POST', 'enrolments/redeem', { code: typed, about: 'Android 15' })).body
  expect(redeemed).toMatchObject({ register: TILL_A, place: PLACE_A, token: expect.stringMatching(/^ujd_.{43}$/) })
  const till = browser(http, { token: String(redeemed.token), origin: null })
  const me = (await till.ask('GET', 'me')).body
  expect(me).toMatchObject({ kind: 'register', id: TILL_A, name: 'KMG-01', permissions: { 'sync.till': [PLACE_A] } })
  expect(await till.ask('GET', 'users')).toMatchObject({ status: 403 })
  expect(await till.ask('GET', 'audit')).toMatchObject({ status: 403 })
  const who = await access.whoOf(new Headers({ authorization: `Bearer ${redeemed.token}` }))
  expect(who).toMatchObject({ kind: 'register', places: new Set([PLACE_A]) })
  const devices = (await budi.ask('GET', 'devices')).body as unknown as Record<string, unknown>[]
  expect(devices).toMatchObject([{ name: 'KMG-01', about: 'Android 15', lastSeenAt: expect.any(String) }])
  const stored = JSON.stringify((await db.pool.query('select * from access.device, access.enrolment')).rows)
  expect(stored).not.toContain(String(redeemed.token).slice(4))
  expect(stored).not.toContain(String(made.code))
})

test('of twenty who send one code at once, one is served', async () => {
  const text = await code()
  const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(text)))
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect((await db.pool.query('select count(*) as n from access.device')).rows).toEqual([{ n: 1 }])
})

test('a code is good for fifteen minutes, and a newer one replaces it', async () => {
  const now = new Date()
  const late = await code(TILL_A, now)
  expect(await redeem(late, new Date(now.getTime() + 15 * 60_000))).toMatchObject({ refusal: 'code-refused' })
  const first = await code()
  const second = await code()
  expect(await redeem(first)).toMatchObject({ refusal: 'code-refused' })
  expect(await redeem(second)).toMatchObject({ ok: true })
  expect(await redeem(second)).toMatchObject({ refusal: 'code-refused' })
  for (const wrong of ['', 'AAAAAAAA', 'x'.repeat(32), '1'.repeat(8)])
    expect(await redeem(wrong)).toMatchObject({ refusal: 'code-refused' })
})

test('guessing codes has to wait', async () => {
  const { http } = await serve(db)
  const guesser = browser(http, { ip: '192.0.2.66' })
  for (let n = 0; n < 40; n += 1) await guesser.ask('POST', 'enrolments/redeem', { code: 'ABCDEFGH' })
  const real = await code()
  expect((await guesser.ask('POST', 'enrolments/redeem', { code: real })).body.code).toBe('wait')
})

test('enrolling again puts the old device out; revoking and closing the register do too', async () => {
  const { http } = await serve(db)
  await person(db, 'budi', [['owner', null]])
  const old = browser(http, { token: await token(), origin: null })
  expect(await old.ask('GET', 'me')).toMatchObject({ status: 200 })
  const next = browser(http, { token: await token(), origin: null })
  expect(await old.ask('GET', 'me')).toMatchObject({ status: 401 })
  expect(await next.ask('GET', 'me')).toMatchObject({ status: 200 })
  const budi = browser(http)
  await budi.signIn('budi')
  const [device] = (await budi.ask('GET', 'devices')).body as unknown as { id: string }[]
  expect((await budi.ask('DELETE', `devices/${device!.id}`)).status).toBe(200)
  expect(await next.ask('GET', 'me')).toMatchObject({ status: 401 })
  expect((await budi.ask('GET', 'devices')).body).toEqual([])
  expect((await budi.ask('GET', 'devices?revoked=true')).body).toHaveLength(2)
  const other = browser(http, { token: await token(TILL_B), origin: null })
  await db.pool.query('update company.register set active = false where id = $1', [TILL_B])
  expect(await other.ask('GET', 'me')).toMatchObject({ status: 401 })
})

test('a till is told who may sign in there by PIN, with till words only, and verifies without the server', async () => {
  const siti = await person(db, 'siti', [['cashier', PLACE_A]])
  const budi = await person(db, 'budi', [
    ['store-manager', PLACE_A],
    ['cashier', PLACE_B],
  ])
  const owner = await person(db, 'wati', [['owner', null]])
  const packer = await person(db, 'agus', [['warehouse', PLACE_A]])
  for (const [user, pin] of [
    [siti, '274163'] as const,
    [budi, '391528'],
    [owner, '846031'],
    [packer, '502817'],
  ] as const)
    await transact(db, tx => setPin(tx, SYSTEM, new Date(), { user, pin }))
  const { http } = await serve(db)
  const till = browser(http, { token: await token(), origin: null })
  const answer = (await till.ask('GET', 'staff')).body as unknown as { revision: number; staff: TillStaff[] }
  expect(answer.staff.map(person => [person.name, person.permissions])).toEqual([
    ['budi', ['sales.sell', 'sales.return', 'sales.void', 'sales.override', 'drawer.open', 'drawer.count']],
    ['siti', ['sales.sell', 'sales.return', 'drawer.open', 'drawer.count']],
    ['wati', ['sales.sell', 'sales.return', 'sales.void', 'sales.override', 'drawer.open', 'drawer.count']],
  ])
  expect(await isPinOf(derivePin, answer.staff[1]!, '274163')).toBe(true)
  expect(await isPinOf(derivePin, answer.staff[1]!, '391528')).toBe(false)
  const other = browser(http, { token: await token(TILL_B), origin: null })
  const atB = (await other.ask('GET', 'staff')).body as unknown as { staff: TillStaff[] }
  expect(atB.staff.map(person => [person.name, person.permissions.length])).toEqual([
    ['budi', 4],
    ['wati', 6],
  ])
  const office = browser(http)
  await office.signIn('wati')
  expect((await office.ask('GET', 'staff')).body.code).toBe('not-a-till')
})

test('an enrolled handheld speaks for those of its place who sign in there by PIN, with its words and no more', async () => {
  const phone = '01900000-0000-7000-8000-0000000000a9'
  await db.pool.query(`insert into company.register (id, place, code, kind) values ($1, $2, 'KMG-51', 'handheld')`, [
    phone,
    PLACE_A,
  ])
  const agus = await person(db, 'agus', [['warehouse', PLACE_A]])
  const wati = await person(db, 'wati', [['owner', null]])
  const asep = await person(db, 'asep', [['warehouse', PLACE_B]])
  const nopin = await person(db, 'nopin', [['warehouse', PLACE_A]])
  for (const [user, pin] of [[agus, '274163'] as const, [wati, '391528'], [asep, '846031']] as const)
    await transact(db, tx => setPin(tx, SYSTEM, new Date(), { user, pin }))
  const { http, access } = await serve(db)
  const meant = await code(phone)
  expect(await redeem(meant)).toMatchObject({ refusal: 'code-refused' })
  expect(await redeem(await code(), new Date(), 'handheld')).toMatchObject({ refusal: 'code-refused' })
  const enrolled = await redeem(meant, new Date(), 'handheld')
  const bearer = enrolled.ok ? enrolled.value.token : ''
  const device = browser(http, { token: bearer, origin: null })
  const { staff } = (await device.ask('GET', 'staff')).body as unknown as { staff: TillStaff[] }
  expect(staff.map(one => one.name)).toEqual(['agus', 'wati'])
  expect(staff[0]!.permissions).toContain('stock.count')
  expect(staff.flatMap(one => one.permissions)).not.toContain('sales.sell')
  const whoIs = (person: string, from = bearer) =>
    access.whoOf(new Headers({ authorization: `Bearer ${from}`, 'x-ujung-person': person }))
  const who = (await whoIs(agus))!
  expect(who).toMatchObject({ kind: 'user', id: agus, name: 'agus', places: new Set([PLACE_A]) })
  expect([may(who, 'stock.count', PLACE_A), may(who, 'stock.count', PLACE_B), may(who, 'sync.till')]).toEqual([
    ...[true, false, false],
  ])
  const owner = (await whoIs(wati))!
  expect([may(owner, 'flow.work', PLACE_A), may(owner, 'stock.adjust'), may(owner, 'access.manage')]).toEqual([
    ...[true, false, false],
  ])
  expect([await whoIs(asep), await whoIs(nopin), await whoIs(TILL_A)]).toEqual([null, null, null])
  expect(await access.whoOf(new Headers({ authorization: `Bearer ${bearer}` }))).toMatchObject({ kind: 'register' })
  expect((await device.ask('GET', 'me')).body).toMatchObject({ permissions: { 'stock.read': [PLACE_A] } })
  // A till speaks for itself only, whoever it names.
  expect(await whoIs(agus, await token())).toMatchObject({ kind: 'register', id: TILL_A })
})

test('a change of PIN, role or account reaches the till by its revision; nothing new costs nothing', async () => {
  const user = await person(db, 'siti', [['cashier', PLACE_A]])
  const fetch = (since?: number) => transact(db, tx => staffOfPlace(tx, PLACE_A, since))
  const before = await fetch()
  expect(before.staff).toEqual([])
  const now = new Date()
  await transact(db, tx => setPin(tx, SYSTEM, now, { user, pin: '274163' }))
  const withPin = await fetch(before.revision)
  expect(withPin.staff).toHaveLength(1)
  expect(await fetch(withPin.revision)).toEqual({ revision: withPin.revision, staff: null })
  await transact(db, tx => setPin(tx, SYSTEM, now, { user, pin: '391528' }))
  const newPin = await fetch(withPin.revision)
  expect(newPin.staff![0]!.pinHash).not.toBe(withPin.staff![0]!.pinHash)
  await transact(db, tx => changeUser(tx, SYSTEM, now, { user, disabled: true }))
  expect((await fetch(newPin.revision)).staff).toEqual([])
  await transact(db, tx => changeUser(tx, SYSTEM, now, { user, disabled: false }))
  await transact(db, tx => revokeRole(tx, SYSTEM, now, { user, role: 'cashier', place: PLACE_A }))
  expect((await fetch(newPin.revision)).staff).toEqual([])
})

test('who may set whose PIN', async () => {
  const { http } = await serve(db)
  const siti = await person(db, 'siti', [['cashier', PLACE_A]])
  const asep = await person(db, 'asep', [['cashier', PLACE_B]])
  const wati = await person(db, 'wati', [['owner', null]])
  await person(db, 'budi', [['store-manager', PLACE_A]])
  const as = async (name: string) => {
    const b = browser(http)
    await b.signIn(name)
    return async (user: string, pin = '274163') =>
      (await b.ask('PUT', `users/${user}/pin`, { pin })).body.code ?? 'done'
  }
  const budi = await as('budi')
  expect([await budi(siti), await budi(asep), await budi(wati)]).toEqual(['done', 'not-allowed', 'not-allowed'])
  expect(await budi(siti, '123456')).toBe('pin-too-simple')
  expect(await budi('01900000-0000-7000-8000-00000000ffff')).toBe('user-unknown')
  const cashier = await as('siti')
  expect([await cashier(siti), await cashier(asep)]).toEqual(['done', 'not-allowed'])
})

test('what has run out is swept, what counts is kept', async () => {
  const now = new Date()
  await code(TILL_A, now)
  await token(TILL_B)
  await db.pool.query(
    `insert into access.throttle values ('account:x', 9, now() - interval '2 days', now() - interval '1 day')`,
  )
  await db.pool.query(`insert into access.throttle values ('account:y', 9, now(), now())`)
  expect(await transact(db, tx => sweepAccess(tx, now))).toBe(1)
  const late = new Date(now.getTime() + 3 * 86_400_000)
  expect(await transact(db, tx => sweepAccess(tx, late))).toBe(3)
  expect((await db.pool.query('select count(*) as n from access.device')).rows).toEqual([{ n: 1 }])
})
