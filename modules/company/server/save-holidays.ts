import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { HolidayRow } from '../contract/index.ts'

/** Days off from one day to another, both included. */
export const listHolidays = (tx: Tx, from: string, to: string): Promise<HolidayRow[]> =>
  tx.rows<HolidayRow>(
    `select day, kind, name_id as "nameId", name_en as "nameEn", source from company.holiday
     where day between $1 and $2 order by day, kind`,
    [from, to],
  )

const yearOf = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const

/** Puts a year's days off in place of those that were there: decrees change late in the year before, and within it. */
export const saveHolidays = async (
  tx: Tx,
  year: number,
  days: readonly HolidayRow[],
): Promise<Answer<HolidayRow[], 'holiday-of-other-year' | 'holiday-twice'>> => {
  const stray = days.find(it => !it.day.startsWith(`${year}-`))
  if (stray) return refused('holiday-of-other-year', `${stray.nameId} on ${stray.day} is not in ${year}.`)
  const keys = days.map(it => `${it.day} ${it.kind}`)
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice) return refused('holiday-twice', `${twice} is given twice; a day has one name of each kind.`)
  await tx.rows('delete from company.holiday where day between $1 and $2', [...yearOf(year)])
  await tx.rows(
    `insert into company.holiday (day, kind, name_id, name_en, source)
     select * from unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      ...[days.map(it => it.day), days.map(it => it.kind), days.map(it => it.nameId), days.map(it => it.nameEn)],
      days.map(it => it.source),
    ],
  )
  await announce(tx, [{ topic: 'company.calendar-changed', key: `${year}`, payload: { year } }])
  return done(await listHolidays(tx, ...yearOf(year)))
}
