import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { HOLIDAY_YEARS_ID, holidaysOfIndonesia } from './holidays-id.ts'

const file = resolve(process.env.UJUNG_DATA ?? '../shared/data', 'indonesia/holidays-id.json')
const there = existsSync(file)
if (!there) console.warn(`skipped: ${file} is absent; set UJUNG_DATA to the folder of real data`)

const days = (year: number, kind: string) =>
  holidaysOfIndonesia(year)
    .filter(it => it.kind === kind)
    .map(it => it.day.slice(5))

test.skipIf(!there)('the sample holds exactly the days of the decrees', () => {
  const decrees = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string[]>>
  expect(HOLIDAY_YEARS_ID.map(String)).toEqual(Object.keys(decrees.national!))
  for (const year of HOLIDAY_YEARS_ID) {
    expect(days(year, 'national')).toEqual(decrees.national![String(year)])
    expect(days(year, 'joint-leave')).toEqual(decrees.cutiBersama![String(year)])
  }
})

test('a year without a decree has no days', () => {
  expect(holidaysOfIndonesia(2031)).toEqual([])
})
