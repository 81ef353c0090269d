import { addBusinessMinutes } from '../business-time/count-minutes.ts'
import type { OpenTimes } from '../business-time/open-times.ts'
import type { Staff } from './scenario.ts'

/** A piece of work that waits for somebody or is in somebody's hands. Milliseconds. */
export type Piece = {
  readonly case: number
  readonly instance: string
  readonly wait: string
  readonly node: string
  readonly since: number
  /** How long it takes one who does nothing else. */
  readonly takes: number
  from: number
  until: number
}

/** People of one role, with what waits for them, first come first served. */
export type Pool = {
  readonly role: string
  readonly staff: Staff
  /** In milliseconds; null: there at all times. */
  readonly times: OpenTimes | null
  readonly queue: Piece[]
  idle: number
  busyMs: number
  longest: number
}

const MINUTE = 60_000

/** Open times in milliseconds instead of minutes, so that work need not take whole minutes. */
export const inMilliseconds = ({ starts, ends, before }: OpenTimes): OpenTimes => {
  const scaled = (minutes: readonly number[]) => minutes.map(minute => minute * MINUTE)
  return { starts: scaled(starts), ends: scaled(ends), before: scaled(before) }
}

/** When work that is taken up at a moment begins and ends; beyond the times known it never ends. */
const spanOf = ({ times }: Pool, at: number, takes: number): { from: number; until: number } => {
  if (!times) return { from: at, until: at + takes }
  const first = addBusinessMinutes(times, at, 1)
  const until = takes < 1 ? first : addBusinessMinutes(times, at, takes)
  return { from: first === null ? at : first - 1, until: until ?? Number.POSITIVE_INFINITY }
}

/** Gives waiting pieces to idle people; those given are returned with when they end. `wanted`: it is still to be done. */
export const giveOut = (pool: Pool, now: number, wanted: (piece: Piece) => boolean): Piece[] => {
  const given: Piece[] = []
  while (pool.idle > 0 && pool.queue.length > 0) {
    const piece = pool.queue.shift()!
    if (!wanted(piece)) continue
    Object.assign(piece, spanOf(pool, now, piece.takes))
    pool.idle -= 1
    given.push(piece)
  }
  return given
}

/** Time of the pool's hours between two moments. */
export const openBetween = ({ times }: Pool, from: number, to: number): number => {
  if (to <= from) return 0
  if (!times) return to - from
  return times.starts.reduce(
    (sum, start, n) => sum + Math.max(0, Math.min(to, times.ends[n]!) - Math.max(from, start)),
    0,
  )
}

/** Somebody lets go of a piece, done or not: what they have worked on it, in milliseconds. */
export const letGo = (pool: Pool, piece: Piece, now: number): number => {
  const worked = now >= piece.until ? piece.takes : Math.min(piece.takes, openBetween(pool, piece.from, now))
  pool.idle += 1
  pool.busyMs += worked
  return worked
}
