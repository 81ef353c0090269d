import { addDays, type Day, type Moment } from '#kernel/moment.ts'

/** The business day of a moment at the place: before the cut-off (minutes after midnight) it is still yesterday's. */
export const businessDay = (now: Moment, cutOff: number): Day => (now.minute < cutOff ? addDays(now.day, -1) : now.day)
