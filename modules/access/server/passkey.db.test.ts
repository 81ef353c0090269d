import { beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { changeUser, setPassword } from './index.ts'
import { softAuthenticator } from './soft-authenticator.ts'
import { BASE, browser, person, serve } from './testing.ts'

let db: Database
let server: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  db = await testDatabase()
  server = await serve(db)
})

type Browser = ReturnType<typeof browser>
const from = { ip: '192.0.2.1', request: 'r-1' }

/** One call to /auth/passkey/…, with the browser's cookies. */
const ceremony = async (b: Browser, step: string, body?: object, origin = BASE) => {
  const request = new Request(`${BASE}/auth/passkey/${step}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...b.headers(), origin, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = await server.handle(request, from)
  b.keep(answer.headers.getSetCookie())
  return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Record<string, unknown> }
}

const phone = (options: { verifies?: boolean; origin?: string } = {}) =>
  softAuthenticator({ rpId: 'localhost', origin: BASE, ...options })

type Phone = ReturnType<typeof phone>

const add = async (b: Browser, device: Phone) => {
  const { body } = await ceremony(b, 'generate-register-options')
  return ceremony(b, 'verify-registration', { response: device.create(String(body.challenge)), name: 'HP Siti' })
}

const enter = async (b: Browser, device: Phone, origin?: string) => {
  const { body } = await ceremony(b, 'generate-authenticate-options')
  return ceremony(b, 'verify-authentication', { response: device.get(String(body.challenge)) }, origin)
}

const signedIn = async (username: string) => {
  const b = browser(server.http)
  await b.signIn(username)
  return b
}

test('a passkey is added by who is signed in, and signs in without a password', async () => {
  await person(db, 'siti', [])
  const [siti, device] = [await signedIn('siti'), phone()]
  const added = await add(siti, device)
  expect(added).toMatchObject({ status: 200, body: { name: 'HP Siti' } })
  expect(Object.keys(added.body).sort()).toEqual(['id', 'name'])
  const later = browser(server.http)
  expect(await enter(later, device)).toEqual({ status: 200, body: { next: 'done' } })
  expect((await later.ask('GET', 'me')).body).toMatchObject({ username: 'siti', passkeys: 1 })
  const [kept] = (await later.ask('GET', 'me/passkeys')).body as unknown as Record<string, unknown>[]
  expect(kept).toMatchObject({ name: 'HP Siti', lastUsedAt: expect.any(String) })
  const { rows } = await db.pool.query('select what, ip, detail from access.audit where what = any($1) order by seq', [
    ['passkey.added', 'signed-in'],
  ])
  expect(rows).toMatchObject([
    { what: 'signed-in', detail: { way: 'password' } },
    { what: 'passkey.added', ip: '192.0.2.1' },
    { what: 'signed-in', detail: { way: 'passkey' }, ip: '192.0.2.1' },
  ])
  expect((await later.ask('DELETE', `me/passkeys/${String(kept!.id)}`)).status).toBe(200)
  expect((await enter(browser(server.http), device)).status).toBe(401)
})

test('adding one asks for a session with a fresh proof', async () => {
  await person(db, 'siti', [])
  expect((await add(browser(server.http), phone())).status).toBe(401)
  const siti = await signedIn('siti')
  await db.pool.query("update access.session set proven_at = now() - interval '11 minutes'")
  expect((await add(siti, phone())).status).toBe(403)
  await siti.ask('POST', 'confirm', { password: 'kopi-susu-hangat' })
  expect((await add(siti, phone())).status).toBe(200)
})

test('a password that must be changed adds no passkey', async () => {
  const user = await person(db, 'siti', [])
  await transact(db, tx => setPassword(tx, SYSTEM, new Date(), { user, password: 'sementara-sekali' }))
  const siti = browser(server.http)
  await siti.signIn('siti', 'sementara-sekali')
  expect((await add(siti, phone())).status).toBe(401)
})

test('a device that asks for neither finger, face nor PIN is refused, when added and when used', async () => {
  await person(db, 'siti', [])
  const siti = await signedIn('siti')
  expect((await add(siti, phone({ verifies: false }))).status).toBe(401)
  const device = phone()
  await add(siti, device)
  const careless = { ...device, get: phone({ verifies: false }).get }
  expect((await enter(browser(server.http), careless)).status).toBe(401)
})

test('made for another page, replayed, or from a page of another site: refused', async () => {
  await person(db, 'siti', [])
  const siti = await signedIn('siti')
  expect((await add(siti, phone({ origin: 'https://evil.example' }))).body.code).toBe('passkey-refused')
  const device = phone()
  await add(siti, device)
  expect(await enter(browser(server.http), device, 'https://evil.example')).toMatchObject({ status: 403 })
  const b = browser(server.http)
  const { body } = await ceremony(b, 'generate-authenticate-options')
  const response = device.get(String(body.challenge))
  const cookies = [...b.jar].map(pair => pair.join('='))
  expect((await ceremony(b, 'verify-authentication', { response })).status).toBe(200)
  const again = browser(server.http)
  again.keep(cookies)
  expect((await ceremony(again, 'verify-authentication', { response })).status).toBe(400)
  device.rewind()
  expect((await enter(browser(server.http), device)).status).toBe(400)
})

test('a disabled account does not come in by passkey', async () => {
  const user = await person(db, 'siti', [])
  const [siti, device] = [await signedIn('siti'), phone()]
  await add(siti, device)
  await transact(db, tx => changeUser(tx, SYSTEM, new Date(), { user, disabled: true }))
  const late = browser(server.http)
  expect((await enter(late, device)).status).toBe(401)
  expect((await late.ask('GET', 'me')).status).toBe(401)
})

test('beginning over and over from one address has to wait', async () => {
  const b = browser(server.http)
  for (let n = 0; n < 120; n += 1) await ceremony(b, 'generate-authenticate-options')
  expect(await ceremony(b, 'generate-authenticate-options')).toMatchObject({ status: 429, body: { code: 'wait' } })
})
