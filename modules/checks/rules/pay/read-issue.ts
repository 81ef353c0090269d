import { type Day, dayNumber, dayOf } from '#kernel/moment.ts'
import type { IssueField, IssueLayout } from './issue-layout.ts'

/** A cheque that its drawer has issued or voided. Amount in cents; account and serial without zeros in front. */
export type IssuedCheck = {
  readonly account: string
  readonly serial: string
  readonly day: Day | null
  readonly amount: number
  readonly payee: string
  readonly voided: boolean
}

/** What cannot be read: the line from 1, the field and what stands there. */
export type IssueFault = { readonly line: number; readonly field: IssueField; readonly value: string }

const bare = (digits: string) => digits.replace(/^0+(?=.)/, '')

const ORDERS: Readonly<Record<IssueLayout['dates'], RegExp>> = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/,
  MMDDYYYY: /^(?<m>\d\d)(?<d>\d\d)(?<y>\d{4})$/,
  MMDDYY: /^(?<m>\d\d)(?<d>\d\d)(?<y>\d\d)$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
  'MM/DD/YYYY': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/,
}

/** A real day, or null. Two digits of a year are of this century. */
const readDay = (text: string, dates: IssueLayout['dates']): Day | null => {
  const found = ORDERS[dates].exec(text)?.groups
  if (!found) return null
  const { y = '', m = '', d = '' } = found
  const day = `${y.padStart(4, '20')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  try {
    return dayOf(dayNumber(day)) === day ? day : null
  } catch {
    return null
  }
}

const readAmount = (text: string, amounts: IssueLayout['amounts']): number | null => {
  const plain = text.replace(/[$, ]/g, '')
  if (amounts === 'implied') return /^\d{1,14}$/.test(plain) ? Number(plain) : null
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain)
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
}

const readRow = (
  cells: ReadonlyMap<IssueField, string>,
  layout: IssueLayout,
  line: number,
): IssuedCheck | IssueFault => {
  const cell = (field: IssueField) => (cells.get(field) ?? '').trim()
  const fault = (field: IssueField): IssueFault => ({ line, field, value: cell(field) })
  const [account, serial] = [cell('account').replace(/[ -]/g, ''), cell('serial')]
  if (!/^\d{1,30}$/.test(account) || /^0+$/.test(account)) return fault('account')
  if (!/^\d{1,20}$/.test(serial)) return fault('serial')
  const amount = readAmount(cell('amount') || '0', layout.amounts)
  if (amount === null) return fault('amount')
  const day = cell('day') === '' ? null : readDay(cell('day'), layout.dates)
  if (day === null && cell('day') !== '') return fault('day')
  const voided = layout.voids.some(it => it.toLowerCase() === cell('action').toLowerCase())
  return { account: bare(account), serial: bare(serial), day, amount, payee: cell('payee'), voided }
}

/** A line of an issue file and its cells (a fixed one as one cell); null where a quote never ends. */
export type IssueLine = { readonly line: number; readonly cells: readonly string[] | null }

/** Reads the lines of an issue file by its layout; what cannot be read is told and not guessed. */
export const readIssue = (
  lines: readonly IssueLine[],
  layout: IssueLayout,
): { readonly rows: readonly IssuedCheck[]; readonly faults: readonly IssueFault[] } => {
  const rows: IssuedCheck[] = []
  const faults: IssueFault[] = []
  for (const { line, cells: found } of lines) {
    if (line <= (layout.skip ?? 0) || found?.join('').trim() === '') continue
    const cells = new Map(
      layout.columns.map(({ field, from, to }): [IssueField, string] => [
        field,
        layout.kind === 'fixed' ? (found?.[0] ?? '').slice(from - 1, to ?? from) : (found?.[from - 1] ?? ''),
      ]),
    )
    const read = readRow(cells, layout, line)
    if ('field' in read) faults.push(read)
    else rows.push(read)
  }
  return { rows, faults }
}
