import type { OpenTimes } from './open-times.ts'

/** How many of the numbers, which rise, are at most `value`. */
const countUpTo = (numbers: readonly number[], value: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Open minutes before a minute. */
const openBefore = (times: OpenTimes, minute: number): number => {
  const n = countUpTo(times.starts, minute) - 1
  return n < 0 ? 0 : times.before[n]! + Math.min(minute, times.ends[n]!) - times.starts[n]!
}

/**
 * The minute (UTC, since 1970) at which `minutes` open minutes have passed since `from`; with none, or below zero, it is
 * `from` itself. Null when the times known end before that: ask again with later days.
 */
export const addBusinessMinutes = (times: OpenTimes, from: number, minutes: number): number | null => {
  if (minutes <= 0) return from
  const target = openBefore(times, from) + minutes
  // The stretch in which the last of the minutes passes: the last one with fewer before it.
  const n = countUpTo(times.before, target - 1) - 1
  const at = n < 0 ? undefined : times.starts[n]! + target - times.before[n]!
  return at === undefined || at > times.ends[n]! ? null : at
}

/** Open minutes from one minute to another; 0 when `to` is not after `from`. */
export const businessMinutesBetween = (times: OpenTimes, from: number, to: number): number =>
  to <= from ? 0 : openBefore(times, to) - openBefore(times, from)
