import { expect, test } from 'vitest'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer } from './open-server.ts'

type Operation = { operationId?: string }
type Description = { paths: Record<string, Record<string, Operation>> }

/** What is meant to be open to anyone. A new public endpoint is added here by hand, after some thought. */
const PUBLIC = [
  ...[
    'access.state',
    'access.signIn',
    'access.signInCode',
    'access.redeemEnrolment',
    'orders.checkout.availability',
    'orders.checkout.place',
    'orders.checkout.places',
    'orders.checkout.quote',
    'orders.link.answerSubstitute',
    'orders.link.askReturn',
    'orders.link.cancel',
    'orders.link.here',
    'orders.link.mine',
    'orders.link.order',
    'orders.link.pay',
    'orders.link.reorder',
  ],
  ...['start.state', 'start.begin'],
  // What anybody sees of the shop; a basket is opened by a key nobody can guess.
  ...['addresses', 'find', 'frame', 'home', 'item', 'page', 'suggest'].map(name => `storefront.${name}`),
  ...['count', 'put', 'read'].map(name => `storefront.basket.${name}`),
]

const server = async () => {
  const db = await testDatabase()
  const log = openLog('test', 'silent')
  return openServer({ db, log, secret: 'a-secret-of-at-least-thirty-two-signs', baseUrl: 'http://127.0.0.1' })
}

/** Pages outside of the description that anybody may open: they do nothing without a link that we have signed. */
const SIGNED_LINKS = ['/t/x', `/u/${'A'.repeat(46)}`, '/r/x']

test('every endpoint refuses whoever has no session, but for those meant to be public', async () => {
  const { http, close } = await server()
  const description = (await http.inject('/api/openapi.json')).json() as Description
  const answers: Record<string, number> = {}
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const url = `/api${path.replace(/\{[^}]+\}/g, '00000000-0000-4000-8000-000000000000')}`
      const body = method === 'get' ? {} : { payload: {}, headers: { 'content-type': 'application/json' } }
      const answer = await http.inject({ method: method.toUpperCase() as 'GET', url, ...body })
      answers[operation.operationId!] = answer.statusCode
    }
  const forged = []
  for (const url of SIGNED_LINKS)
    for (const method of ['GET', 'POST'] as const) forged.push((await http.inject({ method, url })).statusCode)
  expect(forged.filter(status => status !== 404)).toEqual([])
  await close()
  expect(Object.keys(answers).length).toBeGreaterThan(80)
  const open = Object.entries(answers).filter(([, status]) => status !== 401)
  expect(open.map(([id]) => id).sort()).toEqual([...PUBLIC].sort())
})

test('writes from another origin are refused, unknown paths are not found, and every answer has its safe headers', async () => {
  const { http, close } = await server()
  const foreign = await http.inject({
    method: 'POST',
    url: '/api/access/sign-in',
    payload: {},
    headers: { origin: 'https://evil.example', host: '127.0.0.1' },
  })
  const unknown = await http.inject('/api/no-such-thing')
  const live = await http.inject('/live')
  const page = await http.inject('/api')
  const health = await http.inject('/healthz')
  const metrics = await http.inject('/metrics')
  await close()
  expect([foreign.statusCode, unknown.statusCode, live.statusCode, health.statusCode]).toEqual([403, 404, 401, 200])
  expect(page.body).toContain('/api/sync/facts')
  expect(health.headers['x-content-type-options']).toBe('nosniff')
  expect(health.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(metrics.body).toContain('ujung_http_request_seconds')
})
