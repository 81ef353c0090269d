import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#kernel/ids.ts'
import { type Moment, weekdayOf } from '#kernel/moment.ts'

export { type ZoneStep, zoneSteps } from './zone-steps.ts'

/** A new UUIDv7 of this moment. */
export const newId = (): string => uuidv7(Date.now(), randomBytes(10))

export type Momentary = (instant: string | Date) => Moment

/**
 * Turns instants into the local moments that rules read, for one time zone. `cutOff` is how many minutes after midnight
 * a sale still belongs to the day before.
 */
export const momentsIn = (timeZone: string, cutOff = 0): Momentary => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return instant => {
    const at = typeof instant === 'string' ? new Date(instant) : instant
    const part = Object.fromEntries(format.formatToParts(at).map(p => [p.type, p.value]))
    const business = new Date(at.getTime() - cutOff * 60_000)
    const dayPart = cutOff === 0 ? part : Object.fromEntries(format.formatToParts(business).map(p => [p.type, p.value]))
    const day = `${dayPart.year}-${dayPart.month}-${dayPart.day}`
    return {
      instant: at.toISOString(),
      day,
      minute: Number(part.hour) * 60 + Number(part.minute),
      weekday: weekdayOf(day),
    }
  }
}
