import { beforeAll, expect, test } from 'vitest'
import { type Answer, assert } from '#kernel/answer.ts'
import { savePlace, saveRegister, setUpCompany } from '#modules/company/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { LaneReport } from '../contract/index.ts'
import { answerIntervention } from './console/answer-intervention.ts'
import { hearTasks } from './console/hear-tasks.ts'
import { readConsole } from './console/read-console.ts'
import { type FiguresOf, readFigures } from './console/read-figures.ts'
import { takeReport } from './console/take-report.ts'
import { wishLane } from './console/wish-lane.ts'

const NOW = new Date('2026-12-14T03:00:00Z')
const [place, register, ani, budi] = [newId(), newId(), newId(), newId()]
const person = (id: string, name: string): Who => ({ ...SYSTEM, kind: 'user', id, name })

// tidy-allow ambient-state: because one database serves the tests of this file
let db: Database
const taken = <Value>(answer: Answer<Value>): Value => {
  assert(answer.ok, `refused: ${answer.ok ? '' : `${answer.refusal}: ${answer.detail ?? ''}`}`)
  return answer.value
}

const FREE = { step: 'scanning', locked: false, assisted: false, lines: 2, total: 41_500, last: 'Gula 1 kg' } as const
// tidy-allow ambient-state: because reports count up over the tests of this file
let count = 0
const report = async (change: Partial<LaneReport> = {}, now = NOW) => {
  const nothing = { told: [], done: [], visits: [] }
  count += 1
  return taken(
    await transact(db, tx => takeReport(tx, register, now, { report: count, ...FREE, ...nothing, ...change })),
  )
}
const weight = (id: string, at = NOW.toISOString()) =>
  ({ id, kind: 'weight', about: 'v', at, total: null, answer: null }) as const
const seen = (now = NOW) => readOnly(db, tx => readConsole(tx, [place], now))
const tasks = async (subject: string) =>
  (
    await db.pool.query('select outcome, done_by as by from flow.v_task where kind = $1 and subject = $2', [
      'lane-help',
      subject,
    ])
  ).rows
const answers = (id: string, who: Who, outcome: 'fine' | 'refused') =>
  transact(db, tx => answerIntervention(tx, who, NOW, { id, outcome }))

beforeAll(async () => {
  db = await testDatabase({ keep: true })
  await transact(db, async tx => {
    await setUpCompany(tx, SYSTEM, NOW, {
      ...{ legalName: 'PT Contoh', tradeName: 'Contoh', npwp: null, isPkp: true, pricesIncludeTax: true },
      ...{ address: 'Jl. Contoh 1', phone: null, email: null, currency: 'IDR', language: 'id' },
      ...{ timeZone: 'Asia/Jakarta', cashStep: 100, dayCutOff: 0 },
    })
    const shop = { id: place, code: 'AAA', name: 'Toko', kind: 'shop', timeZone: 'Asia/Jakarta' } as const
    taken(await savePlace(tx, SYSTEM, NOW, shop))
    const lane = { id: register, place, code: 'AAA-01', name: 'Mandiri', kind: 'self-checkout' } as const
    taken(await saveRegister(tx, SYSTEM, NOW, lane))
  })
  return () => db.close()
})

test('what a lane asks is one task however often it is told, and the first of two answers stands', async () => {
  const id = newId()
  await report({ told: [weight(id)] })
  await report({ told: [weight(id)] })
  expect((await seen()).asked).toMatchObject([{ id, kind: 'weight', code: 'AAA-01' }])
  expect(await tasks(id)).toEqual([{ outcome: null, by: null }])
  const [first, second] = await Promise.all([
    answers(id, person(ani, 'Ani'), 'fine'),
    answers(id, person(budi, 'Budi'), 'refused'),
  ])
  const [won, lost] = first.ok ? [first, second] : [second, first]
  expect(won.ok).toBe(true)
  expect(lost).toMatchObject({ ok: false, refusal: 'intervention-answered' })
  const heard = await report({ told: [weight(id)] })
  const by = first.ok ? ani : budi
  const outcome = first.ok ? 'fine' : 'refused'
  expect(heard.answers).toMatchObject([{ id, outcome, by }])
  expect(await tasks(id)).toEqual([{ outcome, by }])
  expect((await seen()).asked).toEqual([])
})

test('answered at the lane without a network, and told afterwards: recorded as it was, its task done', async () => {
  const id = newId()
  const answer = { outcome: 'corrected', by: ani, at: '2026-12-14T02:50:00.000Z' } as const
  const told = [{ ...weight(id, '2026-12-14T02:48:00Z'), answer }]
  expect((await report({ told })).answers).toMatchObject([{ id, outcome: 'corrected', by: ani, at: answer.at }])
  expect(await tasks(id)).toEqual([{ outcome: 'corrected', by: ani }])
  expect(await answers(id, person(budi, 'Budi'), 'fine')).toMatchObject({ refusal: 'intervention-answered' })
})

test('a task done among all others answers the lane', async () => {
  const id = newId()
  await report({ told: [weight(id)] })
  const { rows } = await db.pool.query(
    `update flow.task set done_at = $2, done_by = $3, outcome = 'fine' where subject = $1 returning id`,
    [id, NOW, ani],
  )
  await transact(db, tx => hearTasks(tx, [rows[0].id]))
  expect((await report({ told: [weight(id)] })).answers).toMatchObject([{ id, outcome: 'fine' }])
  expect((await seen()).asked).toEqual([])
})

test('a wish is told until the lane has done it; a late report changes nothing; silence shows', async () => {
  const wish = { id: newId(), register, what: 'lock' } as const
  taken(await transact(db, tx => wishLane(tx, person(ani, 'Ani'), NOW, wish)))
  taken(await transact(db, tx => wishLane(tx, person(ani, 'Ani'), NOW, wish)))
  expect((await report()).wishes).toEqual([{ id: wish.id, what: 'lock' }])
  expect((await seen()).lanes).toMatchObject([{ wishes: ['lock'], locked: false, offline: false }])
  expect((await report({ locked: true, done: [wish.id] })).wishes).toEqual([])
  await report({ report: 1, locked: false })
  const later = new Date(NOW.getTime() + 60_000)
  expect((await seen(later)).lanes).toMatchObject([{ wishes: [], locked: true, offline: true, last: 'Gula 1 kg' }])
})

test('figures: for nothing, put right, what a re-scan added, how long baskets took, and people a lane-hour', async () => {
  const at = (time: string) => `2026-12-15T${time}Z`
  const visit = (begun: string, paying: string | null, ended: string, total: number) => ({
    ...{ id: newId(), begunAt: at(begun), payingAt: paying && at(paying), endedAt: at(ended), lines: 4, total },
    ...{ outcome: paying ? ('paid' as const) : ('left' as const), assisted: false },
  })
  const asked = (kind: 'weight' | 'rescan' | 'age', time: string, outcome: 'fine' | 'corrected', until: string) => ({
    ...{ id: newId(), kind, about: 'v', at: at(time), total: 80_000 },
    answer: { outcome, by: ani, at: at(until) },
  })
  const visits = [
    visit('03:00:00', '03:01:20', '03:02:00', 95_000),
    visit('03:10:00', '03:10:40', '03:11:00', 40_000),
    visit('03:20:00', null, '03:21:00', 10_000),
  ]
  const told = [
    asked('weight', '03:00:30', 'fine', '03:00:40'),
    asked('rescan', '03:01:00', 'corrected', '03:01:18'),
    asked('age', '03:10:30', 'fine', '03:10:36'),
  ]
  await report({ visits, told })
  await report({ visits, told })
  const span = { places: [place], from: '2026-12-15', to: '2026-12-15' }
  const read = (of: FiguresOf) => readOnly(db, async tx => ({ ...(await readFigures(tx, of)), ran: tx.statements }))
  expect(await read(span)).toEqual({
    causes: [
      {
        kind: 'age',
        asked: 1,
        forNothing: 0,
        corrected: 0,
        refused: 0,
        left: 0,
        afar: 0,
        halfSeconds: 6,
        mostSeconds: 6,
      },
      {
        ...{ kind: 'rescan', asked: 1, forNothing: 0, corrected: 1, refused: 0, left: 0, afar: 0 },
        ...{ halfSeconds: 18, mostSeconds: 18 },
      },
      {
        ...{ kind: 'weight', asked: 1, forNothing: 1, corrected: 0, refused: 0, left: 0, afar: 0 },
        ...{ halfSeconds: 10, mostSeconds: 10 },
      },
    ],
    ...{ visits: 3, paid: 2, leftWithGoods: 1, visitsAsked: 2, lines: 8, sales: 135_000 },
    ...{ basketSeconds: 90, payingSeconds: 30, rescans: 1, avoided: 15_000, laneHours: 1, peopleHours: 1, ran: 5 },
  })
  expect(await read({ ...span, to: '2026-12-14', from: '2026-12-14' })).toMatchObject({ visits: 0, laneHours: 0 })
  expect(await read({ ...span, places: [] })).toMatchObject({ visits: 0, causes: [] })
})
