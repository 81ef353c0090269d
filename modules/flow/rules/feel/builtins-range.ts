import { builtin } from './builtin.ts'
import { order } from './compare.ts'
import { FeelRange, isContext, isList, type Value } from './value.ts'

type Ends = { readonly low: Value; readonly lowIn: boolean; readonly high: Value; readonly highIn: boolean }

/** A point is the range that holds just it. */
const ends = (value: Value): Ends | null => {
  if (value instanceof FeelRange)
    return value.low === undefined || value.high === undefined
      ? null
      : { low: value.low, lowIn: value.lowIn, high: value.high, highIn: value.highIn }
  if (value === null || isList(value) || isContext(value)) return null
  return { low: value, lowIn: true, high: value, highIn: true }
}

type Relation = (a: Ends, b: Ends, by: (x: Value, y: Value) => number) => boolean

class Unordered extends Error {}

/** A relation of two ranges or points (DMN 1.5 table 78); null where the ends cannot be ordered. */
const relation =
  (deed: Relation) =>
  (a: Value, b: Value): Value => {
    const [left, right] = [ends(a), ends(b)]
    if (!left || !right) return null
    try {
      return deed(left, right, (x, y) => {
        const by = order(x, y)
        if (by === null) throw new Unordered()
        return by
      })
    } catch (error) {
      if (error instanceof Unordered) return null
      throw error
    }
  }

const before: Relation = (a, b, by) => by(a.high, b.low) < 0 || (by(a.high, b.low) === 0 && !(a.highIn && b.lowIn))
const meets: Relation = (a, b, by) => a.highIn && b.lowIn && by(a.high, b.low) === 0
const overlaps: Relation = (a, b, by) => !before(a, b, by) && !before(b, a, by)
const starts: Relation = (a, b, by) =>
  by(a.low, b.low) === 0 &&
  a.lowIn === b.lowIn &&
  (by(a.high, b.high) < 0 || (by(a.high, b.high) === 0 && (!a.highIn || b.highIn)))
const finishes: Relation = (a, b, by) =>
  by(a.high, b.high) === 0 &&
  a.highIn === b.highIn &&
  (by(a.low, b.low) > 0 || (by(a.low, b.low) === 0 && (!a.lowIn || b.lowIn)))
const includes: Relation = (a, b, by) =>
  (by(a.low, b.low) < 0 || (by(a.low, b.low) === 0 && (a.lowIn || !b.lowIn))) &&
  (by(a.high, b.high) > 0 || (by(a.high, b.high) === 0 && (a.highIn || !b.highIn)))
const coincides: Relation = (a, b, by) =>
  by(a.low, b.low) === 0 && by(a.high, b.high) === 0 && a.lowIn === b.lowIn && a.highIn === b.highIn
const overlapsBefore: Relation = (a, b, by) =>
  (by(a.low, b.low) < 0 || (by(a.low, b.low) === 0 && a.lowIn && !b.lowIn)) &&
  overlaps(a, b, by) &&
  (by(a.high, b.high) < 0 || (by(a.high, b.high) === 0 && (!a.highIn || b.highIn)))
const overlapsAfter: Relation = (a, b, by) =>
  (by(b.low, a.low) < 0 || (by(b.low, a.low) === 0 && b.lowIn && !a.lowIn)) &&
  overlaps(a, b, by) &&
  (by(b.high, a.high) < 0 || (by(b.high, a.high) === 0 && (!b.highIn || a.highIn)))

const swap =
  (deed: Relation): Relation =>
  (a, b, by) =>
    deed(b, a, by)
const named = (deed: Relation, names = 'range1, range2') =>
  builtin(names, (a, b) => relation(deed)(a!, b!), {
    or: [
      ['point1', 'point2'],
      ['point', 'range'],
      ['range', 'point'],
    ],
  })

export const RANGES = {
  before: named(before),
  after: named(swap(before)),
  meets: named(meets),
  'met by': named(swap(meets)),
  overlaps: named(overlaps),
  'overlaps before': named(overlapsBefore),
  'overlaps after': named(overlapsAfter),
  finishes: named(finishes),
  'finished by': named(swap(finishes)),
  includes: named(includes),
  during: named(swap(includes)),
  starts: named(starts),
  'started by': named(swap(starts)),
  coincides: named(coincides),
}
