import type { NoteFault } from '../faults.ts'
import type { Statement } from '../statement.ts'
import { amountOf, dayIn, readEntry } from './read-entry.ts'
import { all, type Element, first, readXml, textOf } from './read-xml.ts'

const kindOf = (balance: Element) => textOf(balance, 'Tp/CdOrPrtry/Cd')

/** Pending entries are news, not bookings. */
const isBooked = (entry: Element) => ['', 'BOOK'].includes(textOf(entry, 'Sts/Cd') || textOf(entry, 'Sts'))

const readStatement = (element: Element, note: NoteFault): Statement | null => {
  const account = textOf(element, 'Acct/Id/IBAN', 'Acct/Id/Othr/Id', 'Acct/Id/PrtryAcct/Id')
  if (account === '') return note('account-missing', element.line, 'Acct/Id')
  const balances = all(element, 'Bal')
  const opening = balances.find(it => kindOf(it) === 'OPBD') ?? balances.find(it => kindOf(it) === 'PRCD')
  const closing = balances.find(it => kindOf(it) === 'CLBD')
  const shown = first(element, 'Bal/Amt', 'Ntry/Amt')?.attributes ?? ''
  const currency = textOf(element, 'Acct/Ccy') || (/Ccy\s*=\s*["']([^"']*)["']/.exec(shown)?.[1] ?? '')
  const lines = all(element, 'Ntry').filter(isBooked)
  return {
    ...{ account, currency, number: textOf(element, 'Id'), line: element.line },
    day: closing ? dayIn(closing, 'Dt', note) : null,
    opening: opening ? amountOf(opening, currency, note) : null,
    closing: closing ? amountOf(closing, currency, note) : null,
    lines: lines.map(entry => readEntry(entry, currency, note)).filter(line => line !== null),
  }
}

/** Statements of a camt.053, versions 02 to 08: they differ in where names and states stand, and both places are read. */
export const readCamt = (text: string, note: NoteFault): Statement[] => {
  const root = readXml(text, note)
  if (!root) return []
  const found = all(root, 'Document/BkToCstmrStmt/Stmt')
  if (found.length === 0) note('statement-missing', 0, 'BkToCstmrStmt/Stmt')
  return found.map(element => readStatement(element, note)).filter(it => it !== null)
}
