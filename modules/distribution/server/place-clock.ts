import { dayNumber } from '#kernel/moment.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { offsetText } from '../rules/index.ts'

/** The day at a place, the minute of it, and how its clock stands to UTC. */
export type PlaceClock = { readonly day: string; readonly minute: number; readonly offset: string }

/** What the clock of a zone says at an instant. */
export const clockIn = (timeZone: string, at: Date): PlaceClock => {
  const { day, minute } = momentsIn(timeZone)(at)
  const there = dayNumber(day) * 1440 + minute
  return { day, minute, offset: offsetText(there - Math.floor(at.getTime() / 60_000)) }
}

/** What the clock of a place says at an instant; of a place that is not known, Jakarta's. One statement. */
export const clockAt = async (tx: Tx, place: string, at: Date): Promise<PlaceClock> => {
  const row = await tx.one<{ zone: string }>('select time_zone as zone from company.v_place where id = $1', [place])
  return clockIn(row?.zone ?? 'Asia/Jakarta', at)
}
