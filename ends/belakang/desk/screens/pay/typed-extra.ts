export const DAYS = ['work-day', 'day-off', 'short-day-off'] as const

/** Something that one month has beside what was agreed, as it is typed. */
export type TypedExtra = {
  readonly kind: 'once' | 'taken-off' | 'overtime'
  readonly code: string
  readonly amount: number
  readonly day: string
  readonly minutes: number
  readonly kindOfDay: (typeof DAYS)[number]
  readonly week: 5 | 6
}

export const BLANK_EXTRA: TypedExtra = {
  ...{ kind: 'once', code: '', amount: 0, day: '', minutes: 60, kindOfDay: 'work-day', week: 6 },
}

/** What is sent; null while something is missing. Overtime stands under its day, the day of pay unless another is said. */
export const readExtra = (typed: TypedExtra, onDay: string) => {
  const { kind, code, amount, day, minutes, kindOfDay, week } = typed
  if (kind === 'overtime')
    return minutes > 0 ? { kind, code: day || onDay, amount: 0, overtime: { minutes, day: kindOfDay, week } } : null
  return code.trim() !== '' && amount > 0 ? { kind, code: code.trim(), amount, overtime: null } : null
}
