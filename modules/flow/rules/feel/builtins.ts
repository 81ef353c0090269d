import { LISTS } from './builtins-list.ts'
import { NUMBERS } from './builtins-number.ts'
import { OTHERS } from './builtins-other.ts'
import { RANGES } from './builtins-range.ts'
import { TEXTS } from './builtins-text.ts'
import { TIMES } from './builtins-time.ts'
import type { FeelFunction } from './value.ts'

/** The built-in functions of DMN 1.5 §10.3.4, by name; `now` and `today` come from whoever knows the time. */
export const BUILTINS: Readonly<Record<string, FeelFunction>> = {
  ...OTHERS,
  ...TEXTS,
  ...NUMBERS,
  ...LISTS,
  ...TIMES,
  ...RANGES,
}

export const BUILTIN_NAMES: Readonly<Record<string, true>> = Object.fromEntries(
  [...Object.keys(BUILTINS), 'now', 'today'].map(name => [name, true]),
)
