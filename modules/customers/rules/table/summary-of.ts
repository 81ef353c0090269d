import type { Buying } from '../lifetime/buying.ts'
import type { SummaryColumns } from './find-summary.ts'
import type { Table } from './headings.ts'
import { readNumbers } from './read-numbers.ts'

/** The rows of a summary; `wrong` counts those that cannot be: no number, below nought, or recency above age. */
export const summaryOf = (table: Table, columns: SummaryColumns): { buying: Buying[]; wrong: number } => {
  const read = (c: number) => (c < 0 ? null : readNumbers(table.columns[c]!))
  const [x, last, age, spend] = [columns.frequency, columns.recency, columns.age, columns.spend].map(read)
  const buying: Buying[] = []
  let wrong = 0
  for (let row = 0; row < table.rows; row += 1) {
    const [frequency, recency, seen] = [x![row]!, last![row]!, age![row]!]
    const fits = [frequency, recency, seen].every(v => v !== null && v >= 0) && recency <= seen
    if (!fits || !Number.isInteger(frequency)) wrong += 1
    else {
      const id = columns.who < 0 ? String(row + 1) : table.columns[columns.who]![row]!.trim()
      buying.push({ id, frequency, recency: frequency === 0 ? 0 : recency, age: seen, spend: spend?.[row] ?? null })
    }
  }
  return { buying, wrong }
}
