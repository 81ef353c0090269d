import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { createUser } from '#modules/access/server/index.ts'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import type { ReachInput } from '../contract/index.ts'
import { codeOfProof, notifyRouter, saveReach, sendCodes } from './index.ts'
import { reachHistory, readReach, readReaches } from './reach/read-reach.ts'

const now = new Date('2026-12-01T03:00:00Z')
const SECRET = 'a secret of thirty-two letters or more'
const offered = { mail: 'real', whatsapp: 'simulated', sms: 'off', call: 'off' } as const
const input: ReachInput = {
  ...{ version: 0, language: 'id', timeZone: 'Asia/Makassar', quietFrom: 1260, quietTo: 360, urgentAnytime: true },
  ways: [
    { way: 'mail', address: 'Umi@Toko.Example', from: 'every' },
    { way: 'whatsapp', address: '0812 3456 7890', from: 'urgent' },
  ],
}

test('a person’s ways are kept in one form, version by version, for themselves only', async () => {
  const db = await testDatabase()
  const id = randomUUID()
  await transact(db, tx => createUser(tx, SYSTEM, now, { id, username: 'umi', name: 'Umi' }))
  const umi: Who = { kind: 'user', id, name: 'Umi', permissions: new Set(), places: 'all' }
  const save = (it: ReachInput, who = umi) => transact(db, tx => saveReach(tx, who, now, offered, it))
  expect(await transact(db, tx => readReach(tx, id))).toMatchObject({ version: 0, ways: [] })
  expect(await save(input)).toEqual({ ok: true, value: { version: 1 } })
  const kept = await transact(db, tx => readReach(tx, id))
  expect(kept).toMatchObject({ version: 1, timeZone: 'Asia/Makassar', urgentAnytime: true })
  expect(kept.ways.map(it => it.address)).toEqual(['umi@toko.example', '+6281234567890'])
  expect(await save(input)).toMatchObject({ refusal: 'reach-stale' })
  expect(await save({ ...input, version: 1, ways: [] })).toEqual({ ok: true, value: { version: 2 } })
  expect((await transact(db, tx => reachHistory(tx, id))).map(it => it.ways.length)).toEqual([0, 2])
  const wrong = (way: ReachInput['ways'][number]) => save({ ...input, version: 2, ways: [way] })
  expect(await wrong({ way: 'mail', address: 'umi@toko', from: 'every' })).toMatchObject({ refusal: 'reach-mail-form' })
  expect(await wrong({ way: 'whatsapp', address: 'umi', from: 'every' })).toMatchObject({ refusal: 'reach-phone-form' })
  expect(await wrong({ way: 'sms', address: '08123456789', from: 'every' })).toMatchObject({ refusal: 'reach-way-off' })
  expect(await save({ ...input, version: 2, ways: [input.ways[0]!, input.ways[0]!] })).toMatchObject({
    refusal: 'reach-way-twice',
  })
  expect(await save(input, SYSTEM)).toMatchObject({ refusal: 'users-only' })
})

test('two saves at the same moment: one is kept, the other is told', async () => {
  const db = await testDatabase()
  const id = randomUUID()
  await transact(db, tx => createUser(tx, SYSTEM, now, { id, username: 'umi', name: 'Umi' }))
  const umi: Who = { kind: 'user', id, name: 'Umi', permissions: new Set(), places: 'all' }
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => transact(db, tx => saveReach(tx, umi, now, offered, input))),
  )
  expect(answers.filter(it => it.ok)).toHaveLength(1)
  expect(answers.filter(it => !it.ok && it.refusal === 'reach-stale')).toHaveLength(3)
})

test('the screen is told what can be chosen, what is kept, and what was sent', async () => {
  const db = await testDatabase()
  const id = randomUUID()
  await transact(db, tx => createUser(tx, SYSTEM, now, { id, username: 'umi', name: 'Umi' }))
  const who: Who = { kind: 'user', id, name: 'Umi', permissions: new Set(), places: 'all' }
  const api = createRouterClient(notifyRouter(offered, SECRET), {
    context: { db, who, now: () => now } as unknown as Context,
  })
  expect(await api.reach()).toMatchObject({ version: 0, offered, known: { mail: null, phone: null } })
  expect(await api.saveReach(input)).toEqual({ version: 1 })
  expect((await api.reach()).ways).toHaveLength(2)
  expect(await api.reachHistory()).toMatchObject([{ version: 1, by: `user:${id}` }])
  expect(await api.notices()).toEqual([])
})

test('nothing goes to an address until the code that was sent there came back; a code is tried five times', async () => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const hire = async (username: string) => {
    const id = randomUUID()
    await transact(db, tx => createUser(tx, SYSTEM, now, { id, username, name: username }))
    const who: Who = { kind: 'user', id, name: username, permissions: new Set(), places: 'all' }
    const context = () => ({ db, who, now: () => clock }) as unknown as Context
    return { id, api: (it = context()) => createRouterClient(notifyRouter(offered, SECRET), { context: it }) }
  }
  let clock = now
  const [umi, budi] = [await hire('umi'), await hire('budi')]
  const reachable = () => transact(db, tx => readReaches(tx, [umi.id, budi.id]))
  await umi.api().saveReach(input)
  expect(await reachable()).toEqual([])
  const ask = (id: string, way: 'mail' | 'whatsapp', address: string, who = umi) =>
    who.api().askProof({ id, way, address, language: 'en' })
  const [first, second] = [randomUUID(), randomUUID()]
  for (const _ of [1, 2]) expect(await ask(first, 'mail', 'UMI@toko.example')).toEqual({ address: 'umi@toko.example' })
  await expect(ask(second, 'whatsapp', '081234567890')).rejects.toMatchObject({ code: 'proof-wait' })
  const sent: string[] = []
  const mail = async (code: { address: string; digits: string }) => {
    sent.push(`${code.address} ${code.digits}`)
    return { ok: true, value: { through: 'a test' } } as const
  }
  const office = { db, now: () => clock, secret: SECRET, codes: { mail } }
  expect([await sendCodes(office), await sendCodes(office)]).toEqual([1, 0])
  const [, code] = sent[0]!.split(' ')
  expect(await umi.api().proof({ id: first })).toEqual({ state: 'sent', through: 'a test' })
  expect(await budi.api().proof({ id: first })).toMatchObject({ state: 'unknown' })
  await expect(budi.api().proveAddress({ id: first, code: code! })).rejects.toMatchObject({ code: 'proof-over' })
  const wrong = code === '000000' ? '000001' : '000000'
  for (let n = 0; n < 4; n += 1)
    await expect(umi.api().proveAddress({ id: first, code: wrong })).rejects.toMatchObject({ code: 'proof-wrong' })
  for (const _ of [1, 2]) await umi.api().proveAddress({ id: first, code: code! })
  expect((await reachable()).map(it => it.ways.map(way => way.address))).toEqual([['umi@toko.example']])
  expect((await umi.api().reach()).proven).toEqual(['umi@toko.example'])
  expect(
    await transact(db, tx => tx.rows("select 1 from notify.proof p where p::text like '%' || $1 || '%'", [code])),
  ).toEqual([])

  clock = new Date(now.getTime() + 60_000)
  await ask(second, 'whatsapp', '081234567890')
  expect(await sendCodes(office)).toBe(1)
  expect(await umi.api().proof({ id: second })).toMatchObject({ state: 'failed' })
  const right = codeOfProof(SECRET, second)
  for (let n = 0; n < 5; n += 1)
    await umi
      .api()
      .proveAddress({ id: second, code: right === '000000' ? '000001' : '000000' })
      .catch(() => {})
  await expect(umi.api().proveAddress({ id: second, code: right })).rejects.toMatchObject({ code: 'proof-over' })
  const third = randomUUID()
  clock = new Date(now.getTime() + 120_000)
  await ask(third, 'mail', 'lain@toko.example')
  clock = new Date(now.getTime() + 120_000 + 15 * 60_000)
  const late = { id: third, code: codeOfProof(SECRET, third) }
  await expect(umi.api().proveAddress(late)).rejects.toMatchObject({ code: 'proof-over' })
})
