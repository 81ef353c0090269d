import { builtin, listed } from './builtin.ts'
import { num, whole } from './decimal.ts'
import { isList, type Value } from './value.ts'

const texts =
  (deed: (...args: string[]) => Value) =>
  (...args: readonly Value[]) =>
    args.every(arg => typeof arg === 'string') ? deed(...(args as string[])) : null

/** XPath's flags; `x` takes blanks out of the pattern, which JavaScript has not. */
const regex = (pattern: string, flags: string, more = ''): RegExp | null => {
  if (!/^[smixq]*$/.test(flags)) return null
  const plain = flags.includes('x') ? pattern.replace(/\s+/g, '') : pattern
  try {
    return new RegExp(plain, `u${more}${flags.replace(/[xq]/g, '')}`)
  } catch {
    return null
  }
}

const substring = (value: Value, start: Value, length?: Value): Value => {
  const from = whole(start)
  if (typeof value !== 'string' || from === null || from === 0) return null
  const letters = [...value]
  const at = from > 0 ? from - 1 : letters.length + from
  if (at < 0) return null
  if (length === undefined || length === null) return letters.slice(at).join('')
  const count = whole(length)
  return count === null || count < 1 ? null : letters.slice(at, at + count).join('')
}

const replace = (input: Value, pattern: Value, by: Value, flags: Value = ''): Value => {
  if (![input, pattern, by].every(v => typeof v === 'string')) return null
  const found = regex(pattern as string, typeof flags === 'string' ? flags : '', 'g')
  return found && (input as string).replace(found, by as string)
}

const matches = (input: Value, pattern: Value, flags: Value = ''): Value => {
  if (typeof input !== 'string' || typeof pattern !== 'string') return null
  return regex(pattern, typeof flags === 'string' ? flags : '')?.test(input) ?? null
}

const split = (input: Value, delimiter: Value): Value => {
  if (typeof input !== 'string' || typeof delimiter !== 'string') return null
  const by = regex(delimiter, '')
  return by && input.split(by)
}

const join = (list: Value, delimiter: Value = null): Value => {
  if (!isList(list) && typeof list !== 'string') return null
  const items = listed(list).filter(item => item !== null)
  return items.every(item => typeof item === 'string') && (delimiter === null || typeof delimiter === 'string')
    ? items.join(delimiter ?? '')
    : null
}

export const TEXTS = {
  substring: builtin('string, start position, length', substring, { least: 2 }),
  'string length': builtin(
    'string',
    texts(s => num([...s].length)),
  ),
  'upper case': builtin(
    'string',
    texts(s => s.toUpperCase()),
  ),
  'lower case': builtin(
    'string',
    texts(s => s.toLowerCase()),
  ),
  'substring before': builtin(
    'string, match',
    texts((s, m) => (s.includes(m!) ? s.slice(0, s.indexOf(m!)) : '')),
  ),
  'substring after': builtin(
    'string, match',
    texts((s, m) => (s.includes(m!) ? s.slice(s.indexOf(m!) + m!.length) : '')),
  ),
  contains: builtin(
    'string, match',
    texts((s, m) => s.includes(m!)),
  ),
  'starts with': builtin(
    'string, match',
    texts((s, m) => s.startsWith(m!)),
  ),
  'ends with': builtin(
    'string, match',
    texts((s, m) => s.endsWith(m!)),
  ),
  trim: builtin(
    'string',
    texts(s => s.trim()),
  ),
  replace: builtin('input, pattern, replacement, flags', replace, { least: 3 }),
  matches: builtin('input, pattern, flags', matches, { least: 2 }),
  split: builtin('string, delimiter', split),
  'string join': builtin('list, delimiter', join, { least: 1 }),
}
