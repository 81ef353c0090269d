import { beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { connect, type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { changeUser } from './index.ts'
import { BASE, browser, PASSWORD, PLACE_A, person, serve, twoShops } from './testing.ts'

let db: Database
beforeEach(async () => {
  db = await testDatabase()
  await twoShops(db)
})

test('signing in gives a session, and signing out ends it everywhere', async () => {
  const { http } = await serve(db)
  await person(db, 'siti', [['cashier', PLACE_A]])
  const siti = browser(http)
  expect(await siti.ask('GET', 'me')).toMatchObject({ status: 401 })
  const came = await siti.signIn(' Siti ')
  expect(came).toMatchObject({ status: 200, body: { next: 'done' } })
  expect(came.setCookie.join()).toMatch(/^ujung\.session_token=.+; Path=\/; HttpOnly; SameSite=Lax$/)
  const me = await siti.ask('GET', 'me')
  expect(me.body).toMatchObject({ kind: 'user', username: 'siti', permissions: { 'sales.sell': [PLACE_A] } })
  expect(Object.keys(me.body.permissions as object)).not.toContain('sales.void')
  const elsewhere = browser(http)
  elsewhere.keep([...siti.jar].map(pair => pair.join('=')))
  expect(await siti.ask('POST', 'sign-out', {})).toMatchObject({ status: 200 })
  expect(siti.jar.size).toBe(0)
  expect(await elsewhere.ask('GET', 'me')).toMatchObject({ status: 401 })
})

test('over https the cookie is Secure, and is read back', async () => {
  const { http } = await serve(db, { baseUrl: 'https://toko.example' })
  await person(db, 'siti', [])
  const siti = browser(http, { origin: 'https://toko.example' })
  const came = await siti.signIn('siti')
  expect(came.setCookie.join()).toMatch(/^__Secure-ujung\.session_token=.+; Secure;/)
  expect(await siti.ask('GET', 'me')).toMatchObject({ status: 200 })
})

test('what is wrong is not said: a wrong password, an unknown name, a disabled account, no password at all', async () => {
  const { http } = await serve(db)
  await person(db, 'siti', [])
  const gone = await person(db, 'gone', [])
  await transact(db, tx => changeUser(tx, SYSTEM, new Date(), { user: gone, disabled: true }))
  await db.pool.query(`insert into access.user_account (id, username, name, created_at, updated_at)
    values (gen_random_uuid(), 'pinonly', 'Pin', now(), now())`)
  const b = browser(http)
  const answers = [
    await b.signIn('siti', 'kopi-susu-dingin'),
    await b.signIn('nobody'),
    await b.signIn('gone'),
    await b.signIn('pinonly'),
    await b.signIn('a b;c'),
  ]
  for (const answer of answers) expect(answer).toEqual({ ...answers[0], setCookie: [] })
  expect(answers[0]).toMatchObject({ status: 409, body: { code: 'sign-in-failed' } })
})

test('a cookie that was tampered with, or signed with another secret, is nobody', async () => {
  const { access, http } = await serve(db)
  await person(db, 'siti', [])
  const siti = browser(http)
  await siti.signIn('siti')
  const [name, value] = [...siti.jar][0]!
  const who = (cookie: string) => access.whoOf(new Headers({ cookie: `${name}=${cookie}` }))
  expect(await who(value)).toMatchObject({ name: 'siti' })
  expect(await who(value.replace(/^./, c => (c === 'a' ? 'b' : 'a')))).toBeNull()
  expect(await who(value.split('.')[0]!)).toBeNull()
  expect(await who('%E0%A4%A')).toBeNull()
  const other = await serve(db)
  expect(await other.access.whoOf(new Headers({ cookie: `${name}=${value}` }))).toMatchObject({ name: 'siti' })
})

test('a session ended in another process is gone here within the memory, and at once in its own', async () => {
  let ms = Date.now()
  const now = () => new Date(ms)
  const one = await serve(db, { memoryMs: 2000, now })
  const two = await serve(db, { memoryMs: 2000, now })
  await person(db, 'siti', [])
  const siti = browser(one.http)
  await siti.signIn('siti')
  const headers = new Headers(siti.headers())
  expect(await two.access.whoOf(headers)).not.toBeNull()
  await siti.ask('POST', 'sign-out', {})
  expect(await one.access.whoOf(headers)).toBeNull()
  expect(await two.access.whoOf(headers)).not.toBeNull()
  ms += 2001
  expect(await two.access.whoOf(headers)).toBeNull()
})

test('a session ends by itself, and with the account', async () => {
  let ms = Date.now()
  const { access, http } = await serve(db, { now: () => new Date(ms) })
  const id = await person(db, 'siti', [])
  const siti = browser(http)
  await siti.signIn('siti')
  const headers = new Headers(siti.headers())
  ms += 11 * 3_600_000
  expect(await access.whoOf(headers)).not.toBeNull()
  ms += 2 * 3_600_000
  expect(await access.whoOf(headers)).toBeNull()
  ms -= 13 * 3_600_000
  await transact(db, tx => changeUser(tx, SYSTEM, new Date(), { user: id, disabled: true }))
  expect(await access.whoOf(headers)).toBeNull()
})

test('a deed from a page of another site is refused, by cookie or not, and so is a plain form', async () => {
  const { http } = await serve(db)
  await person(db, 'siti', [])
  const foreign = browser(http, { origin: 'https://evil.example' })
  expect((await foreign.signIn('siti')).body).toMatchObject({ code: 'foreign-origin' })
  const siti = browser(http)
  await siti.signIn('siti')
  foreign.keep([...siti.jar].map(pair => pair.join('=')))
  expect((await foreign.ask('POST', 'sign-out', {})).body).toMatchObject({ code: 'foreign-origin' })
  const silent = browser(http, { origin: null })
  expect((await silent.signIn('siti')).body).toMatchObject({ next: 'done' })
  expect((await silent.ask('POST', 'sign-out', {})).body).toMatchObject({ code: 'foreign-origin' })
  const form = browser(http, { type: 'text/plain' })
  expect((await form.signIn('siti')).body).toMatchObject({ code: 'not-json' })
  expect(await siti.ask('GET', 'me')).toMatchObject({ status: 200 })
})

test('tries are counted over processes and restarts: two pools, each with parallel guesses, share one budget', async () => {
  await person(db, 'siti', [])
  const other = connect(db.url, { max: 4 })
  try {
    const at = new Date()
    const servers = await Promise.all([serve(db, { now: () => at }), serve(other, { now: () => at })])
    const guess = (n: number) =>
      browser(servers[n % 2]!.http, { ip: `192.0.2.${n}` }).signIn('siti', `salah-sekali-${n}`)
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)))
    const codes = answers.map(answer => answer.body.code)
    expect(codes.filter(code => code === 'sign-in-failed')).toHaveLength(5)
    expect(codes.filter(code => code === 'wait')).toHaveLength(7)
    const restarted = await serve(db, { now: () => at })
    const right = await browser(restarted.http, { ip: '192.0.2.99' }).signIn('siti')
    expect(right.body).toMatchObject({ code: 'wait', message: 'Too many tries. Try again in 30 seconds.' })
    const unknown = browser(restarted.http, { ip: '192.0.2.98' })
    for (let n = 0; n < 5; n += 1) await unknown.signIn('nobody')
    expect((await unknown.signIn('nobody')).body).toMatchObject({ code: 'wait', message: right.body.message })
  } finally {
    await other.close()
  }
})

test('the wait doubles, is over in time, and success starts anew', async () => {
  let ms = Date.now()
  const { http } = await serve(db, { now: () => new Date(ms) })
  await person(db, 'siti', [])
  const siti = browser(http)
  for (let n = 0; n < 5; n += 1) await siti.signIn('siti', 'salah-sekali')
  expect((await siti.signIn('siti')).body.message).toContain('in 30 seconds')
  ms += 30_000
  expect((await siti.signIn('siti', 'salah-sekali')).body.code).toBe('sign-in-failed')
  expect((await siti.signIn('siti')).body.message).toContain('in 60 seconds')
  ms += 60_000
  expect((await siti.signIn('siti')).body).toEqual({ next: 'done' })
  for (let n = 0; n < 5; n += 1) expect((await siti.signIn('siti', 'salah-sekali')).body.code).toBe('sign-in-failed')
})

test('one address that tries many names is stopped, its neighbour is not', async () => {
  const { http } = await serve(db)
  await person(db, 'siti', [])
  const sprayer = browser(http, { ip: '192.0.2.1' })
  for (let n = 0; n < 40; n += 1) await sprayer.signIn(`name${n}.x y`, PASSWORD)
  expect((await sprayer.signIn('siti')).body).toMatchObject({ code: 'wait' })
  expect((await browser(http, { ip: '192.0.2.2' }).signIn('siti')).body).toMatchObject({ next: 'done' })
})

test('a password given by another opens nothing but its change', async () => {
  const { http } = await serve(db)
  await person(db, 'budi', [['owner', null]])
  const budi = browser(http)
  await budi.signIn('budi')
  const made = await budi.ask('POST', 'users', { username: 'siti', name: 'Siti', password: 'sementara-sekali' })
  const user = String(made.body.id)
  expect((await budi.ask('POST', 'grants', { user, role: 'owner', place: null })).body).toEqual({ given: true })
  const siti = browser(http)
  await siti.signIn('siti', 'sementara-sekali')
  expect((await siti.ask('GET', 'me')).body).toMatchObject({ mustChange: true, permissions: {} })
  expect(await siti.ask('GET', 'roles')).toMatchObject({ status: 403 })
  const change = (current: string, password: string) => siti.ask('POST', 'me/password', { current, password })
  expect((await change('salah', 'melati-wangi-ku')).body.code).toBe('password-wrong')
  expect((await change('sementara-sekali', 'pendek')).body.code).toBe('password-too-short')
  expect((await change('sementara-sekali', 'sementara-sekali')).body.code).toBe('password-same')
  expect((await change('sementara-sekali', 'melati-wangi-ku')).status).toBe(200)
  expect(await siti.ask('GET', 'roles')).toMatchObject({ status: 200 })
})

test('changing a password ends every other session', async () => {
  const { http } = await serve(db)
  await person(db, 'siti', [])
  const [here, there] = [browser(http), browser(http)]
  await here.signIn('siti')
  await there.signIn('siti')
  await here.ask('POST', 'me/password', { current: PASSWORD, password: 'melati-wangi-ku' })
  expect(await here.ask('GET', 'me')).toMatchObject({ status: 200 })
  expect(await there.ask('GET', 'me')).toMatchObject({ status: 401 })
  const sessions = (await here.ask('GET', 'me/sessions')).body as unknown as { id: string; current: boolean }[]
  expect(sessions).toMatchObject([{ current: true }])
  expect((await here.ask('DELETE', `me/sessions/${sessions[0]!.id}`)).status).toBe(200)
  expect(await here.ask('GET', 'me')).toMatchObject({ status: 401 })
})

test('nobody signs up, and of the library nothing but the passkey ceremonies can be reached', async () => {
  const { handle, http } = await serve(db)
  expect((await browser(http).ask('GET', 'state')).body).toEqual({ users: false })
  await person(db, 'siti', [])
  expect((await browser(http).ask('GET', 'state')).body).toEqual({ users: true })
  const from = { ip: '192.0.2.1', request: 'r' }
  const post = (path: string) =>
    handle(
      new Request(`${BASE}/auth/${path}`, {
        method: 'POST',
        headers: { origin: BASE, 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'a@b.example', username: 'siti', name: 'x', password: PASSWORD }),
      }),
      from,
    )
  for (const path of ['sign-up/email', 'sign-in/email', 'sign-in/username', 'change-password', 'update-user', 'ok'])
    expect((await post(path)).status).toBe(404)
  expect((await handle(new Request(`${BASE}/auth/get-session`), from)).status).toBe(404)
})

test('one connection is enough: nothing waits for a second while it holds the first', async () => {
  const narrow = connect(db.url, { max: 1 })
  try {
    const { http } = await serve(narrow)
    await person(db, 'siti', [])
    const came = await Promise.all([browser(http).signIn('siti'), browser(http).signIn('siti')])
    expect(came.map(answer => answer.body)).toEqual([{ next: 'done' }, { next: 'done' }])
  } finally {
    await narrow.close()
  }
})
