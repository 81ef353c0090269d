import { isNum, type Num } from './decimal.ts'
import { FeelFunction, isList, type Value } from './value.ts'

export type Deed = (...args: readonly Value[]) => Value
type Extra = { least?: number; many?: boolean; or?: readonly (readonly string[])[] }

/** A built-in: its parameters as the standard names them, separated by commas, and what it does. */
export const builtin = (params: string, deed: Deed, extra: Extra = {}): FeelFunction =>
  new FeelFunction(params === '' ? [] : params.split(', '), args => deed(...args), extra)

/** One list, or its items one by one: `sum([1, 2])` is `sum(1, 2)`. */
export const overList = (deed: (list: readonly Value[]) => Value): FeelFunction =>
  new FeelFunction(['list'], args => deed(args.length === 1 && isList(args[0]) ? args[0] : args), {
    many: true,
    least: 0,
  })

/** A single value stands for the list that holds it. */
export const listed = (value: Value): readonly Value[] => (isList(value) ? value : value === null ? [] : [value])

export const numbers = (list: readonly Value[]): readonly Num[] | null => (list.every(isNum) ? list : null)
