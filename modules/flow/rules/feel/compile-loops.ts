import { dateOf, daysOf } from './civil.ts'
import { isNum, num, whole } from './decimal.ts'
import { type Compile, type Env, openEnv, type Run, tidyName } from './env.ts'
import { both, either } from './logic.ts'
import { readText } from './read-text.ts'
import { type Leaf, parts } from './tree.ts'
import { FeelDate, FeelRange, isContext, isList, type Value } from './value.ts'

/** More turns than this are a mistake of the author, not a wish. */
const TURNS = 1_000_000

const keyOf = (leaf: Leaf): string =>
  leaf.kids[0]?.name === 'StringLiteral' ? readText(leaf.kids[0].text) : tidyName(leaf.text)

/** A context; each entry sees those before it. */
export const compileContext = (leaf: Leaf, compile: Compile): Run => {
  const entries = parts(leaf).map(entry => ({ key: keyOf(parts(entry)[0]!), run: compile(parts(entry)[1]!) }))
  return env => {
    const made: Record<string, Value> = {}
    const inner = openEnv(made, env)
    for (const { key, run } of entries) made[key] = run(inner)
    return made
  }
}

const steps = (from: number, to: number): Value[] | null => {
  const size = Math.abs(to - from) + 1
  if (size > TURNS) return null
  return Array.from({ length: size }, (_, i) => num(from <= to ? from + i : from - i))
}

const between = (from: Value, to: Value): readonly Value[] | null => {
  if (isNum(from) && isNum(to)) {
    const [a, b] = [whole(from), whole(to)]
    return a === null || b === null ? null : steps(a, b)
  }
  if (!(from instanceof FeelDate && to instanceof FeelDate)) return null
  return steps(daysOf(from), daysOf(to))?.map(day => dateOf((day as ReturnType<typeof num>).toNumber())) ?? null
}

const itemsOf = (value: Value): readonly Value[] | null => {
  if (isList(value)) return value
  if (value instanceof FeelRange && value.low !== undefined && value.high !== undefined) {
    const all = between(value.low, value.high)
    return all?.slice(value.lowIn ? 0 : 1, value.highIn ? undefined : -1) ?? null
  }
  return value === null ? null : [value]
}

type Source = { readonly name: string; readonly items: (env: Env) => readonly Value[] | null }

const sourceOf = (leaf: Leaf, compile: Compile): Source => {
  const [name, , over] = parts(leaf)
  const ends = parts(over!).filter(kid => kid.name !== '..')
  const isRange = over!.kids.some(kid => kid.name === '..')
  const [low, high] = (over!.name === 'IterationContext' ? ends : [over!]).map(compile)
  const items = (env: Env) => (isRange ? between(low!(env), high!(env)) : itemsOf(low!(env)))
  return { name: tidyName(name!.text), items }
}

/** Runs `turn` for each combination of the sources; false when a source is no list. */
const eachTurn = (sources: readonly Source[], env: Env, turn: (env: Env) => void): boolean => {
  const [first, ...rest] = sources
  if (!first) {
    turn(env)
    return true
  }
  const items = first.items(env)
  return items?.every(item => eachTurn(rest, openEnv({ [first.name]: item }, env), turn)) ?? false
}

const sourcesOf = (leaf: Leaf, compile: Compile) =>
  parts(leaf.kids.find(kid => kid.name === 'InExpressions')!).map(kid => sourceOf(kid, compile))

/** `for … return`; `partial` holds the results so far. */
export const compileFor = (leaf: Leaf, compile: Compile): Run => {
  const [sources, body] = [sourcesOf(leaf, compile), compile(leaf.kids.at(-1)!)]
  const looksBack = /\bpartial\b/.test(leaf.kids.at(-1)!.text)
  return env => {
    const made: Value[] = []
    const ok = eachTurn(sources, env, inner => {
      made.push(body(looksBack ? openEnv({ partial: [...made] }, inner) : inner))
    })
    return ok ? made : null
  }
}

export const compileQuantified = (leaf: Leaf, compile: Compile): Run => {
  const [sources, body] = [sourcesOf(leaf, compile), compile(leaf.kids.at(-1)!)]
  const some = leaf.kids[0]!.name === 'some'
  return env => {
    let found: boolean | null = !some
    const ok = eachTurn(sources, env, inner => {
      found = some ? either(found, () => body(inner)) : both(found, () => body(inner))
    })
    return ok ? found : null
  }
}

const picked = (list: readonly Value[], at: number | null): Value =>
  at === null || at === 0 ? null : (list[at > 0 ? at - 1 : list.length + at] ?? null)

/** `list[filter]`: by place (from 1, or from the end when negative), or by a test in which `item` is each item. */
export const compileFilter = (leaf: Leaf, compile: Compile): Run => {
  const [base, filter] = parts(leaf)
  const [of, test] = [compile(base!), compile(filter!)]
  const isPlace = filter!.name === 'NumericLiteral'
  return env => {
    const value = of(env)
    const list = isList(value) ? value : value === null ? [] : [value]
    if (isPlace) return picked(list, whole(test(env)))
    const place = test(env)
    if (isNum(place)) return picked(list, whole(place))
    return list.filter(item => {
      const names = isContext(item) ? { item, ...item } : { item }
      return test(openEnv(names, env)) === true
    })
  }
}
