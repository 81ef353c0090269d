import { yymmdd } from './lint-time.ts'

/**
 * One step through a North American coupon: a fixed number of digits, a digit out of a set, or a length digit followed
 * by that many digits (plus `plus`); length digit 9 may mean "none".
 */
type Step =
  | { readonly what: string; readonly take: number; readonly lint?: (text: string) => string | null }
  | { readonly what: string; readonly oneOf: string }
  | { readonly what: string; readonly lengths: string; readonly plus: number; readonly noneAt9?: true }

const REQUIREMENT: readonly Step[] = [
  { what: 'purchase requirement', lengths: '12345', plus: 0 },
  { what: 'purchase requirement code', oneOf: '012349' },
  { what: 'family code', take: 3 },
]

const ANOTHER: readonly Step[] = [
  ...REQUIREMENT,
  { what: 'company prefix', lengths: '01234569', plus: 6, noneAt9: true },
]

const HEAD: readonly Step[] = [
  { what: 'company prefix', lengths: '0123456', plus: 6 },
  { what: 'offer code', take: 6 },
  { what: 'save value', lengths: '12345', plus: 0 },
  ...REQUIREMENT,
]

const SERIAL: Step = { what: 'serial number', lengths: '0123456789', plus: 6 }

// The optional fields of AI 8110, each announced by its number, in rising order.
const OPTIONAL: readonly (readonly [string, readonly Step[]])[] = [
  ['1', [{ what: 'additional purchase rules code', oneOf: '0123' }, ...ANOTHER]],
  ['2', ANOTHER],
  ['3', [{ what: 'expiry date', take: 6, lint: yymmdd }]],
  ['4', [{ what: 'start date', take: 6, lint: yymmdd }]],
  ['5', [SERIAL]],
  ['6', [{ what: 'retailer prefix', lengths: '1234567', plus: 6 }]],
  [
    '9',
    [
      { what: 'save value code', oneOf: '01256' },
      { what: 'save value applies to item', oneOf: '012' },
      { what: 'store coupon flag', take: 1 },
      { what: "don't multiply flag", oneOf: '01' },
    ],
  ],
]

type Walk = { readonly text: string; at: number; readonly dates: string[] }

const stepOver = (walk: Walk, step: Step): string | null => {
  const next = walk.text[walk.at] ?? ''
  if ('oneOf' in step) {
    walk.at += 1
    return next !== '' && step.oneOf.includes(next) ? null : `its ${step.what} is none of ${step.oneOf}`
  }
  const counted = 'lengths' in step
  if (counted && (next === '' || !step.lengths.includes(next))) return `the length of its ${step.what} is wrong`
  const take = counted ? (step.noneAt9 && next === '9' ? 0 : Number(next) + step.plus) : step.take
  const from = walk.at + (counted ? 1 : 0)
  const value = walk.text.slice(from, from + take)
  if (value.length < take) return `its ${step.what} is cut off`
  walk.at = from + take
  if (counted || !step.lint) return null
  walk.dates.push(value)
  return step.lint(value)
}

const walkOver = (walk: Walk, steps: readonly Step[]): string | null => {
  for (const step of steps) {
    const wrong = stepOver(walk, step)
    if (wrong) return wrong
  }
  return null
}

const begin = (text: string): Walk | null => (/^\d+$/.test(text) ? { text, at: 0, dates: [] } : null)

/** AI 8110: the original North American coupon code. */
export const couponcode = (text: string) => {
  const walk = begin(text)
  if (!walk) return 'a coupon holds digits only'
  const wrong = walkOver(walk, HEAD)
  if (wrong) return wrong
  for (const [mark, steps] of OPTIONAL) {
    if (walk.text[walk.at] !== mark) continue
    walk.at += 1
    const off = walkOver(walk, steps)
    if (off) return off
  }
  const [expiry, start] = walk.dates
  if (expiry && start && start > expiry) return 'it expires before it starts'
  return walk.at === text.length ? null : 'it goes on after its last field'
}

const POSITIVE_OFFER: readonly Step[] = [
  { what: 'format', oneOf: '01' },
  { what: 'funder', lengths: '0123456', plus: 6 },
  { what: 'offer code', take: 6 },
  SERIAL,
]

/** AI 8112: the positive offer file coupon. */
export const couponposoffer = (text: string) => {
  const walk = begin(text)
  if (!walk) return 'a coupon holds digits only'
  return walkOver(walk, POSITIVE_OFFER) ?? (walk.at === text.length ? null : 'it goes on after its last field')
}
