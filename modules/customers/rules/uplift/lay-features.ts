import type { Table } from '../table/headings.ts'
import { readNumbers } from '../table/read-numbers.ts'

const MOST_WORDS = 30

const standard = (values: readonly number[]): number[] => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length)
  return values.map(v => (spread === 0 ? 0 : (v - mean) / spread))
}

/**
 * The columns as features of like size: numbers around their mean in units of their spread; words, when there are few
 * of them, one feature each. What is neither tells nothing and is left out.
 */
export const layFeatures = (table: Table, columns: readonly number[]): number[][] => {
  const features = columns.flatMap(c => {
    const cells = table.columns[c]!
    const numbers = readNumbers(cells)
    if (numbers.every(n => n !== null)) return [standard(numbers as number[])]
    const words = [...new Set(cells)].sort()
    return words.length > MOST_WORDS
      ? []
      : words.slice(1).map(word => standard(cells.map(cell => (cell === word ? 1 : 0))))
  })
  return Array.from({ length: table.rows }, (_, r) => features.map(feature => feature[r]!))
}
