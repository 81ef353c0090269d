/** How long a special order took before: the mission's four to six weeks, days. */
export const OLD_WAY_DAYS = [28, 42] as const

/** Days between goods that come and goods that are ready for the customer. */
export const HANDLING_DAYS = 1

/**
 * Days within which a supplier's goods can be promised: what was measured and twice its spread (about 49 of 50 come
 * within), never less than one; where nothing was measured, what the supplier says.
 */
export const promiseDays = (lead: {
  readonly leadDays: number
  readonly meanMillidays: number | null
  readonly spreadMillidays: number | null
}): number => {
  const { leadDays, meanMillidays, spreadMillidays } = lead
  const goods = meanMillidays === null ? leadDays : Math.ceil((meanMillidays + 2 * (spreadMillidays ?? 0)) / 1000)
  return Math.max(1, goods) + HANDLING_DAYS
}

/** The middle of lead times; of an even number the lower of the two. */
export const medianOf = (all: readonly number[]): number | null =>
  all.length === 0 ? null : all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) / 2)]!
