import type { OpenTimes } from '#modules/flow/rules/index.ts'

/** Minutes UTC since 1970. */
export type Minute = number

/** What a place can pick, and when. */
export type Picking = {
  readonly open: OpenTimes
  /** The least minutes from the order to goods that are ready; lines an hour; minutes before closing with nothing new. */
  readonly pickMinutes: number
  readonly perHour: number
  readonly cutOff: number
}

/** Lines taken of an hour (hours since 1970). */
export type HourTaken = { readonly hour: number; readonly lines: number }

export type Ready = { readonly at: Minute; readonly hours: readonly HourTaken[] }

const HOUR = 60
const upToQuarter = (at: Minute) => Math.ceil(at / 15) * 15

/**
 * When `lines` are picked at a place that begins no earlier than `now`: hour by hour of its open time, as many as an hour
 * has left, nothing in the last `cutOff` minutes of a stretch. `taken` says what an hour's other orders take. Null when
 * the open times that are known do not suffice.
 */
export const readyAt = (it: Picking, now: Minute, lines: number, taken: (hour: number) => number): Ready | null => {
  let left = lines
  let began: Minute | null = null
  const hours: HourTaken[] = []
  for (const [n, opens] of it.open.starts.entries()) {
    const closes = it.open.ends[n]!
    const last = closes - it.cutOff
    for (let at = Math.max(opens, now); at < last; at = (Math.floor(at / HOUR) + 1) * HOUR) {
      const hour = Math.floor(at / HOUR)
      const take = Math.min(left, Math.max(0, it.perHour - taken(hour)))
      if (take === 0) continue
      began ??= at
      hours.push({ hour, lines: take })
      left -= take
      if (left > 0) continue
      const picked = Math.min((hour + 1) * HOUR, closes)
      return { at: Math.min(closes, upToQuarter(Math.max(picked, began + it.pickMinutes))), hours }
    }
  }
  return null
}

/** The first minute from `at` on at which a place is open; null when none is known. */
export const openFrom = (open: OpenTimes, at: Minute): Minute | null => {
  const n = open.ends.findIndex(end => end > at)
  return n < 0 ? null : Math.max(open.starts[n]!, at)
}
