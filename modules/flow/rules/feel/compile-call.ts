import { BUILTINS } from './builtins.ts'
import { type Compile, type Env, find, openEnv, type Run, tidyName } from './env.ts'
import { type Leaf, parts } from './tree.ts'
import { FeelFunction, type Value } from './value.ts'

type Arguments = { readonly names: readonly string[] | null; readonly runs: readonly Run[] }

const argumentsOf = (leaf: Leaf | undefined, compile: Compile): Arguments => {
  if (!leaf) return { names: null, runs: [] }
  if (leaf.name === 'PositionalParameters') return { names: null, runs: parts(leaf).map(kid => compile(kid)) }
  const named = parts(leaf).map(kid => parts(kid))
  return { names: named.map(([name]) => tidyName(name!.text)), runs: named.map(([, value]) => compile(value!)) }
}

/** Named arguments in the order of the parameters; null when one of them is none of its parameters. */
const placed = (fn: FeelFunction, names: readonly string[], values: readonly Value[]): readonly Value[] | null => {
  const params = [fn.params, ...fn.or].find(known => names.every(name => known.includes(name)))
  if (!params) return null
  const all = params.map(param => values[names.indexOf(param)] ?? null)
  const last = Math.max(...names.map(name => params.indexOf(name)), params === fn.params ? fn.least - 1 : 0)
  return all.slice(0, last + 1)
}

/** What a call gives; null when there is no such function or it is given what it cannot take. */
export const callFunction = (fn: Value, given: readonly Value[], names: readonly string[] | null = null): Value => {
  if (!(fn instanceof FeelFunction)) return null
  const args = names ? placed(fn, names, given) : given
  if (
    !args ||
    args.length < fn.least ||
    (!fn.many && args.length > Math.max(fn.params.length, ...fn.or.map(other => other.length)))
  )
    return null
  return fn.call(args)
}

/** `name(arguments)`. A variable may hold a function; else a built-in of that name is meant. */
export const compileCall = (leaf: Leaf, compile: Compile): Run => {
  const callee = leaf.kids[0]!
  const { names, runs } = argumentsOf(
    leaf.kids.find(kid => /^(Positional|Named)Parameters$/.test(kid.name)),
    compile,
  )
  const name = tidyName(callee.text)
  const isName = callee.name === 'VariableName' || callee.name === 'DateTimeConstructor'
  const computed = isName ? null : compile(callee)
  return env => {
    const fn = computed ? computed(env) : (find(env, name) ?? BUILTINS[name] ?? null)
    return callFunction(
      fn,
      runs.map(run => run(env)),
      names,
    )
  }
}

const bind = (params: readonly string[], args: readonly Value[]) =>
  Object.fromEntries(params.map((param, i) => [param, args[i] ?? null]))

/** `function(a, b) …`. */
export const compileDefinition = (leaf: Leaf, compile: Compile): Run => {
  const formal = leaf.kids.find(kid => kid.name === 'FormalParameters')
  const params = formal ? parts(formal).map(kid => tidyName(parts(kid)[0]!.text)) : []
  const body = compile(parts(leaf.kids.find(kid => kid.name === 'FunctionBody')!)[0]!)
  return (env: Env) => new FeelFunction(params, args => body(openEnv(bind(params, args), env)))
}
