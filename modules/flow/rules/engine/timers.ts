import type { TimerText } from '../bpmn/model.ts'
import { add } from '../feel/arithmetic.ts'
import { DAY, dateOf, floorDiv, lineOf, offsetOf } from '../feel/civil.ts'
import { readDateTime, readDuration } from '../feel/temporal.ts'
import { DayDuration, FeelDate, FeelDateTime, FeelTime, MonthDuration, type Value } from '../feel/value.ts'
import { type Draft, evaluate } from './draft.ts'
import type { Program } from './program.ts'
import type { Clock, Every } from './state.ts'

const MILLI = 1_000_000n

/** An instant as epoch milliseconds; a local time without zone is that of the clock. */
const epochOf = (at: FeelDateTime, clock: Clock): number => {
  const local = offsetOf(at.time.zone) === null ? BigInt(clock.offset ?? 0) * 1000n * MILLI : 0n
  return Number((lineOf(at) - local) / MILLI)
}

const instantOf = (epoch: number, offset: number): FeelDateTime => {
  const [days, rest] = floorDiv(BigInt(epoch + offset * 1000) * MILLI, DAY)
  return new FeelDateTime(dateOf(Number(days)), new FeelTime(rest, { offset }))
}

const after = (epoch: number, by: Value, clock: Clock): number | null => {
  const offset = clock.offset ?? 0
  const then = add(instantOf(epoch, offset), by)
  return then instanceof FeelDateTime ? epochOf(then, clock) : null
}

const isDuration = (value: Value) => value instanceof DayDuration || value instanceof MonthDuration

const dateFrom = (value: Value, clock: Clock): number | null => {
  const at = typeof value === 'string' ? readDateTime(value) : value
  if (at instanceof FeelDate) return epochOf(new FeelDateTime(at, new FeelTime(0n, null)), clock)
  return at instanceof FeelDateTime ? epochOf(at, clock) : null
}

const CYCLE = /^R(\d*)\/(?:([^P/][^/]*)\/)?(P[^/]+)(?:\/([^P/][^/]*))?$/

export type Due = { readonly due: number; readonly every?: Every }

const cycleFrom = (value: Value, clock: Clock): Due | null => {
  const match = typeof value === 'string' ? CYCLE.exec(value.trim()) : null
  const period = match ? readDuration(match[3]!) : null
  if (!match || !period) return null
  const start = match[2] ? dateFrom(match[2], clock) : after(clock.now, period, clock)
  const left = match[1] === '' ? null : Number(match[1]) - 1
  return start === null ? null : { due: start, every: { left, period: match[3]! } }
}

const dueFrom = (timer: TimerText, value: Value, clock: Clock): Due | null => {
  if (timer.by === 'cycle') return cycleFrom(value, clock)
  if (timer.by === 'date') {
    const due = dateFrom(value, clock)
    return due === null ? null : { due }
  }
  const span = typeof value === 'string' ? readDuration(value) : value
  const due = isDuration(span) ? after(clock.now, span, clock) : null
  return due === null ? null : { due }
}

const LITERAL = /^(-?P[\dT]|R\d*\/|-?\d{4}-\d{2}-\d{2})/

/** When a timer that begins now is due; null when its text or expression says no time. */
export const dueOf = (draft: Draft, timer: TimerText, scope: string): Due | null =>
  dueFrom(timer, LITERAL.test(timer.text) ? timer.text : evaluate(draft, timer.text, scope), draft.clock)

/** The same of a timer that starts a process, when there are no variables yet. */
export const dueOfText = (program: Program, timer: TimerText, clock: Clock): Due | null =>
  dueFrom(timer, LITERAL.test(timer.text) ? timer.text : program.evaluate(timer.text, {}, clock.now), clock)

/** The next time of a repeated timer, or null when that was the last. */
export const nextDue = (due: number, every: Every | undefined, clock: Clock): Due | null => {
  if (!every || every.left === 0) return null
  const next = after(due, readDuration(every.period), clock)
  return next === null
    ? null
    : { due: next, every: { period: every.period, left: every.left === null ? null : every.left - 1 } }
}

/** The instant a text names, as epoch milliseconds; null when it names none. */
export const instantFrom = (text: string, clock: Clock): number | null => dateFrom(text, clock)

/** The instant that lies a duration (ISO 8601) after now; null when the text is no duration. */
export const laterBy = (text: string, clock: Clock): number | null => {
  const span = readDuration(text)
  return span === null ? null : after(clock.now, span, clock)
}
