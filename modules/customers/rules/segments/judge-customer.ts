import { type Day, dayNumber } from '#kernel/moment.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { Condition, SegmentRule } from './segment.ts'

/** What segments know of a customer. Money in minor units; days are business days of the place. */
export type Profile = {
  readonly purchases: number
  readonly spent: number
  readonly spentYear: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly lastPlace: string | null
  readonly birthday: Day | null
  readonly group: string | null
  readonly language: string
  readonly consents: readonly string[]
}

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** From today until the next birthday; who was born on 29 February has it a day before in other years. */
export const daysToBirthday = (birthday: Day, today: Day): number => {
  const at = (year: number): number => {
    const rest = birthday.slice(5)
    return dayNumber(rest === '02-29' && !leap(year) ? `${year}-02-28` : `${year}-${rest}`)
  }
  const year = Number(today.slice(0, 4))
  const days = at(year) - dayNumber(today)
  return days >= 0 ? days : at(year + 1) - dayNumber(today)
}

const since = (day: Day | null, today: Day) => (day === null ? null : dayNumber(today) - dayNumber(day))

const knownOf = (profile: Profile, { field }: Condition, today: Day): number | string | null => {
  switch (field) {
    case 'purchases':
      return profile.purchases
    case 'spent':
      return profile.spent
    case 'spent-year':
      return profile.spentYear
    case 'average':
      return profile.purchases === 0 ? null : mulDiv(profile.spent, 1, profile.purchases, 'floor')
    case 'days-since-last':
      return since(profile.lastDay, today)
    case 'days-since-first':
      return since(profile.firstDay, today)
    case 'birthday-in-days':
      return profile.birthday === null ? null : daysToBirthday(profile.birthday, today)
    case 'group':
      return profile.group
    case 'language':
      return profile.language
    case 'last-place':
      return profile.lastPlace
    case 'consent':
      return null
  }
}

const holds = (profile: Profile, condition: Condition, today: Day): boolean => {
  const { field, sign, value } = condition
  if (field === 'consent') return profile.consents.includes(String(value)) === (sign === 'is')
  const own = knownOf(profile, condition, today)
  if (sign === 'is-not') return own !== value
  if (own === null) return false
  if (sign === 'is') return own === value
  return sign === 'at-least' ? own >= value : own <= value
}

/** Whether a customer belongs to a segment today; what is not known of them fulfils nothing but `is-not`. */
export const judgeCustomer = (profile: Profile, rule: SegmentRule, today: Day): boolean => {
  if ('all' in rule) return rule.all.every(part => judgeCustomer(profile, part, today))
  if ('any' in rule) return rule.any.some(part => judgeCustomer(profile, part, today))
  return holds(profile, rule, today)
}
