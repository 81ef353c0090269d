import { readBai2 } from './bai2/read-bai2.ts'
import { readCamt } from './camt/read-camt.ts'
import { checkBalance } from './check-balance.ts'
import { readStatementCsv, type SplitRows } from './csv/read-statement-csv.ts'
import { type NoteFault, openFaults, type StatementFault } from './faults.ts'
import { readMt940 } from './mt940/read-mt940.ts'
import type { Statement, StatementFormat } from './statement.ts'

export type StatementsRead = {
  readonly format: StatementFormat | null
  /** Nothing stands in the way of keeping them. */
  readonly ok: boolean
  readonly statements: readonly Statement[]
  readonly faults: readonly StatementFault[]
}

const READERS: Readonly<Record<StatementFormat, (text: string, note: NoteFault, split: SplitRows) => Statement[]>> = {
  ...{ 'camt.053': readCamt, mt940: readMt940, bai2: readBai2, csv: readStatementCsv },
}

/** What a file is, told by its content alone; null for what no bank sends. */
export const statementFormatOf = (text: string): StatementFormat | null => {
  const start = text
    .slice(0, 4_000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (start.startsWith('<')) return 'camt.053'
  if (/(^|\n)\s*:(20|25P?|28C?|60[FM]):/.test(start) || start.startsWith('{1:')) return 'mt940'
  if (/^01,[^\n]*\//.test(start)) return 'bai2'
  return /[,;\t|]/.test(start) ? 'csv' : null
}

/**
 * Reads every statement of a file: camt.053 (any version), MT940, BAI2 or CSV. All faults are told, not the first; a
 * statement whose lines do not lead from its opening to its closing balance is one. `split` cuts CSV text into rows.
 */
export const readStatements = (text: string, split: SplitRows): StatementsRead => {
  const { faults, note } = openFaults()
  const format = statementFormatOf(text)
  if (!format) {
    note('format-unknown', 0, '')
    return { format, ok: false, statements: [], faults }
  }
  const statements = READERS[format](text, note, split)
  if (statements.length === 0 && faults.length === 0) note('statement-missing', 0, '')
  // A balance is only worth judging where every line was read.
  if (faults.length === 0) for (const statement of statements) checkBalance(statement, note)
  return { format, ok: faults.length === 0, statements, faults }
}
