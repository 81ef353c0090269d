import type { Day } from '../../server/kinds.ts'

type Hours = Pick<Day, 'byHour'>
export type ComparedHour = { hour: number; total: number; sales: number; before: number }

const OPENS = 8
const CLOSES = 21

/** Every hour from the first to the last that sold on either day, at the least a usual working day. */
export const compareHours = (day: Hours, before: Hours | undefined): ComparedHour[] => {
  const [now, then] = [day, before].map(it => new Map(it?.byHour.map(h => [h.hour, h]) ?? []))
  const seen = [OPENS, CLOSES, ...now!.keys(), ...then!.keys()]
  const [first, last] = [Math.min(...seen), Math.max(...seen)]
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const hour = first + n
    const it = now!.get(hour)
    return { hour, total: it?.total ?? 0, sales: it?.sales ?? 0, before: then!.get(hour)?.total ?? 0 }
  })
}

/** What a day had brought when an hour had ended. */
export const upToHour = (day: Hours, hour: number): number =>
  day.byHour.filter(h => h.hour <= hour).reduce((sum, h) => sum + h.total, 0)
