import { type Moment, weekdayOf } from '#kernel/moment.ts'

/** Makes the Moment of an instant at a place, once, so that rules need neither clock nor time zone. */
export const momentMaker = (timeZone: string): ((at: Date) => Moment) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return at => {
    const part = Object.fromEntries(format.formatToParts(at).map(p => [p.type, p.value]))
    const day = `${part.year}-${part.month}-${part.day}`
    return {
      instant: at.toISOString(),
      day,
      minute: Number(part.hour) * 60 + Number(part.minute),
      weekday: weekdayOf(day),
    }
  }
}
