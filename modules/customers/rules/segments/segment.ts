/** What is known of every customer and may be asked for. Days count back from today; money is in minor units. */
export const SEGMENT_FIELDS = {
  purchases: 'number',
  spent: 'money',
  average: 'money',
  'spent-year': 'money',
  'days-since-last': 'number',
  'days-since-first': 'number',
  'birthday-in-days': 'number',
  group: 'word',
  language: 'word',
  consent: 'word',
  'last-place': 'word',
} as const

export type SegmentField = keyof typeof SEGMENT_FIELDS
export type SegmentSign = 'at-least' | 'at-most' | 'is' | 'is-not'
export type Condition = { readonly field: SegmentField; readonly sign: SegmentSign; readonly value: string | number }

/** A rule that anyone can build: all of these, any of these, or one condition. */
export type SegmentRule =
  | Condition
  | { readonly all: readonly SegmentRule[] }
  | { readonly any: readonly SegmentRule[] }

/** The signs that mean something for a field. */
export const signsOf = (field: SegmentField): readonly SegmentSign[] =>
  SEGMENT_FIELDS[field] === 'word' ? ['is', 'is-not'] : ['at-least', 'at-most', 'is']

export const DEEPEST = 4
export const MOST_CONDITIONS = 40

const partsOf = (rule: SegmentRule): readonly SegmentRule[] =>
  'all' in rule ? rule.all : 'any' in rule ? rule.any : []

const depthOf = (rule: SegmentRule): number =>
  1 + partsOf(rule).reduce((most, part) => Math.max(most, depthOf(part)), 0)

/** Every condition of a rule, in order. */
export const conditionsOf = (rule: SegmentRule): Condition[] =>
  'field' in rule ? [rule] : partsOf(rule).flatMap(conditionsOf)

export type RuleFault = 'too-deep' | 'too-many' | 'wrong-sign' | 'wrong-value'

const faultOf = ({ field, sign, value }: Condition): RuleFault | null => {
  if (!signsOf(field).includes(sign)) return 'wrong-sign'
  if (SEGMENT_FIELDS[field] === 'word') return typeof value === 'string' && value !== '' ? null : 'wrong-value'
  return typeof value === 'number' && Number.isSafeInteger(value) ? null : 'wrong-value'
}

/** What keeps a rule from meaning something; null when it is fine. An `all` of nothing is everyone, an `any` nobody. */
export const checkRule = (rule: SegmentRule): RuleFault | null => {
  if (depthOf(rule) > DEEPEST) return 'too-deep'
  const conditions = conditionsOf(rule)
  if (conditions.length > MOST_CONDITIONS) return 'too-many'
  return conditions.map(faultOf).find(fault => fault !== null) ?? null
}
