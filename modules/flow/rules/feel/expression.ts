import { dateOf } from './civil.ts'
import { compile, compileTests } from './compile.ts'
import { openEnv, type Run } from './env.ts'
import { fromJson } from './json.ts'
import { FeelSyntaxError, type Names, readTree } from './tree.ts'
import { type Context, FeelDateTime, FeelFunction, FeelTime, type Value } from './value.ts'

/** An expression that was read once and runs any number of times. */
export type Expression = {
  readonly text: string
  /** The value under these names; `now` is epoch milliseconds, from which `now()` and `today()` answer in UTC. */
  evaluate(names: Context, now?: number): Value
}

export type Tests = {
  readonly text: string
  /** Whether the input passes; null when that cannot be known. */
  test(input: Value, names?: Context): boolean | null
}

const utc = (now: number): FeelDateTime => {
  const day = Math.floor(now / 86_400_000)
  return new FeelDateTime(dateOf(day), new FeelTime(BigInt(now - day * 86_400_000) * 1_000_000n, { offset: 0 }))
}

const clockNames = (now: number): Context => ({
  now: new FeelFunction([], () => utc(now)),
  today: new FeelFunction([], () => utc(now).date),
})

/**
 * Reads a FEEL expression (DMN 1.5 §10.3). `names` are those that may hold spaces or signs. Throws `FeelSyntaxError`.
 */
export const readExpression = (text: string, names?: Names): Expression => {
  const run: Run = compile(readTree(text, 'Expression', names))
  return {
    text,
    evaluate: (known, now) => run(openEnv(known, now === undefined ? null : openEnv(clockNames(now)))),
  }
}

const NOTHING: Context = {}

/** Reads unary tests, as they stand in the cells of a decision table. Throws `FeelSyntaxError`. */
export const readTests = (text: string, names?: Names): Tests => {
  const run = compileTests(readTree(text, 'UnaryTests', names))
  return {
    text,
    test: (input, known = NOTHING) => {
      const found = run({ names: known, up: null, input })
      return typeof found === 'boolean' ? found : null
    },
  }
}

/** A record of JSON values as the names of an expression. */
export const namesOf = (record: Readonly<Record<string, unknown>>): Context =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, fromJson(value)]))

/** Why a text is no expression, or null when it is one. */
export const faultOf = (text: string, dialect: 'expression' | 'tests' = 'expression', names?: Names): string | null => {
  try {
    if (dialect === 'expression') readExpression(text, names)
    else readTests(text, names)
    return null
  } catch (error) {
    if (error instanceof FeelSyntaxError) return error.message
    throw error
  }
}
