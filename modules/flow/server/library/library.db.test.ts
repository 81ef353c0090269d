import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { listStartable, startProcess } from '../engine/start-process.ts'
import { completeTask, listTasks, runFlowDeploy, sweepFlow, verifyHistory } from '../index.ts'
import { openFirm } from '../testing.ts'
import { installLibrary, readLibrary, stateOfLibrary } from './library.ts'

const NOW = new Date('2026-12-01T03:00:00Z')
const REQUEST = { kind: 'device', impact: 'none', what: 'Laptop lambat', text: 'Sering macet' }

let db: Database
let SARI: Who

beforeAll(async () => {
  db = await testDatabase({ keep: true })
  await migrateJobs(db, openLog('test', 'silent'))
  const firm = await openFirm(db, NOW)
  SARI = await firm.hire('Sari', { role: 'service', place: null })
})

const settle = async () => {
  while ((await sweepFlow(db, {}, NOW)) > 0);
}
const work = () => transact(db, tx => listTasks(tx, SYSTEM))
const finish = async (node: string, outcome: string, values?: Record<string, unknown>) => {
  const task = (await work()).find(one => one.detail.node === node)
  if (!task) throw new Error(`nobody is asked for ${node}`)
  const answer = await transact(db, tx =>
    completeTask(tx, SYSTEM, NOW, { id: task.id, outcome, ...(values && { values }) }),
  )
  await settle()
  return answer.ok ? 'done' : `${answer.refusal}: ${answer.detail}`
}
const begin = (who: Who, process: string, values: Record<string, unknown>, id = newId()) =>
  transact(db, tx => startProcess(tx, who, NOW, { id, process, values, place: null }))

test('the command deploys the whole library once, with the decisions it asks and what it calls; it is written down', async () => {
  const deploy = (...args: string[]) => runFlowDeploy(async () => db, NOW, args)
  expect(await deploy('--library', 'it-request')).toMatchObject({
    data: { ok: true, deployed: [{ id: 'purchase-approval' }, { id: 'it-request', version: 1, isNew: true }] },
  })
  expect((await deploy('--library')).exit).toBe(0)
  const names = (await readLibrary()).map(it => it.process)
  const again = await transact(db, tx => installLibrary(tx, SYSTEM, NOW, names))
  expect(again.ok && again.value.every(it => !it.isNew && it.version === 1)).toBe(true)
  expect((await transact(db, stateOfLibrary)).every(it => it.version === 1 && it.same)).toBe(true)
  expect(await deploy('--library', 'nothing')).toMatchObject({ exit: 1, data: { error: 'process-unknown' } })
  const { rows } = await db.pool.query("select count(*)::int as n from access.audit where what = 'flow.deployed'")
  const { rows: kept } = await db.pool.query('select count(*)::int as n from flow.decision')
  expect(rows[0].n).toBe(10 + kept[0].n)
})

test('a person begins what their role may, with a form that is checked', async () => {
  const mine = await transact(db, tx => listStartable(tx, SARI))
  const names = mine.map(it => it.process)
  expect(names).toContain('it-request')
  expect(names).not.toContain('new-employee')
  expect(mine.find(it => it.process === 'it-request')).toMatchObject({
    nameEn: 'IT request',
    fields: { 'x-order': ['kind', 'impact', 'what', 'text'] },
  })
  expect(await begin(SARI, 'new-employee', {})).toMatchObject({ refusal: 'may-not-start' })
  expect(await begin(SARI, 'it-request', { ...REQUEST, what: '' })).toMatchObject({
    refusal: 'answer-invalid',
    detail: 'Perihal must be filled in.',
  })
  expect(await begin(SARI, 'it-request', { ...REQUEST, requester: 'root' })).toMatchObject({
    refusal: 'answer-invalid',
  })
  expect(await begin(SARI, 'nothing', {})).toMatchObject({ refusal: 'process-unknown' })
})

test('an IT request that buys something goes through purchase approval and back; what is answered wrongly is refused', async () => {
  const id = newId()
  for (let twice = 0; twice < 2; twice++)
    expect(await begin(SARI, 'it-request', REQUEST, id)).toMatchObject({ value: { id, version: 1 } })
  await settle()
  const task = (await work()).find(one => one.detail.node === 'work')!
  expect(task).toMatchObject({ roles: ['it'], outcomes: ['done', 'buy'], detail: { en: 'Do the request' } })
  const buy = { what: 'Laptop', why: 'Yang lama rusak' }
  expect(await finish('work', 'buy', buy)).toBe('answer-invalid: Nilai must be filled in.')
  expect(await finish('work', 'buy', { ...buy, amount: '9' })).toBe('answer-invalid: Nilai is of the wrong kind.')
  expect(await finish('work', 'buy', { ...buy, amount: 9_000_000, approver: 'nobody' })).toContain('is not asked here')
  expect(await finish('work', 'buy', { ...buy, amount: 9_000_000 })).toBe('done')
  const approve = (await work()).find(one => one.detail.node === 'manager')!
  expect(approve).toMatchObject({ apart: true, roles: ['store-manager'] })
  expect(await finish('manager', 'approved')).toBe('done')
  expect(await finish('order', 'done', { order: 'PO-1' })).toBe('done')
  expect(await finish('work', 'done', { done_what: 'Laptop baru' })).toBe('done')
  // Whoever asked is asked, by name.
  expect((await work()).find(one => one.detail.node === 'check')).toMatchObject({ assignee: SARI.id })
  expect(await finish('check', 'solved')).toBe('done')
  const { rows } = await db.pool.query('select status from flow.instance')
  expect(rows).toEqual([{ status: 'done' }, { status: 'done' }])
  expect((await transact(db, verifyHistory)).faults).toEqual([])
})
