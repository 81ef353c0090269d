import { mulDiv } from '#kernel/whole.ts'

/** What a trip costs by plan, minor units: its kilometres and its hours, each rounded up. */
export const tripCost = (trip: {
  readonly metres: number
  readonly minutes: number
  readonly kmCost: number
  readonly hourCost: number
}): number => mulDiv(trip.metres, trip.kmCost, 1000, 'up') + mulDiv(trip.minutes, trip.hourCost, 60, 'up')
