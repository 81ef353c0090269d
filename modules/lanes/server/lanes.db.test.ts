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
  count += 1
  return taken(
    await transact(db, tx => takeReport(tx, register, now, { report: count, ...FREE, told: [], done: [], ...change })),
  )
}
const weight = (id: string, at = NOW.toISOString()) => ({ id, kind: 'weight', about: 'v', at, answer: null }) as const
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
