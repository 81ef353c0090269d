import { add, divide, multiply, negate, power, subtract } from './arithmetic.ts'
import { equal, inRange, order } from './compare.ts'
import { compileCall, compileDefinition } from './compile-call.ts'
import { compileContext, compileFilter, compileFor, compileQuantified } from './compile-loops.ts'
import { compileInstanceOf } from './compile-type.ts'
import { readNum } from './decimal.ts'
import { type Compile, find, type Run, tidyName } from './env.ts'
import { both, either, negation } from './logic.ts'
import { pathOf } from './path.ts'
import { readText } from './read-text.ts'
import { readTemporal } from './temporal.ts'
import { FeelSyntaxError, type Leaf, parts } from './tree.ts'
import { FeelRange, isList, type Value } from './value.ts'

const ARITHMETIC: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
}

const compileArithmetic = (leaf: Leaf): Run => {
  const [a, op, b] = parts(leaf)
  if (a?.name === 'ArithOp' && op) {
    const right = compile(op)
    return env => negate(right(env))
  }
  const deed = ARITHMETIC[op?.text ?? '']
  if (!a || !b || !deed) throw new FeelSyntaxError(`“${leaf.text}” is not arithmetic`)
  const [left, right] = [compile(a), compile(b)]
  return env => deed(left(env), right(env))
}

/** What a comparison sign says of two values. */
export const compared = (sign: string, a: Value, b: Value): boolean | null => {
  if (sign === '=' || sign === '==') return equal(a, b)
  if (sign === '!=') return negation(equal(a, b))
  const by = order(a, b)
  if (by === null) return null
  if (sign === '<') return by < 0
  if (sign === '<=') return by <= 0
  return sign === '>' ? by > 0 : by >= 0
}

const compileComparison = (leaf: Leaf): Run => {
  const [a, sign, ...rest] = parts(leaf)
  const left = compile(a!)
  if (sign!.name === 'between') {
    const [low, high] = [compile(rest[0]!), compile(rest[2]!)]
    return env => {
      const value = left(env)
      return both(compared('>=', value, low(env)), () => compared('<=', value, high(env)))
    }
  }
  if (sign!.name === 'in') {
    const test = compileTests(rest[0]!)
    return env => test({ ...env, input: left(env) })
  }
  const right = compile(rest[0]!)
  return env => compared(sign!.text, left(env), right(env))
}

const usesInput = (leaf: Leaf): boolean => leaf.name === '?' || leaf.kids.some(usesInput)

/** Nothing in it depends on a name or on the input: its value is always the same. */
const isFixed = (leaf: Leaf): boolean => leaf.name !== 'VariableName' && leaf.name !== '?' && leaf.kids.every(isFixed)

const NOWHERE = { names: {}, up: null, input: null }

const fixed = (leaf: Leaf, run: Run): Run => {
  if (!isFixed(leaf)) return run
  const value = run(NOWHERE)
  return () => value
}

const matches = (input: Value, value: Value): boolean | null => {
  if (value instanceof FeelRange) return inRange(input, value)
  if (isList(value)) {
    if (isList(input) && equal(input, value) === true) return true
    return value.some(one => matches(input, one) === true)
  }
  if (value === true && typeof input !== 'boolean') return true
  return equal(input, value)
}

const compileTest = (leaf: Leaf): Run => {
  const inner = leaf.name === 'PositiveUnaryTest' ? parts(leaf)[0]! : leaf
  if (inner.name === 'SimplePositiveUnaryTest' && parts(inner)[0]?.name === 'CompareOp') {
    const [sign, end] = parts(inner)
    const right = fixed(end!, compile(end!))
    return env => compared(sign!.text, env.input, right(env))
  }
  const value = fixed(inner, compile(inner))
  if (usesInput(inner)) return env => value(env) === true
  return env => matches(env.input, value(env))
}

/** Unary tests: true when one of them holds for the input. */
export const compileTests = (leaf: Leaf): Run => {
  const kids = parts(leaf)
  if (leaf.name === 'Wildcard' || kids[0]?.name === 'Wildcard') return () => true
  if (leaf.name === 'UnaryTests' && kids[0]?.name === 'not') {
    const inner = compileTests(kids[1]!)
    return env => negation(inner(env))
  }
  if (leaf.name === 'UnaryTests') return compileTests(kids[0]!)
  const tests = leaf.name === 'PositiveUnaryTests' ? kids.map(kid => compileTest(kid)) : [compileTest(leaf)]
  if (tests.length === 1) return tests[0]!
  return env => tests.reduce<Value>((found, test) => either(found, () => test(env)), false)
}

const openRange = (sign: string, end: Value): Value => {
  if (sign === '<' || sign === '<=') return new FeelRange(undefined, false, end, sign === '<=')
  if (sign === '>' || sign === '>=') return new FeelRange(end, sign === '>=', undefined, false)
  return new FeelRange(end, true, end, true)
}

const compileRange = (leaf: Leaf): Run => {
  const [first] = leaf.kids
  if (first?.name === 'CompareOp') {
    const end = compile(parts(leaf)[1]!)
    return env => openRange(first.text, end(env))
  }
  const interval = leaf.name === 'Interval' ? leaf : leaf.kids[0]!
  const [low, high] = parts(interval)
    .filter(kid => kid.name !== '..')
    .map(kid => compile(kid))
  const [open, close] = [interval.text.trim()[0], interval.text.trim().at(-1)]
  if (!low || !high) throw new FeelSyntaxError(`the range “${leaf.text}” has no two ends`)
  return env => {
    const [from, to] = [low(env), high(env)]
    if (from === null || to === null || (order(from, to) ?? 1) > 0) return null
    return new FeelRange(from, open === '[', to, close === ']')
  }
}

const compileIf = (leaf: Leaf): Run => {
  const [when, yes, no] = parts(leaf)
    .filter(kid => !/^(if|then|else)$/.test(kid.name))
    .map(kid => compile(kid))
  return env => (when!(env) === true ? yes!(env) : no!(env))
}

const twoOf = (leaf: Leaf, deed: (a: Value, b: () => Value) => Value): Run => {
  const [a, , b] = parts(leaf)
  const [left, right] = [compile(a!), compile(b!)]
  return env => deed(left(env), () => right(env))
}

const constant =
  (value: Value): Run =>
  () =>
    value

const compilePath = (leaf: Leaf): Run => {
  const [base, name] = parts(leaf)
  const of = compile(base!)
  const key = tidyName(name!.text)
  return env => pathOf(of(env), key)
}

const compileList = (leaf: Leaf): Run => {
  const items = parts(leaf).map(kid => compile(kid))
  return env => items.map(item => item(env))
}

const compileAt = (leaf: Leaf): Run => {
  const at = leaf.kids[0]
  return at?.name === 'AtLiteral' ? constant(readTemporal(readText(at.kids[0]!.text))) : compileCall(leaf, compile)
}

const NODES: Readonly<Record<string, (leaf: Leaf, compile: Compile) => Run>> = {
  Expression: leaf => compile(parts(leaf)[0]!),
  ParenthesizedExpression: leaf => compile(parts(leaf)[0]!),
  NumericLiteral: leaf => constant(readNum(leaf.text.replace(/\s/g, ''))),
  StringLiteral: leaf => constant(readText(leaf.text)),
  BooleanLiteral: leaf => constant(leaf.text === 'true'),
  null: () => constant(null),
  '?': () => env => env.input,
  VariableName: leaf => {
    const name = tidyName(leaf.text)
    return env => find(env, name)
  },
  ArithmeticExpression: compileArithmetic,
  Comparison: compileComparison,
  Conjunction: leaf => twoOf(leaf, both),
  Disjunction: leaf => twoOf(leaf, either),
  IfExpression: compileIf,
  ForExpression: compileFor,
  QuantifiedExpression: compileQuantified,
  List: compileList,
  Context: compileContext,
  FilterExpression: compileFilter,
  PathExpression: compilePath,
  FunctionInvocation: compileCall,
  DateTimeLiteral: compileAt,
  FunctionDefinition: compileDefinition,
  InstanceOfExpression: compileInstanceOf,
  SimplePositiveUnaryTest: compileRange,
  Interval: compileRange,
}

/** The program of an expression. Throws `FeelSyntaxError` for what the language has not. */
export const compile = (leaf: Leaf): Run => {
  const make = NODES[leaf.name]
  if (!make) throw new FeelSyntaxError(`“${leaf.text}” (${leaf.name}) is not understood`)
  return make(leaf, compile)
}
