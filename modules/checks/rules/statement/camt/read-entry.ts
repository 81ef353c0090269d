import type { Day } from '#kernel/moment.ts'
import { dayOfIso } from '../day-of.ts'
import type { NoteFault } from '../faults.ts'
import { hundredthsOf } from '../hundredths.ts'
import type { StatementLine } from '../statement.ts'
import { all, type Element, first, textOf } from './read-xml.ts'

const currencyOf = (amount: Element) => /Ccy\s*=\s*["']([^"']*)["']/.exec(amount.attributes)?.[1] ?? ''

/** The amount of an entry or balance, negative where it is a debit. An entry that is a reversal says its own direction. */
export const amountOf = (element: Element, currency: string, note: NoteFault): number | null => {
  const amount = first(element, 'Amt')
  const value = amount?.text.trim() ?? ''
  const read = hundredthsOf(value, '.')
  if (!amount || read === null) return note('amount-wrong', amount?.line ?? element.line, 'Amt', value)
  const said = currencyOf(amount)
  if (said !== currency) return note('currency-wrong', amount.line, 'Amt/@Ccy', said)
  const sign = textOf(element, 'CdtDbtInd')
  if (sign !== 'CRDT' && sign !== 'DBIT') return note('sign-wrong', element.line, 'CdtDbtInd', sign)
  return sign === 'DBIT' && read !== 0 ? -read : read
}

/** The day of an element that holds `Dt` or `DtTm`; null without a word where it is not there. */
export const dayIn = (element: Element, name: string, note: NoteFault): Day | null => {
  const at = first(element, `${name}/Dt`, `${name}/DtTm`)
  if (!at) return null
  return dayOfIso(at.text.trim()) ?? note('date-wrong', at.line, name, at.text.trim())
}

const DETAIL = 'NtryDtls/TxDtls'

const partyOf = (entry: Element, amount: number) => {
  const side = amount < 0 ? 'Cdtr' : 'Dbtr'
  return textOf(entry, `${DETAIL}/RltdPties/${side}/Nm`, `${DETAIL}/RltdPties/${side}/Pty/Nm`)
}

const wordsOf = (entry: Element) => {
  const said = all(entry, `${DETAIL}/RmtInf/Ustrd`).map(it => it.text.trim())
  const refs = all(entry, `${DETAIL}/RmtInf/Strd/CdtrRefInf/Ref`).map(it => it.text.trim())
  return [...said, ...refs, textOf(entry, 'AddtlNtryInf')]
    .filter(part => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** One booked entry; null with a fault where it cannot be read. */
export const readEntry = (entry: Element, currency: string, note: NoteFault): StatementLine | null => {
  const amount = amountOf(entry, currency, note)
  const booked = dayIn(entry, 'BookgDt', note)
  const valued = dayIn(entry, 'ValDt', note)
  const day = booked ?? valued
  if (day === null) return note('date-wrong', entry.line, 'BookgDt')
  if (amount === null) return null
  const codes = ['BkTxCd/Domn/Cd', 'BkTxCd/Domn/Fmly/Cd', 'BkTxCd/Domn/Fmly/SubFmlyCd'].map(path => textOf(entry, path))
  return {
    ...{ line: entry.line, day, valued: valued ?? day, amount, party: partyOf(entry, amount), text: wordsOf(entry) },
    code: codes.filter(code => code !== '').join('-') || textOf(entry, 'BkTxCd/Prtry/Cd'),
    reference: textOf(entry, `${DETAIL}/Refs/EndToEndId`, 'NtryRef', 'AcctSvcrRef').replace(/^NOTPROVIDED$/, ''),
    check: textOf(entry, `${DETAIL}/Refs/ChqNb`),
  }
}
