import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect as connectTo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { connect, type Database, readOnly } from '#platform/postgres/index.ts'
import { ourMigrations } from './database.ts'
import { asking } from './testing/ask-server.ts'
import { reachAny } from './testing/enrol-tills.ts'
import { enrolmentCode, foundShop, type Shop } from './testing/found-shop.ts'
import { openEnds } from './testing/open-ends.ts'
import { environmentOf, SECRET, temporaryFolder } from './testing/open-stage.ts'
import { runRush } from './testing/run-rush.ts'
import { type ServerProcess, startProcess } from './testing/start-process.ts'

const ends = openEnds()
const servers: ServerProcess[] = []
let db: Database
let shop: Shop
let dir: string

const start = async () => {
  const started = await startProcess('serve', environmentOf(db.url, dir))
  ends.add(() => started.kill())
  return started
}

beforeAll(async () => {
  const url = new URL(process.env.UJUNG_TEST_DATABASE!)
  const name = `t_two_${randomBytes(6).toString('hex')}`
  const admin = connect(url.toString(), { max: 1 })
  ends.add(() => admin.close())
  await admin.pool.query(`create database ${name}`)
  ends.add(() => admin.pool.query(`drop database if exists ${name} with (force)`))
  url.pathname = `/${name}`
  db = connect(url.toString(), { max: 4 })
  ends.add(() => db.close())
  dir = temporaryFolder(ends)
  // An empty database: both bring it up to date at the same moment.
  servers.push(...(await Promise.all([start(), start()])))
  shop = await foundShop(db, { shops: 1, tills: 32, members: 1 })
}, 120_000)

afterAll(() => ends.all())

test('two processes that start on an empty database migrate it once, and both serve', async () => {
  const { rows } = await db.pool.query('select module, name from platform.migration order by name, module')
  expect(rows).toEqual(ourMigrations().map(({ module, name }) => ({ module, name })))
  for (const { address } of servers)
    expect(await fetch(`${address}/healthz`).then(answer => answer.json())).toMatchObject({ ok: true })
})

test('of a hundred redemptions over two processes as many win as there are points', async () => {
  const register = shop.registers[0]!.id
  const code = await enrolmentCode(db, register, SECRET)
  const redeemed = await asking(servers[0]!.address, '')('POST', '/access/enrolments/redeem', { code })
  const ask = reachAny(() => servers.map(it => it.address))((redeemed as { token: string }).token)
  const party = shop.members[0]!
  const wish = { kind: 'points', holder: party, amount: shop.points / 8, ref: register }
  const tries = await Promise.allSettled(
    Array.from({ length: 100 }, () => ask('POST', '/rewards/holds', { id: randomUUID(), ...wish })),
  )
  const lost = tries.flatMap(it => (it.status === 'rejected' ? [String(it.reason)] : []))
  expect(lost.filter(why => !why.includes('409') || !why.includes('not-enough'))).toEqual([])
  expect(lost).toHaveLength(92)
  expect(await ask('GET', `/rewards/members/${party}`)).toMatchObject({ points: shop.points, free: 0 })
  expect(await readOnly(db, verifyBooks)).toEqual([])
  const { rows } = await db.pool.query('select id from books.hold where ended is null')
  await Promise.all(rows.map(({ id }) => ask('POST', `/rewards/holds/${id}/release`, { id })))
  expect(await ask('GET', `/rewards/members/${party}`)).toMatchObject({ free: shop.points })
}, 60_000)

/** Someone who begins to send a request and never ends it. */
const stall = async (address: string) => {
  const { hostname, port } = new URL(address)
  const socket = connectTo(Number(port), hostname)
  socket.on('error', () => undefined)
  ends.add(() => socket.destroy())
  await once(socket, 'connect')
  socket.write(
    'POST /api/sync/facts HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
  )
}

test('32 tills sell the same few items over two processes, which are ended and replaced in the rush', async () => {
  const codes: (number | null)[] = []
  let made = 0
  const replace = async (seat: number) => {
    const old = servers[seat]!
    const fresh = start()
    if (seat === 0) await stall(old.address)
    codes.push(await old.stop())
    servers[seat] = await fresh
  }
  const replacing: Promise<void>[] = []
  const report = await runRush({
    ...{ db, shop, secret: SECRET, seed: 'rush', dir, servers: () => servers.map(it => it.address), sales: 8 },
    made: () => {
      made += 1
      if (made === 80 || made === 160) replacing.push(replace(replacing.length))
    },
  })
  await Promise.all(replacing)
  expect(report.wrong.slice(0, 10)).toEqual([])
  expect(report).toMatchObject({ deadlocks: 0, receipts: 32 * 8 })
  // A server that ends finishes what it has taken: nothing that was durable was answered with an error or not at all.
  expect(report.repeated).toBe(0)
  expect(codes).toEqual([0, 0])
}, 180_000)
