import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listPlaces, saveHolidays, savePlace } from '#modules/company/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  completeTask,
  listTasks,
  measureTasks,
  openTasks,
  replanDue,
  ringAlarms,
  saveKeeps,
  settleTasks,
  type TaskTerms,
} from '../index.ts'
import { openFirm } from '../testing.ts'

const now = new Date('2026-11-27T03:00:00Z')
const setUp = async () => {
  const db = await testDatabase()
  const firm = await openFirm(db, now)
  const run = <T>(deed: (tx: Tx) => Promise<T>) => transact(db, deed)
  const open = async (n: number, terms: TaskTerms & { place?: string | null } = {}) => {
    const wishes = Array.from({ length: n }, () => {
      const id = randomUUID()
      return { id, kind: 'chain-gap', subject: id, place: firm.shop, detail: {}, dueMinutes: 480, ...terms }
    })
    await run(tx => openTasks(tx, 'system', now, wishes))
    await run(tx => settleTasks(tx, now))
    return wishes.map(w => w.id)
  }
  const rows = () =>
    run(tx =>
      tx.rows<{ due_at: Date; alarm_at: Date; alarm_step: number; escalated: number; roles: string[] }>(
        'select due_at, alarm_at, alarm_step, escalated, roles from flow.v_task order by opened_at, id',
      ),
    )
  return { db, ...firm, run, open, rows }
}
const at = (text: string) => new Date(text)

test('due dates follow the place, the office or the wall clock, each in its zone', async () => {
  const { far, open, rows } = await setUp()
  await open(1)
  await open(1, { place: far })
  await open(1, { place: null })
  await open(1, { calendar: 'office', dueMinutes: 600 })
  await open(1, { calendar: 'always' })
  expect((await rows()).map(it => it.due_at.toISOString()).sort()).toEqual(
    [
      // Shop in Jakarta: open 10 to 22, it is 10.
      '2026-11-27T11:00:00.000Z',
      // Shop in Jayapura: open 9 to 21, it is noon there.
      '2026-11-27T11:00:00.000Z',
      // Office: open until 17, an hour more on Monday; of ten hours, three on Monday.
      '2026-11-30T02:00:00.000Z',
      '2026-11-30T04:00:00.000Z',
      '2026-11-27T11:00:00.000Z',
    ].sort(),
  )
})

test('a late task reminds, is asked of the role it names, then of the owners; once each', async () => {
  const { hire, shop, open, rows, run } = await setUp()
  const owner = await hire('Pemilik', { role: 'owner', place: null })
  const it = await hire('Tono', { role: 'it', place: null })
  const cashier = await hire('Ani', { role: 'cashier', place: shop })
  const [id] = await open(1, { roles: ['cashier'] })
  const ring = (when: string) => run(tx => ringAlarms(tx, at(when)))
  expect(await ring('2026-11-27T08:59:00Z')).toBe(0)
  expect(await ring('2026-11-27T09:00:00Z')).toBe(1)
  expect(await ring('2026-11-27T09:00:00Z')).toBe(0)
  expect(await rows()).toMatchObject([{ alarm_step: 1, escalated: 0, alarm_at: at('2026-11-27T11:00:00Z') }])
  expect(await ring('2026-11-27T11:00:00Z')).toBe(1)
  expect(await rows()).toMatchObject([{ alarm_step: 2, escalated: 1, roles: ['cashier', 'it'] }])
  expect(await ring('2026-11-30T00:00:00Z')).toBe(1)
  expect(await rows()).toMatchObject([
    { alarm_step: 3, escalated: 2, roles: ['cashier', 'it', 'owner'], alarm_at: null },
  ])
  for (const who of [owner, it, cashier])
    expect((await run(tx => listTasks(tx, who, { now }))).map(t => t.id)).toEqual([id])
  const said = await run(tx =>
    tx.rows<{ topic: string }>("select topic from relay.message where topic ~ 'reminded|escalated' order by id"),
  )
  expect(said.map(s => s.topic)).toEqual(['flow.task-reminded', 'flow.task-escalated', 'flow.task-escalated'])
})

test('a hundred alarms cost as many statements as one', async () => {
  const { open, run } = await setUp()
  const cost = () =>
    run(async tx => {
      const rang = await ringAlarms(tx, at('2026-11-27T10:00:00Z'))
      return [rang, tx.statements]
    })
  await open(1)
  const one = await cost()
  await open(100)
  expect(await cost()).toEqual([100, one[1]])
})

test('open due dates are planned anew when hours, holidays or what a place keeps change; what stands still is left', async () => {
  const { db, shop, open, rows, run } = await setUp()
  await open(3, { dueMinutes: 960 })
  await open(1, { dueMinutes: null })
  const dues = async () =>
    [...new Set((await rows()).map(it => it.due_at?.toISOString() ?? null))].sort((a, b) =>
      a === null ? 1 : b === null ? -1 : 0,
    )
  expect(await dues()).toEqual(['2026-11-28T07:00:00.000Z', null])
  const place = (await run(tx => listPlaces(tx))).find(it => it.id === shop)!
  // Tomorrow the shop opens at noon only.
  const special = [{ day: '2026-11-28', opens: 720, closes: 1320, note: '' }]
  expect(await run(tx => savePlace(tx, SYSTEM, now, { ...place, specialDays: special }))).toMatchObject({ ok: true })
  expect(await replanDue(db, now, 2)).toBe(3)
  expect(await dues()).toEqual(['2026-11-28T09:00:00.000Z', null])
  expect(await replanDue(db, now, 2)).toBe(0)
  const moved = await run(tx => listPlaces(tx))
  const before = moved.find(it => it.id === shop)!
  await run(tx => savePlace(tx, SYSTEM, now, { ...before, specialDays: [] }))
  const day = { day: '2026-11-28', kind: 'national', nameId: 'Libur', nameEn: 'Holiday', source: '' } as const
  await run(tx => saveHolidays(tx, 2026, [day]))
  await replanDue(db, now)
  // A shop works on national holidays, until it says otherwise.
  expect(await dues()).toEqual(['2026-11-28T07:00:00.000Z', null])
  await run(tx => saveKeeps(tx, [{ place: shop, keeps: ['national', 'company'] }]))
  await replanDue(db, now)
  expect(await dues()).toEqual(['2026-11-29T07:00:00.000Z', null])
})

test('what a task took is counted in business time', async () => {
  const { open, run } = await setUp()
  const ids = await open(2)
  for (const id of ids)
    await run(tx => completeTask(tx, SYSTEM, at('2026-11-28T04:00:00Z'), { id, outcome: 'explained' }))
  await run(tx => measureTasks(tx, ids))
  const measured = await run(tx => tx.rows('select business_minutes, late from flow.v_task_measure'))
  expect(measured).toEqual([
    { business_minutes: 780, late: true },
    { business_minutes: 780, late: true },
  ])
})
