import { say } from './builtins-other.ts'
import { isNum, num, readNum } from './decimal.ts'
import { readTemporal, sayTemporal } from './temporal.ts'
import { isContext, isList, type Value } from './value.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * A JSON value as FEEL sees it. What JSON has no word for is written as one-key objects: `{ "@": "2026-12-01" }` a date,
 * time or duration, `{ "#": "0.1234567890123456789" }` a number with more digits than a float keeps.
 */
export const fromJson = (json: unknown): Value => {
  if (json === null || json === undefined) return null
  if (typeof json === 'boolean' || typeof json === 'string') return json
  if (typeof json === 'number') return Number.isFinite(json) ? num(json) : null
  if (Array.isArray(json)) return json.map(fromJson)
  if (typeof json !== 'object') return null
  const entries = Object.entries(json)
  const [only] = entries
  if (entries.length === 1 && typeof only?.[1] === 'string') {
    if (only[0] === '@') return readTemporal(only[1])
    if (only[0] === '#') return readNum(only[1])
  }
  return Object.fromEntries(entries.map(([key, one]) => [key, fromJson(one)]))
}

/** The JSON of a value, such that `fromJson` gives it again; a range becomes its text, a function null. */
export const toJson = (value: Value): Json => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (isNum(value)) {
    const plain = value.toNumber()
    return num(plain).eq(value) ? plain : { '#': value.toString() }
  }
  if (isList(value)) return value.map(toJson)
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toJson(one)]))
  const moment = sayTemporal(value)
  return moment === null ? say(value) : { '@': moment }
}
