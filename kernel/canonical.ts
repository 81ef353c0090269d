import { assert } from './answer.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One text for one value: keys sorted, no spaces, undefined left out, only whole numbers. Two machines that hold the
 * same fact therefore hash the same bytes.
 */
export const canonical = (value: unknown): string => write(value as Json)

const write = (value: Json | undefined): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), `a fact holds the number ${value}, which is not whole`)
    return String(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  const record = value as { readonly [key: string]: Json | undefined }
  const keys = Object.keys(record).filter(key => record[key] !== undefined)
  return `{${keys
    .sort()
    .map(key => `${JSON.stringify(key)}:${write(record[key])}`)
    .join(',')}}`
}
