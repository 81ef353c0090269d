import { type Day, dayNumber } from '#kernel/moment.ts'

/** How late a debt is: not yet due, or by how many days. */
export const AGES = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const
export type Age = (typeof AGES)[number]

/** The age of a debt that is due on `due`, seen on `today`. Due today is not late. */
export const ageOf = (due: Day, today: Day): Age => {
  const late = dayNumber(today) - dayNumber(due)
  if (late <= 0) return 'not-due'
  if (late <= 30) return '1-30'
  if (late <= 60) return '31-60'
  return late <= 90 ? '61-90' : 'over-90'
}
