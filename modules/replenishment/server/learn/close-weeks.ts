import { addDays, dayNumber, weekdayOf } from '#kernel/moment.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { closeWeek } from './close-week.ts'
import { numberItems } from './number-items.ts'

/** As far back a place is learnt from when nothing is remembered of it yet. */
const FIRST_WEEKS = 104
const EPOCH = 4

type Behind = { place: string; week: number | null; first: string | null }

const BEHIND = `
  select p.id as place, (select max(s.week) from replenishment.shelf s where s.place = p.id) as week,
         (select min(s.day) from sales.v_sale s where s.place = p.id) as first
  from company.v_place p where p.active and p.kind in ('shop', 'web', 'distribution-centre') order by p.id`

/**
 * Takes every closed week that has not been taken in, place by place and week by week, each in a transaction of its own; gives
 * how many. Safe to be cut off and asked again.
 */
export const closeWeeks = async (db: Database, now: Date, timeZone = 'Asia/Jakarta'): Promise<number> => {
  const { day } = momentsIn(timeZone)(now)
  const last = Math.floor((dayNumber(addDays(day, 1 - weekdayOf(day))) - EPOCH) / 7) - 1
  await transact(db, numberItems)
  const places = await readOnly(db, tx => tx.rows<Behind>(BEHIND))
  let closed = 0
  for (const { place, week, first } of places) {
    if (first === null) continue
    const begun = Math.floor((dayNumber(first) - EPOCH) / 7)
    const from = Math.max(week === null ? begun : week + 1, last - FIRST_WEEKS + 1)
    for (let next = from; next <= last; next += 1) {
      const monday = addDays('1970-01-05', 7 * next)
      if ((await transact(db, tx => closeWeek(tx, place, next, monday, now))) > 0) closed += 1
    }
  }
  return closed
}
