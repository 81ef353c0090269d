import { expect, test } from 'vitest'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer } from './open-server.ts'
import { startCode } from './start-code.ts'

const SECRET = 'a-secret-of-at-least-thirty-two-signs'

const plan = (username: string) => ({
  company: {
    ...{ legalName: 'PT Maju', tradeName: 'Toko Maju', npwp: null, isPkp: true, pricesIncludeTax: true, address: '' },
    ...{ phone: null, email: null, currency: 'IDR', language: 'id', timeZone: 'Asia/Makassar', cashStep: 100 },
    dayCutOff: 0,
  },
  places: [
    { code: 'UBD', name: 'Ubud', kind: 'shop', tills: 2 },
    { code: 'GDG', name: 'Gudang', kind: 'distribution-centre', tills: 0 },
  ],
  owner: { username, name: 'Made', password: 'sebuah kalimat yang panjang' },
})

const open = async () => {
  const db = await testDatabase()
  const { http, close } = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl: 'http://x' })
  type Headers = Record<string, string>
  const begin = (body: object, headers: Headers = {}) =>
    http.inject({
      method: 'POST',
      url: '/api/start',
      payload: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  const state = async (headers: Headers = {}) => (await http.inject({ url: '/api/start', headers })).json()
  const counted = async () =>
    (
      await db.pool.query(
        'select (select count(*) from company.company) as c, (select count(*) from access.user_account) as u',
      )
    ).rows[0]
  return { db, http, close, begin, state, counted }
}

test('a company begins once: of two at the same moment one wins, and its owner signs in', async () => {
  const { http, close, begin, state, counted } = await open()
  expect(await state()).toEqual({ company: false, codeNeeded: false })
  const both = await Promise.all([begin(plan('made')), begin(plan('wayan'))])
  const won = both.findIndex(it => it.statusCode === 200)
  expect(both[won]!.json()).toEqual({ places: ['UBD', 'GDG'], registers: ['UBD-01', 'UBD-02'] })
  expect(both[1 - won]!.json()).toMatchObject({ code: 'company-exists' })
  expect(await counted()).toEqual({ c: 1, u: 1 })
  const username = ['made', 'wayan'][won]
  const signedIn = await http.inject({
    method: 'POST',
    url: '/api/access/sign-in',
    payload: JSON.stringify({ username, password: plan('').owner.password }),
    headers: { 'content-type': 'application/json' },
  })
  expect(signedIn.json()).toEqual({ next: 'done' })
  expect(await state()).toMatchObject({ company: true })
  expect((await begin(plan('later'))).json()).toMatchObject({ code: 'company-exists' })
  await close()
})

test('what is refused leaves nothing behind', async () => {
  const { close, begin, counted } = await open()
  const wrong = { ...plan('made'), company: { ...plan('made').company, npwp: '123' } }
  expect((await begin(wrong)).json()).toMatchObject({ code: 'npwp-length' })
  const weak = { ...plan('made'), owner: { ...plan('made').owner, password: 'pendek' } }
  expect((await begin(weak)).json()).toMatchObject({ code: 'password-too-short' })
  const twice = { ...plan('made'), places: [plan('').places[0], plan('').places[0]] }
  expect((await begin(twice)).json()).toMatchObject({ code: 'place-code-taken' })
  expect(await counted()).toEqual({ c: 0, u: 0 })
  await close()
})

test.each([
  ['another machine', { host: 'ujung.example' }],
  ['a proxy', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }],
])('from %s the start code is asked for', async (_, headers) => {
  const { close, begin, state } = await open()
  expect(await state(headers)).toEqual({ company: false, codeNeeded: true })
  expect((await begin(plan('made'), headers)).json()).toMatchObject({ code: 'start-code-wrong' })
  expect((await begin({ ...plan('made'), code: 'AAAA-AAAA' }, headers)).json()).toMatchObject({
    code: 'start-code-wrong',
  })
  const code = startCode(SECRET).replace('-', ' ').toLowerCase()
  expect((await begin({ ...plan('made'), code }, headers)).statusCode).toBe(200)
  await close()
})
