import { say } from '../feel/builtins-other.ts'
import { DAY, dateOf, daysOf } from '../feel/civil.ts'
import { order } from '../feel/compare.ts'
import { compile } from '../feel/compile.ts'
import { isNum, num } from '../feel/decimal.ts'
import { type Leaf, readTree } from '../feel/tree.ts'
import { DayDuration, FeelDate, FeelDateTime, FeelTime, MonthDuration, type Value } from '../feel/value.ts'

/** A part of all values of an input in which no cell of its column changes its mind: one value stands for all. */
export type Atom = { readonly sample: Value; readonly text: string }

const LITERAL = /^(NumericLiteral|StringLiteral|BooleanLiteral|DateTimeLiteral)$/

const literals = (leaf: Leaf): Leaf[] => (LITERAL.test(leaf.name) ? [leaf] : leaf.kids.flatMap(literals))

const NOWHERE = { names: {}, up: null, input: null }

/** The constants that stand in the cells of a column; null when a cell cannot be read. */
export const constantsOf = (cells: readonly string[]): Value[] =>
  cells
    .filter(text => !/^\s*-?\s*$/.test(text))
    .flatMap(text => literals(readTree(text, 'UnaryTests')))
    .map(leaf => compile(leaf)(NOWHERE))
    .filter(value => value !== null)

/** A value between two others of a kind; undefined where there is none, as between two days that follow each other. */
const between = (a: Value, b: Value): Value | undefined => {
  if (isNum(a) && isNum(b)) return a.plus(b).div(2)
  if (a instanceof FeelDate && b instanceof FeelDate)
    return daysOf(b) - daysOf(a) > 1 ? dateOf(daysOf(a) + 1) : undefined
  if (a instanceof DayDuration && b instanceof DayDuration) return new DayDuration((a.nanos + b.nanos) / 2n)
  if (a instanceof MonthDuration && b instanceof MonthDuration)
    return b.months - a.months > 1 ? new MonthDuration(a.months + 1) : undefined
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) return later(a, 1n)
  return a instanceof FeelTime && b instanceof FeelTime ? new FeelTime(a.nanos + 1n, a.zone) : undefined
}

const later = ({ date, time }: FeelDateTime, nanos: bigint): FeelDateTime => {
  const all = BigInt(daysOf(date)) * DAY + time.nanos + nanos
  const day = all / DAY
  return new FeelDateTime(dateOf(Number(day)), new FeelTime(all - day * DAY, time.zone))
}

const beyond = (value: Value, sign: 1 | -1): Value | undefined => {
  if (isNum(value)) return value.plus(sign)
  if (value instanceof FeelDate) return dateOf(daysOf(value) + sign)
  if (value instanceof DayDuration) return new DayDuration(value.nanos + BigInt(sign) * DAY)
  if (value instanceof MonthDuration) return new MonthDuration(value.months + sign)
  if (value instanceof FeelDateTime) return later(value, BigInt(sign) * DAY)
  return undefined
}

const spell = (value: Value) => (typeof value === 'string' ? JSON.stringify(value) : (say(value) ?? 'null'))

const line = (values: readonly Value[]): Atom[] => {
  const sorted = [...values]
    .sort((a, b) => order(a, b) ?? 0)
    .filter((v, i, all) => i === 0 || order(v, all[i - 1]!) !== 0)
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const [below, above] = [beyond(first, -1), beyond(last, 1)]
  return [
    ...(below === undefined ? [] : [{ sample: below, text: `< ${spell(first)}` }]),
    ...sorted.flatMap((value, i): Atom[] => {
      const next = sorted[i + 1]
      const middle = next === undefined ? undefined : between(value, next)
      const own = { sample: value, text: spell(value) }
      return middle === undefined ? [own] : [own, { sample: middle, text: `(${spell(value)}..${spell(next!)})` }]
    }),
    ...(above === undefined ? [] : [{ sample: above, text: `> ${spell(last)}` }]),
  ]
}

/** Something that no cell can mean. */
const OTHER = '\u0000'

/** The parts into which a column's constants cut its values; of texts each and all others, unless the values are told. */
export const atomsOf = (cells: readonly string[], allowed?: string): Atom[] => {
  const told = allowed === undefined || allowed.trim() === '' ? [] : constantsOf([allowed])
  const all = [...told, ...constantsOf(cells)]
  if (all.some(value => typeof value === 'boolean'))
    return [true, false].map(sample => ({ sample, text: String(sample) }))
  if (all.some(value => typeof value === 'string')) {
    const words = [...new Set(told.length > 0 ? told : all)].map(sample => ({ sample, text: spell(sample) }))
    return told.length > 0 ? words : [...words, { sample: OTHER, text: 'any other text' }]
  }
  return all.length === 0 ? [{ sample: num(0), text: 'anything' }] : line(all)
}
