import { type Answer, refused } from '#kernel/answer.ts'
import { openCsv } from '#platform/csv/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type IssueLayout, type IssueLine, readIssue } from '../../rules/index.ts'
import { keepIssued, type PayTerms } from './keep-issued.ts'

export type IssueFile = {
  readonly name: string
  readonly text: string
  readonly layout: IssueLayout
  readonly terms: PayTerms
}

const split = (text: string, { kind, separator }: IssueLayout): IssueLine[] => {
  if (kind === 'fixed') return text.split(/\r?\n/).map((line, n) => ({ line: n + 1, cells: [line] }))
  const csv = openCsv(separator ?? ',')
  return [...csv.take(text), ...csv.end()]
}

/** Keeps an issue file by its layout; a file with anything that cannot be read is refused whole, with what and where. */
export const takeIssue = async (
  tx: Tx,
  who: string,
  now: Date,
  { name, text, layout, terms }: IssueFile,
): Promise<
  Answer<{ read: number; fresh: number; voided: number }, 'issue-faulty' | 'issue-empty' | 'issue-differs'>
> => {
  const { rows, faults } = readIssue(split(text, layout), layout)
  if (faults.length > 0) {
    const said = faults.slice(0, 3).map(it => `${it.line}: ${it.field} “${it.value}”`)
    return refused('issue-faulty', `${name}: ${said.join(', ')}${faults.length > 3 ? ` (+${faults.length - 3})` : ''}`)
  }
  return keepIssued(tx, who, now, { file: name, rows, terms })
}
