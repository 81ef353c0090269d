import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audit } from '#modules/access/server/index.ts'
import { setUpCompany } from '#modules/company/server/index.ts'
import { countWork, listCases, listSaved, readSaved, setStandard, verifySaved } from '#modules/reports/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'

const START = Date.parse('2026-03-02T00:00:00Z')
const HOUR = 3_600_000
const [kemang, tebet] = [newId(), newId()]
const SPAN = { from: '2026-01-01', to: '2026-12-31' }

const ROLLED = `select process, place, day, units, touches, measured, seconds from reports.saved_day order by 1, 2, 3`

type Wish = { kind: string; place: string; at: Date; by: string; worked: number; touches: number; parent?: string }

const OPEN = `
  insert into flow.task (id, kind, subject, place, detail, opened_at, opened_by, done_at, done_by, outcome, worked_s, touches,
    parent, relation)
  values ($1::uuid, $2, $1::uuid::text, $3, '{}', $4, 'system', $4, $5, 'done', $6, $7, $8, case when $8::uuid is null then null else 'subtask' end)`

test('counting as it comes is counting anew, no case twice, and what is saved is its arithmetic', async () => {
  const db = await testDatabase()
  const now = new Date(START)
  const add = (it: Wish) => {
    const id = newId()
    const row = [id, it.kind, it.place, it.at, it.by, it.worked, it.touches, it.parent ?? null]
    return transact(db, tx => tx.rows(OPEN, row)).then(() => id)
  }
  await transact(db, tx =>
    setUpCompany(tx, SYSTEM, now, {
      ...{ legalName: 'PT Contoh', tradeName: 'Contoh', npwp: null, isPkp: true, pricesIncludeTax: true },
      ...{
        address: 'Jl. Contoh 1',
        phone: null,
        email: null,
        currency: 'IDR',
        language: 'id',
        timeZone: 'Asia/Jakarta',
      },
      ...{ cashStep: 100, dayCutOff: 0 },
    }),
  )

  // Work of any kind, hour by hour, counted at any time between: the same as counting everything at the end.
  const wish = fc.record({
    kind: fc.constantFrom('paper-check', 'drawer-difference', 'invoice-mismatch'),
    place: fc.constantFrom(kemang, tebet),
    after: fc.integer({ min: 0, max: 40 }),
    by: fc.constantFrom('system', 'sari'),
    worked: fc.constantFrom(0, 0, 45, 600),
    touches: fc.integer({ min: 0, max: 3 }),
    count: fc.boolean(),
  })
  let at = START
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 8 }), async wishes => {
      for (const { after, count, ...it } of wishes) {
        at += after * HOUR
        await add({ ...it, at: new Date(at) })
        if (count) await transact(db, tx => countWork(tx, new Date(at + HOUR / 2)))
      }
      await transact(db, tx => countWork(tx, new Date(at + HOUR)))
      const asItCame = await transact(db, tx => tx.rows(ROLLED))
      expect(await transact(db, verifySaved)).toEqual([])
      await transact(db, tx => countWork(tx, new Date(at + HOUR), { afresh: true }))
      expect(await transact(db, tx => tx.rows(ROLLED))).toEqual(asItCame)
    }),
    { numRuns: 12 },
  )
  const cases = await transact(db, tx =>
    tx.one(`select count(distinct subject) filter (where kind <> 'paper-check') as there,
      (select sum(units) from reports.saved_day) as counted from flow.task`),
  )
  expect(cases).toMatchObject({ there: (cases as { counted: number }).counted })

  // One place alone in another year, so that the figures can be worked out on paper.
  const year = { from: '2027-01-01', to: '2027-12-31' }
  const [early, late] = [new Date('2027-02-01T02:00:00Z'), new Date('2027-02-08T02:00:00Z')]
  const timed = await add({ kind: 'drawer-difference', place: kemang, at: early, by: 'sari', worked: 60, touches: 2 })
  await add({ kind: 'part-of-task', place: kemang, at: early, by: 'budi', worked: 30, touches: 1, parent: timed })
  await add({ kind: 'drawer-difference', place: tebet, at: late, by: 'sari', worked: 0, touches: 1 })
  await transact(db, tx => countWork(tx, late))
  const standard = {
    ...{ process: 'finding' as const, oldSteps: 4, oldSeconds: 720, touchSeconds: 100, wage: 36_000 },
    ...{ timed: true, source: 'Ditimbang di Tebet', id: newId(), fromDay: '2027-02-05' },
  }
  const say = (it: typeof standard) => transact(db, tx => setStandard(tx, SYSTEM, now, it, audit))
  expect(await say(standard)).toMatchObject({ ok: true })
  expect(await say(standard)).toMatchObject({ ok: true })
  expect(await say({ ...standard, wage: 1 })).toMatchObject({ ok: false, refusal: 'standard-differs' })

  const all = await transact(db, tx => readSaved(tx, SYSTEM, year))
  // Before: 300 s assumed and 720 s timed. Now: 90 s measured, and one touch of 100 s nobody timed.
  const earlyRupiah = ((300 - 90) * 31_195) / 3600
  const lateRupiah = (720 - 100) * 10
  expect(all.processes).toEqual([
    expect.objectContaining({
      ...{ process: 'finding', units: 2, stepsBefore: 3 + 4, stepsNow: 4, secondsBefore: 1020, secondsNow: 190 },
      ...{ secondsTimed: 720, secondsMeasured: 90, rupiah: Math.round(earlyRupiah + lateRupiah) },
    }),
  ])
  expect(all.weeks.map(w => [w.week, w.units])).toEqual([
    ['2027-02-01', 1],
    ['2027-02-08', 1],
  ])
  expect(await transact(db, tx => listSaved(tx, SYSTEM, year))).toHaveLength(2)

  // Who may see one place sees its figures and its cases alone.
  const local: Who = {
    ...SYSTEM,
    kind: 'user',
    id: 'lia',
    permissions: new Set(['reports.read']),
    places: new Set([tebet]),
  }
  const seen = await transact(db, tx => readSaved(tx, local, year))
  expect(seen.places.map(p => p.place)).toEqual([tebet])
  expect(await transact(db, tx => listCases(tx, local, { ...year, process: 'finding' }))).toHaveLength(1)
  expect(await transact(db, tx => listCases(tx, SYSTEM, { ...SPAN, process: 'paper' }))).not.toHaveLength(0)

  // The proof sees a day that was tampered with, and a standard cannot be edited.
  await transact(db, tx => tx.rows(`update reports.saved_day set units = units + 1 where day = '2027-02-01'`))
  expect(await transact(db, verifySaved)).toEqual(['finding 2027-02-01: 2 counted, 1 there'])
  await expect(transact(db, tx => tx.rows('update reports.standard set wage = 1'))).rejects.toThrow('append-only')
})
