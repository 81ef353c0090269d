import { builtin, listed } from './builtin.ts'
import { equal } from './compare.ts'
import { isNum, readNum } from './decimal.ts'
import { negation } from './logic.ts'
import { sayTemporal } from './temporal.ts'
import { type Context, FeelFunction, FeelRange, isContext, isList, kindOf, own, type Value } from './value.ts'

const quoted = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value) : (say(value) ?? 'null'))

/** A value as text, as `string(…)` gives it; null of null and of a function. */
export const say = (value: Value): string | null => {
  if (value === null || value instanceof FeelFunction) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (isNum(value)) return value.toFixed() // tidy-allow whole-numbers: because decimals of FEEL are no floats
  if (isList(value)) return `[${value.map(quoted).join(', ')}]`
  if (value instanceof FeelRange)
    return `${value.lowIn ? '[' : '('}${value.low === undefined ? '' : quoted(value.low)}..${value.high === undefined ? '' : quoted(value.high)}${value.highIn ? ']' : ')'}`
  if (isContext(value))
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${quoted(one)}`)
      .join(', ')}}`
  return sayTemporal(value)
}

const number = (from: Value, grouping: Value = null, point: Value = null): Value => {
  if (isNum(from)) return from
  if (typeof from !== 'string') return null
  if (grouping === point && grouping !== null) return null
  const plain = typeof grouping === 'string' ? from.split(grouping).join('') : from
  return readNum(typeof point === 'string' ? plain.replace(point, '.') : plain)
}

const put = (context: Context, [key, ...rest]: readonly string[], value: Value): Value => {
  if (key === undefined) return null
  if (rest.length === 0) return { ...context, [key]: value }
  const inner = own(context, key)
  return { ...context, [key]: put(isContext(inner) ? inner : {}, rest, value) }
}

const contextPut = (context: Value, key: Value, value: Value): Value => {
  if (!isContext(context)) return null
  const keys = typeof key === 'string' ? [key] : isList(key) ? key : []
  return keys.length > 0 && keys.every(k => typeof k === 'string') ? put(context, keys as string[], value) : null
}

const contextOf = (entries: Value): Value => {
  const made: Record<string, Value> = {}
  for (const entry of listed(entries)) {
    const key = isContext(entry) ? own(entry, 'key') : null
    if (typeof key !== 'string' || Object.hasOwn(made, key) || !Object.hasOwn(entry as Context, 'value')) return null
    made[key] = own(entry as Context, 'value')
  }
  return made
}

/** The same value of the same kind: `is` is stricter than `=`, for it never says unknown. */
const is = (a: Value, b: Value): boolean => kindOf(a) === kindOf(b) && (a === null || equal(a, b) === true)

export const OTHERS = {
  string: builtin('from', from => say(from!)),
  number: builtin('from, grouping separator, decimal separator', number, { least: 1 }),
  not: builtin('negand', value => negation(value!)),
  is: builtin('value1, value2', is),
  'get value': builtin('m, key', (m, key) => (isContext(m) && typeof key === 'string' ? own(m, key) : null)),
  'get entries': builtin('m', m =>
    isContext(m!) ? Object.entries(m).map(([key, value]): Value => ({ key, value })) : null,
  ),
  'context put': builtin('context, key, value', contextPut, { or: [['context', 'keys', 'value']] }),
  'context merge': builtin('contexts', list =>
    listed(list!).every(isContext) ? Object.assign({}, ...(listed(list!) as readonly Context[])) : null,
  ),
  context: builtin('entries', entries => contextOf(entries!)),
}
