import { add, divide } from './arithmetic.ts'
import { builtin, listed, numbers, overList } from './builtin.ts'
import { equal, order } from './compare.ts'
import { finite, type Num, num, whole } from './decimal.ts'
import { both, either } from './logic.ts'
import { FeelFunction, isList, type Value } from './value.ts'

const same = (a: Value, b: Value) => equal(a, b) === true

const best =
  (sign: 1 | -1) =>
  (list: readonly Value[]): Value => {
    let found: Value = list[0] ?? null
    for (const item of list.slice(1)) {
      const by = order(item, found)
      if (by === null) return null
      if (by * sign > 0) found = item
    }
    return list.length === 1 && order(found, found) === null ? null : found
  }

const sum = (list: readonly Value[]): Value => (list.length === 0 ? null : list.slice(1).reduce(add, list[0]!))

const mean = (list: readonly Value[]): Value => (list.length === 0 ? null : divide(sum(list), num(list.length)))

const sorted = (list: readonly Num[]) => [...list].sort((a, b) => a.comparedTo(b))

const median = (list: readonly Value[]): Value => {
  const all = numbers(list)
  if (!all || all.length === 0) return null
  const [line, half] = [sorted(all), Math.floor(all.length / 2)]
  return line.length % 2 === 1 ? line[half]! : finite(line[half - 1]!.plus(line[half]!).div(2))
}

const stddev = (list: readonly Value[]): Value => {
  const all = numbers(list)
  if (!all || all.length < 2) return null
  const middle = all.reduce((a, b) => a.plus(b)).div(all.length)
  const squares = all.reduce((a, b) => a.plus(b.minus(middle).pow(2)), num(0))
  return finite(squares.div(all.length - 1).sqrt())
}

const mode = (list: readonly Value[]): Value => {
  const all = numbers(list)
  if (!all) return null
  const counts = sorted(all).reduce<{ n: Num; count: number }[]>((seen, n) => {
    const last = seen.at(-1)
    if (last?.n.eq(n)) last.count += 1
    else seen.push({ n, count: 1 })
    return seen
  }, [])
  const most = Math.max(0, ...counts.map(one => one.count))
  return counts.filter(one => one.count === most).map(one => one.n)
}

const product = (list: readonly Value[]): Value => {
  const all = numbers(list)
  return all && all.length > 0 ? finite(all.reduce((a, b) => a.times(b))) : null
}

const distinct = (list: readonly Value[]) => list.filter((item, i) => list.findIndex(one => same(one, item)) === i)

const flatten = (list: readonly Value[]): Value[] => list.flatMap(item => (isList(item) ? flatten(item) : [item]))

const placeIn = (list: readonly Value[], position: Value, more = 0): number | null => {
  const at = whole(position)
  if (at === null || at === 0 || Math.abs(at) > list.length + more) return null
  return at > 0 ? at - 1 : list.length + at
}

const sublist = (given: Value, start: Value, length: Value = null): Value => {
  const list = listed(given)
  const at = placeIn(list, start)
  const count = length === null ? list.length : whole(length)
  return at === null || count === null || count < 0 ? null : list.slice(at, at + count)
}

const insertBefore = (given: Value, position: Value, item: Value): Value => {
  const list = listed(given)
  const at = placeIn(list, position)
  return at === null ? null : [...list.slice(0, at), item, ...list.slice(at)]
}

const remove = (given: Value, position: Value): Value => {
  const list = listed(given)
  const at = placeIn(list, position)
  return at === null ? null : [...list.slice(0, at), ...list.slice(at + 1)]
}

const replaceIn = (given: Value, where: Value, item: Value): Value => {
  const list = listed(given)
  if (where instanceof FeelFunction) return list.map(old => (where.call([old, item]) === true ? item : old))
  const at = placeIn(list, where)
  return at === null ? null : list.map((old, i) => (i === at ? item : old))
}

const sort = (given: Value, precedes: Value = null): Value => {
  const before = (a: Value, b: Value) =>
    precedes instanceof FeelFunction ? precedes.call([a, b]) === true : (order(a, b) ?? 0) < 0
  return [...listed(given)].sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0))
}

const partition = (given: Value, size: Value): Value => {
  const [list, count] = [listed(given), whole(size)]
  if (count === null || count < 1) return null
  return Array.from({ length: Math.ceil(list.length / count) }, (_, i) => list.slice(i * count, (i + 1) * count))
}

const many = (deed: (list: readonly Value[]) => Value, least = 0) =>
  new FeelFunction(['list'], deed, { many: true, least })

export const LISTS = {
  'list contains': builtin('list, element', (list, item) => listed(list).some(one => same(one, item!))),
  count: overList(list => num(list.length)),
  min: overList(best(-1)),
  max: overList(best(1)),
  sum: overList(sum),
  mean: overList(mean),
  all: overList(list => list.reduce<Value>((found, item) => both(found, () => item), true)),
  any: overList(list => list.reduce<Value>((found, item) => either(found, () => item), false)),
  sublist: builtin('list, start position, length', sublist, { least: 2 }),
  append: many(([list, ...items]) => [...listed(list ?? null), ...items], 1),
  concatenate: many(lists => lists.flatMap(listed)),
  'insert before': builtin('list, position, newItem', insertBefore),
  remove: builtin('list, position', remove),
  reverse: builtin('list', list => [...listed(list!)].reverse()),
  'index of': builtin('list, match', (list, item) =>
    listed(list!).flatMap((one, i) => (same(one, item!) ? [num(i + 1)] : [])),
  ),
  union: many(lists => distinct(lists.flatMap(listed))),
  'distinct values': builtin('list', list => distinct(listed(list!))),
  'duplicate values': builtin('list', list =>
    distinct(listed(list!).filter((item, i, all) => all.findIndex(one => same(one, item)) !== i)),
  ),
  flatten: builtin('list', list => flatten(listed(list!))),
  product: overList(product),
  median: overList(median),
  stddev: overList(stddev),
  mode: overList(mode),
  partition: builtin('list, size', partition),
  'list replace': builtin('list, position, newItem', replaceIn, { or: [['list', 'match', 'newItem']] }),
  sort: builtin('list, precedes', sort, { least: 1 }),
}
