import { expect, test } from 'vitest'
import { addDays } from '#kernel/moment.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { type Gathered, gatherWeeks } from '../rules/index.ts'
import { closeWeeks, learnWeeks } from './index.ts'
import { foundChain, PLAN_DAY, PLAN_NOW } from './testing.ts'

const WEEKS = 10

const fileOf = (lines: readonly string[]): Gathered => {
  const file = gatherWeeks()
  for (const line of ['place,item,week,units,promo', ...lines]) if (!file.line(line).ok) throw new Error(line)
  const end = file.end()
  if (!end.ok) throw new Error(end.detail)
  return end.value
}

/** What S0 sells of the first two items in a week of seven days. */
const daily = (item: number, week: number) => [2, week % 3, 0][item]!
const lines = Array.from({ length: WEEKS }, (_, week) =>
  [0, 1]
    .filter(item => daily(item, week) > 0)
    .map(item => `S1,SKU${item + 1},${addDays(PLAN_DAY, 7 * (week - WEEKS) + 2)},${7 * daily(item, week)},`),
).flat()

test('weeks of a file teach what the same weeks sold here teach, once; what does not fit is named', async () => {
  const db = await testDatabase()
  const { shops } = await foundChain(db, { shops: 2, items: 3, days: 7 * WEEKS }, (shop, item, day) =>
    shop === 0 ? daily(item, Math.floor(day / 7)) : 0,
  )
  await closeWeeks(db, PLAN_NOW)
  await db.pool.query('delete from replenishment.shelf where place = $1', [shops[1]])
  await db.pool.query('delete from replenishment.accuracy where place = $1', [shops[1]])
  const learn = (rows: readonly string[], skipUnknown = false) =>
    learnWeeks(db, PLAN_NOW, fileOf(rows), { skipUnknown })

  expect(await learn(['S1,SKU1,17,3,'])).toMatchObject({ refusal: 'weeks-not-dated' })
  expect(await learn([`S1,SKU1,${PLAN_DAY},3,`])).toMatchObject({ refusal: 'week-open' })
  expect(await learn([...lines, 'S9,SKU1,2026-W40,3,'])).toMatchObject({
    refusal: 'place-unknown',
    detail: expect.stringContaining('S9'),
  })
  expect(await learn([...lines, 'S1,KOPI,2026-W40,3,'])).toMatchObject({
    refusal: 'item-unknown',
    detail: expect.stringContaining('KOPI'),
  })
  expect(await learn([...lines, lines[0]!])).toMatchObject({ refusal: 'said-twice' })

  const learnt = await learn([...lines, 'S1,KOPI,2026-W40,3,'], true)
  expect(learnt).toMatchObject({ ok: true, value: { places: 1, weeks: WEEKS, known: 0, left: 1 } })
  expect(await learn(lines)).toMatchObject({ ok: true, value: { places: 0, weeks: 0, known: WEEKS } })
  const of = async (table: string, place: string) =>
    (await db.pool.query(`select * from replenishment.${table} where place = $1 order by 2`, [place])).rows.map(
      ({ place: _place, closed_at: _at, ...row }) => row,
    )
  expect(await of('shelf', shops[1]!)).toEqual(await of('shelf', shops[0]!))
  const accuracy = await of('accuracy', shops[1]!)
  expect(accuracy.at(-1)?.items).toBe(2)
  expect(accuracy).toEqual(await of('accuracy', shops[0]!))
})
