import { addDays, type Day } from '#kernel/moment.ts'
import { isOpenAt, type Opening } from '#modules/company/rules/index.ts'
import { momentsIn, zoneSteps } from '#platform/clock/index.ts'
import { addBusinessMinutes, businessMinutesBetween, openTimes } from '../../rules/index.ts'

/**
 * The oracle of business time, kept beside what it judges: it asks a clock for every single minute and walks. It shares
 * nothing with the rules but the question whether a place is open at a local moment, which has an oracle of its own.
 */
const ZONES = [
  ...['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/London', 'America/New_York'],
  ...['Australia/Lord_Howe', 'America/Santiago', 'Asia/Kathmandu', 'Africa/Casablanca', 'Pacific/Auckland'],
]
/** Weeks with clocks set forward and back in most of these zones. */
const BEGINNINGS: readonly Day[] = ['2026-03-05', '2026-03-25', '2026-04-01', '2026-09-03', '2026-10-22', '2026-12-20']
const DAYS = 21
const MINUTES = DAYS * 1440

/** Numbers from a seed (mulberry32): the same cases everywhere. */
const diceOf = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}
type Dice = ReturnType<typeof diceOf>

type Local = { readonly day: Day; readonly minute: number }
type Window = { readonly zone: string; readonly first: Day; readonly start: number; readonly local: readonly Local[] }

/** What the clock of a zone shows at every minute of three weeks. */
const watch = (zone: string, first: Day): Window => {
  const momentOf = momentsIn(zone)
  const start = Date.parse(`${first}T00:00:00Z`) / 60_000
  const local = Array.from({ length: MINUTES }, (_, n) => {
    const { day, minute } = momentOf(new Date((start + n) * 60_000))
    return { day, minute }
  })
  return { zone, first, start, local }
}

const anyOpening = (dice: Dice, first: Day): { opening: Opening; daysOff: Set<Day> } => {
  const hours = Array.from({ length: 2 + dice(10) }, () => {
    const opens = dice(1440)
    return { weekday: 1 + dice(7), opens, closes: opens + 1 + dice(1440) }
  })
  const special = new Map(
    Array.from({ length: dice(5) }, () => {
      const day = addDays(first, dice(DAYS))
      const opens = dice(1440)
      return [
        day,
        dice(2) ? { day, opens, closes: opens + 1 + dice(1440) } : { day, opens: null, closes: null },
      ] as const
    }),
  )
  const daysOff = new Set(Array.from({ length: dice(5) }, () => addDays(first, dice(DAYS))))
  return { opening: { hours, specialDays: [...special.values()] }, daysOff }
}

/** A day off is, to the oracle, a special day on which the place is closed. */
const asSpecialDays = (opening: Opening, daysOff: ReadonlySet<Day>): Opening => {
  const own = new Set(opening.specialDays.map(it => it.day))
  const closed = [...daysOff].filter(day => !own.has(day)).map(day => ({ day, opens: null, closes: null }))
  return { ...opening, specialDays: [...opening.specialDays, ...closed] }
}

const walk = (open: Uint8Array, from: number, minutes: number): number | null => {
  let left = minutes
  let at = from
  while (left > 0) {
    if (at >= MINUTES) return null
    left -= open[at]!
    at += 1
  }
  return at
}

export type Agreement = { readonly cases: number; readonly calendars: number; readonly wrong: readonly string[] }

const PER_CALENDAR = 500

/**
 * Plans `cases` random due dates in random calendars, zones and weeks, and walks each one minute by minute as well. Local
 * days within two of the edges are left out: the walk does not know what lies beyond.
 */
export const agreeWithWalk = (seed: number, cases: number): Agreement => {
  const dice = diceOf(seed)
  const windows = new Map<string, Window>()
  const wrong: string[] = []
  const calendars = Math.ceil(cases / PER_CALENDAR)
  for (let n = 0; n < calendars; n += 1) {
    const [zone, first] = [ZONES[dice(ZONES.length)]!, BEGINNINGS[dice(BEGINNINGS.length)]!]
    const window = windows.get(`${zone} ${first}`) ?? watch(zone, first)
    windows.set(`${zone} ${first}`, window)
    const { opening, daysOff } = anyOpening(dice, first)
    const spoken = asSpecialDays(opening, daysOff)
    const open = Uint8Array.from(window.local, it => (isOpenAt(spoken, { ...it, instant: '', weekday: 1 }) ? 1 : 0))
    const start = window.start * 60_000
    const steps = zoneSteps(zone, start - 172_800_000, start + (DAYS + 2) * 86_400_000)
    const times = openTimes({ opening, daysOff, zone: steps }, addDays(first, -2), addDays(first, DAYS + 2))
    for (let k = 0; k < PER_CALENDAR; k += 1) {
      const from = dice(MINUTES - 1440)
      const minutes = dice(2500)
      const slow = walk(open, from, minutes)
      if (slow === null) continue
      const fast = addBusinessMinutes(times, window.start + from, minutes)
      const back = businessMinutesBetween(times, window.start + from, window.start + slow)
      if (fast !== window.start + slow || back !== minutes)
        wrong.push(
          `${zone} ${first}+${from} min, ${minutes} open: walked ${slow}, planned ${fast && fast - window.start}, back ${back}`,
        )
    }
  }
  return { cases: calendars * PER_CALENDAR, calendars, wrong }
}
