import type { Compile, Run } from './env.ts'
import { FeelSyntaxError, type Leaf, parts } from './tree.ts'
import { FeelFunction, FeelRange, isContext, isList, kindOf, type Value } from './value.ts'

type Check = (value: Value) => boolean

const KINDS = new Set([
  ...['boolean', 'string', 'number', 'date', 'time', 'date and time', 'range', 'function', 'list', 'context'],
  ...['days and time duration', 'years and months duration'],
])

const named = (name: string): Check => {
  if (name === 'Any') return value => value !== null
  if (name === 'Null') return value => value === null
  if (!KINDS.has(name)) throw new FeelSyntaxError(`“${name}” is not a type`)
  return value => kindOf(value) === name
}

const contextType = (leaf: Leaf): Check => {
  const entries = leaf.kids.filter(kid => kid.name === 'ContextEntryType')
  const checks = entries.map(entry => ({ key: parts(entry)[0]!.text.trim(), check: typeOf(parts(entry).at(-1)!) }))
  return value => isContext(value) && checks.every(({ key, check }) => Object.hasOwn(value, key) && check(value[key]!))
}

const typeOf = (leaf: Leaf): Check => {
  const inner = leaf.kids.filter(kid => kid.name === 'Type')
  if (leaf.name === 'ListType') {
    const check = typeOf(inner[0]!)
    return value => isList(value) && value.every(check)
  }
  if (leaf.name === 'RangeType') {
    const check = typeOf(inner[0]!)
    return value => value instanceof FeelRange && [value.low, value.high].every(end => end === undefined || check(end))
  }
  if (leaf.name === 'FunctionType') return value => value instanceof FeelFunction
  if (leaf.name === 'ContextType') return contextType(leaf)
  const kid = leaf.kids[0]
  if (leaf.name === 'Type' && kid && /Type$/.test(kid.name)) return typeOf(kid)
  return named(leaf.text.trim().replace(/\s+/g, ' '))
}

/** `value instance of type`. */
export const compileInstanceOf = (leaf: Leaf, compile: Compile): Run => {
  const value = compile(leaf.kids[0]!)
  const check = typeOf(leaf.kids.at(-1)!)
  return env => check(value(env))
}
