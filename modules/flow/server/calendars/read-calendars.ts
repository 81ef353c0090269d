import { addDays, type Day } from '#kernel/moment.ts'
import type { HolidayRow, Place } from '#modules/company/contract/index.ts'
import type { Opening } from '#modules/company/rules/index.ts'
import { listHolidays, listPlaces, readCompany } from '#modules/company/server/index.ts'
import { zoneSteps } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type OpenTimes, openTimes } from '../../rules/index.ts'

export type CalendarName = 'place' | 'office' | 'always'

/** Open times by place and calendar, made when first asked for. Minutes UTC since 1970, from `from` to `to`. */
export type Calendars = (place: string | null, calendar: CalendarName) => OpenTimes

const NINE_TO_FIVE: Opening = {
  hours: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: 480, closes: 1020 })),
  specialDays: [],
}
const ALWAYS: Opening = {
  hours: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: 0, closes: 1440 })),
  specialDays: [],
}

type HolidayKind = HolidayRow['kind']
const ALL: readonly HolidayKind[] = ['national', 'joint-leave', 'company']
const USUAL: Readonly<Record<string, readonly HolidayKind[]>> = {
  shop: ['company'],
  web: ['company'],
  'distribution-centre': ['national', 'company'],
  workshop: ['national', 'company'],
}

/** Which holidays a place keeps unless it says otherwise: shops work on nearly all of them, offices on none. */
export const usualKeeps = (kind: Place['kind']): readonly HolidayKind[] => USUAL[kind] ?? ALL

const daysOff = (holidays: readonly HolidayRow[], keeps: readonly string[]): Set<Day> =>
  new Set(holidays.filter(it => keeps.includes(it.kind)).map(it => it.day))

type Known = {
  readonly places: ReadonlyMap<string, Place>
  readonly keeps: ReadonlyMap<string, readonly string[]>
  readonly holidays: readonly HolidayRow[]
  readonly zone: string
}

/** Hours, days off and zone: of the place; of the office, which is the first head office that says when it is open. */
const calendarOf = (known: Known, place: string | null, calendar: CalendarName) => {
  const own = place === null ? undefined : known.places.get(place)
  if (calendar === 'always') return { opening: ALWAYS, off: new Set<Day>(), zone: own?.timeZone ?? known.zone }
  const office = [...known.places.values()].find(it => it.kind === 'head-office' && it.hours.length > 0)
  const at = calendar === 'place' && own && own.hours.length > 0 ? own : office
  if (!at) return { opening: NINE_TO_FIVE, off: daysOff(known.holidays, ALL), zone: own?.timeZone ?? known.zone }
  const keeps = known.keeps.get(at.id) ?? usualKeeps(at.kind)
  return { opening: at, off: daysOff(known.holidays, keeps), zone: at.timeZone }
}

const DAY_MS = 86_400_000
const dayAt = (at: number): Day => new Date(at).toISOString().slice(0, 10)

/**
 * Reads every place's hours, special days and zone, and the holidays, for business time between two instants: four
 * statements, however many tasks. What is beyond `to` is unknown; a year ahead is enough for nearly every due date.
 */
export const readCalendars = async (tx: Tx, from: Date, to: Date): Promise<Calendars> => {
  const [first, last] = [addDays(dayAt(from.getTime()), -1), addDays(dayAt(to.getTime()), 1)]
  const places = await listPlaces(tx, { all: true })
  const holidays = await listHolidays(tx, first, last)
  const company = await readCompany(tx)
  const rows = await tx.rows<{ place: string; keeps: string[] }>('select place, keeps from flow.place_calendar')
  const known: Known = {
    places: new Map(places.map(it => [it.id, it])),
    keeps: new Map(rows.map(it => [it.place, it.keeps])),
    holidays,
    zone: company?.timeZone ?? 'Asia/Jakarta',
  }
  const made = new Map<string, OpenTimes>()
  return (place, calendar) => {
    const key = `${calendar} ${place}`
    const there = made.get(key)
    if (there) return there
    const { opening, off, zone } = calendarOf(known, place, calendar)
    const steps = zoneSteps(zone, from.getTime() - DAY_MS, to.getTime() + DAY_MS)
    const times = openTimes({ opening, daysOff: off, zone: steps }, first, last)
    made.set(key, times)
    return times
  }
}

/** How far ahead due dates are looked for. */
export const HORIZON_MS = 800 * DAY_MS

/** A minute as the rules count it, and back. */
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000)
export const instantOf = (minute: number | null): Date | null => (minute === null ? null : new Date(minute * 60_000))
