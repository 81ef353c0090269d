import type { Leaf } from './tree.ts'
import { type Context, own, type Value } from './value.ts'

/** Names and their values, inner before outer; `input` is what `?` stands for. */
export type Env = { readonly names: Context; readonly up: Env | null; readonly input: Value }

export const openEnv = (names: Context, up: Env | null = null, input: Value = up?.input ?? null): Env => ({
  names,
  up,
  input,
})

/** The value of a name; null when nobody gave it one. */
export const find = (env: Env, name: string): Value => {
  for (let at: Env | null = env; at; at = at.up) if (Object.hasOwn(at.names, name)) return own(at.names, name)
  return null
}

export type Run = (env: Env) => Value

/** Makes the program of a part of what was read. */
export type Compile = (leaf: Leaf) => Run

export const tidyName = (text: string): string => text.trim().replace(/\s+/g, ' ')
