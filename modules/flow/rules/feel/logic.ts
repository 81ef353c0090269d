import type { Value } from './value.ts'

/** Three-valued and: false wins over unknown. */
export const both = (a: Value, b: () => Value): boolean | null => {
  if (a === false) return false
  const right = b()
  if (right === false) return false
  return a === true && right === true ? true : null
}

/** Three-valued or: true wins over unknown. */
export const either = (a: Value, b: () => Value): boolean | null => {
  if (a === true) return true
  const right = b()
  if (right === true) return true
  return a === false && right === false ? false : null
}

export const negation = (a: Value): boolean | null => (typeof a === 'boolean' ? !a : null)
