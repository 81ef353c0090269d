type Plain = string | number | bigint | boolean | null | undefined

const PLAIN = /^[\w.:+-]+$/
const NULL = /^null$/i

const element = (value: Plain): string => {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value !== 'string') return String(value)
  if (PLAIN.test(value) && !NULL.test(value)) return value
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

const isPlain = (value: unknown): value is Plain =>
  value === null || value === undefined || ['string', 'number', 'bigint', 'boolean'].includes(typeof value)

/**
 * An array as PostgreSQL writes it, with quotes only where they are needed: ids and numbers, which most arrays hold, go
 * through as they are. Undefined when it holds something else than texts, numbers, truth values and nulls.
 */
export const arrayLiteral = (values: readonly unknown[]): string | undefined =>
  values.every(isPlain) ? `{${(values as Plain[]).map(element).join(',')}}` : undefined
