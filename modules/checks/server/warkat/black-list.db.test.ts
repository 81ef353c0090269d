import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { correctCheck, getCheck, listDrawers, nameRefusal, registerBatch, takeSteps, verifyChecks } from '../index.ts'
import { newBatch, newCheck } from '../register/testing/new-checks.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase({ keep: true })
  return () => db.close()
})

const at = (day: string) => new Date(`${day}T03:00:00.000Z`)
const capture = async (day: string, serial: string, more = {}) => {
  const it = newCheck(serial, { kind: 'cek', routing: '0140012', account: '00778899', issue: '2026-06-01', ...more })
  const batch = newBatch([it], { country: 'ID', currency: 'IDR', day })
  expect(await transact(db, tx => registerBatch(tx, 'ayu', at(day), batch))).toMatchObject({ ok: true })
  return it.id
}
const step = (day: string, item: string, what: 'validated' | 'deposited' | 'returned' | 're-presented', more = {}) =>
  transact(db, tx =>
    takeSteps(tx, 'ayu', at(day), day, { id: newId(), step: what, items: [item], why: 'Letter', ...more }),
  )
const bounce = async (day: string, serial: string, reasons: readonly number[], more = {}) => {
  const item = await capture(day, serial, more)
  for (const what of ['validated', 'deposited'] as const) await step(day, item, what)
  expect(await step(day, item, 'returned', { reasons })).toMatchObject({ ok: true })
  return item
}
const name = (item: string, reasons: readonly number[], id = newId(), why = 'The bank corrects it') =>
  transact(db, tx => nameRefusal(tx, 'ayu', at('2026-09-01'), { id, item, reasons, why }))
const drawers = (day: string) => readOnly(db, tx => listDrawers(tx, day))
const check = async (id: string) => (await readOnly(db, tx => getCheck(tx, id)))!

test('three warkat kosong put their drawer on the list, a corrected refusal takes him off, a great one lists alone', async () => {
  const first = await bounce('2026-06-02', '101', [1])
  await bounce('2026-06-20', '102', [1, 13])
  const second = await bounce('2026-07-01', '103', [2])
  // Presented again and refused again, it counts once.
  await step('2026-07-03', second, 're-presented')
  await step('2026-07-05', second, 'returned', { reasons: [1] })
  expect(await drawers('2026-07-31')).toMatchObject([{ standing: 'warned-2', count: 2, account: '778899' }])
  const before = await capture('2026-07-31', '104')
  expect(await check(before)).toMatchObject({ exceptions: [], listedUntil: null })

  // A statement gave it back without numbers; they are named later, and count from the day it came back.
  const third = await bounce('2026-08-01', '105', [])
  expect((await drawers('2026-08-01'))[0]).toMatchObject({ standing: 'warned-2' })
  const id = newId()
  expect(await name(third, [1], id)).toMatchObject({ ok: true })
  expect(await name(third, [1], id)).toMatchObject({ ok: true })
  expect(await name(third, [2], id)).toMatchObject({ refusal: 'deed-differs' })
  expect(await name(third, [1], newId(), ' ')).toMatchObject({ refusal: 'reason-missing' })
  expect(await name(third, [14])).toMatchObject({ refusal: 'refusal-reasons-wrong' })
  expect(await name(before, [1])).toMatchObject({ refusal: 'not-refused' })
  expect(await drawers('2026-07-31')).toMatchObject([{ standing: 'warned-2' }])
  const [listed] = await drawers('2026-08-01')
  expect(listed).toMatchObject({ standing: 'listed', count: 3, until: '2027-08-01' })
  expect(listed!.refusals.map(it => it.serial)).toEqual(['105', '103', '103', '101'])

  const caught = await capture('2026-08-02', '106', { account: '778899' })
  expect(await check(caught)).toMatchObject({ exceptions: ['drawer-listed'], listedUntil: '2027-08-01' })
  const other = await capture('2026-08-02', '107', { account: '5' })
  const read = { account: '778899', routing: '0140012', serial: '107', amount: 5, words: null, why: 'Misread' }
  const corrected = await transact(db, tx =>
    correctCheck(tx, 'ayu', at('2026-08-02'), { id: newId(), item: other, ...read }),
  )
  expect(corrected).toMatchObject({ value: { exceptions: ['drawer-listed'] } })
  expect(await step('2026-08-02', caught, 'validated', { why: '' })).toMatchObject({ refusal: 'exceptions-open' })
  expect(await step('2026-08-02', caught, 'validated', { reasons: [1] })).toMatchObject({
    refusal: 'refusal-reasons-wrong',
  })

  // The bank takes its refusal back: nobody is listed, of that day either.
  expect(await name(first, [])).toMatchObject({ ok: true })
  expect(await drawers('2026-08-02')).toMatchObject([{ standing: 'warned-2', count: 2, until: null }])
  const after = await capture('2026-08-03', '108')
  expect(await check(after)).toMatchObject({ exceptions: [] })
  expect(await check(first)).toMatchObject({ refusal: { reasons: [], day: '2026-06-02' } })

  await bounce('2026-08-04', '900', [1], { account: '42', amount: 500_000_000 })
  expect((await drawers('2026-08-04'))[0]).toMatchObject({ account: '42', standing: 'listed', until: '2027-08-04' })
  expect((await drawers('2027-08-05')).map(it => it.standing)).toEqual([])
  expect(await readOnly(db, verifyChecks)).toEqual([])
})
