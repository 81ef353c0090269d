import { addDays, type Day } from '#kernel/moment.ts'

/** The day on which an order's goods are handed to the centre, so that they leave in time. */
export const handDay = (wanted: Day, leadDays: number): Day => addDays(wanted, -leadDays)
