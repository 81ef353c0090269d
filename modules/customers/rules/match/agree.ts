import { typosBetween } from '#kernel/typos-between.ts'
import type { Kind } from './columns.ts'
import { jaroWinkler } from './similar-text.ts'

/** How well two values agree. Only their order means anything: how much each is worth is learnt from the data. */
export const LEVELS = ['unknown', 'same', 'close', 'near', 'far'] as const
export type Level = 0 | 1 | 2 | 3 | 4

const CLOSE = 0.92
const NEAR = 0.84

const swappedDayAndMonth = (a: string, b: string) =>
  a.length === 8 && b.length === 8 && a === b.slice(0, 4) + b.slice(6) + b.slice(4, 6)

const digitsAgree = (a: string, b: string): Level => {
  const typos = typosBetween(a, b)
  if (typos === 1 && a.length > 1) return 2
  return typos === 2 && a.length > 4 ? 3 : 4
}

/** The level on which two cleaned values of one column agree. */
export const agree = (kind: Kind, a: string, b: string): Level => {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  if (kind === 'date' && swappedDayAndMonth(a, b)) return 2
  if (kind === 'date' || kind === 'number' || kind === 'phone') return digitsAgree(a, b)
  const likeness = jaroWinkler(a, b)
  if (likeness >= CLOSE) return 2
  return likeness >= NEAR ? 3 : 4
}
