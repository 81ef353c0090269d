import { assert } from './answer.ts'

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/** Keys as they stand in a record, and how they are written: sorted, in quotes, with the colon. */
type Shape = { readonly keys: readonly string[]; readonly sorted: readonly string[]; readonly said: readonly string[] }

const same = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false
  return true
}

/** The lines of a fact all have the same keys: sorting them once makes the whole text three times as fast. */
const rememberShapes = (): ((keys: readonly string[]) => Shape) => {
  const shapes: Shape[] = []
  return keys => {
    const known = shapes.find(shape => same(shape.keys, keys))
    if (known) return known
    const sorted = [...keys].sort()
    const shape = { keys, sorted, said: sorted.map(key => `${JSON.stringify(key)}:`) }
    if (shapes.length < 8) shapes.push(shape)
    return shape
  }
}

// Letters that JSON writes as they are.
const PLAIN = /^[ !#-[\]-~]*$/

const quote = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text))

const digits = (value: number): string => {
  assert(Number.isSafeInteger(value), `a fact holds the number ${value}, which is not whole`)
  return value === 0 ? '0' : String(value)
}

/**
 * One text for one value: keys sorted, no spaces, undefined left out, only whole numbers. Two machines that hold the
 * same fact therefore hash the same bytes.
 */
export const canonical = (value: unknown): string => {
  const shapeOf = rememberShapes()
  const list = (values: readonly Json[]): string => {
    let text = ''
    for (const one of values) text += text === '' ? write(one) : `,${write(one)}`
    return `[${text}]`
  }
  const record = (fields: { readonly [key: string]: Json }): string => {
    const { sorted, said } = shapeOf(Object.keys(fields))
    let text = ''
    for (let i = 0; i < sorted.length; i += 1) {
      const field = fields[sorted[i]!]
      if (field !== undefined) text += (text === '' ? '' : ',') + said[i]! + write(field)
    }
    return `{${text}}`
  }
  const write = (json: Json): string => {
    if (typeof json === 'string') return quote(json)
    if (typeof json === 'number') return digits(json)
    if (json === null || json === undefined) return 'null'
    if (typeof json === 'boolean') return json ? 'true' : 'false'
    return Array.isArray(json) ? list(json) : record(json as { readonly [key: string]: Json })
  }
  return write(value as Json)
}
