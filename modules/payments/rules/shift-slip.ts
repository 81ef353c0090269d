import { formatMoney } from '#kernel/money.ts'
import type { ShiftReport } from './shift-report.ts'
import { type Language, SHIFT_WORDS, TENDER_WORDS } from './shift-words.ts'
import type { SlipBlock } from './slip.ts'

export type ShiftSlipFrame = {
  readonly shop: string
  readonly register: string
  readonly cashier: string
  /** Local time as it is to be printed. */
  readonly printed: string
  readonly language: Language
  /** Names of tax classes. */
  readonly taxNames: Readonly<Record<string, string>>
}

const RULE: SlipBlock = { kind: 'rule' }
const pair = (left: string, right: string, bold = false): SlipBlock => ({ kind: 'pair', left, right, bold })

/** The X or Z slip. The expected cash is on it: print X for a manager, never for the one who is about to count blind. */
export const shiftSlip = (report: ShiftReport, frame: ShiftSlipFrame): SlipBlock[] => {
  const { language } = frame
  const word = (key: keyof typeof SHIFT_WORDS) => SHIFT_WORDS[key][language]
  const money = (amount: number) => formatMoney(amount, report.currency, language)
  const tally = (key: 'sales' | 'refunds' | 'voids' | 'payIns' | 'payOuts' | 'safeDrops') =>
    pair(`${word(key)} (${report[key].count})`, money(report[key].amount))
  const { first, last } = report.receipts
  return [
    { kind: 'text', text: frame.shop, align: 'center', bold: true },
    { kind: 'text', text: word(report.kind === 'Z' ? 'z' : 'x'), align: 'center', bold: true },
    pair(word('register'), frame.register),
    pair(word('cashier'), frame.cashier),
    pair(word('printed'), frame.printed),
    RULE,
    pair(word('receipts'), first === null ? '-' : `${first} - ${last}`),
    tally('sales'),
    tally('refunds'),
    tally('voids'),
    pair(word('net'), money(report.net), true),
    pair(word('discount'), money(report.discount)),
    pair(word('rounding'), money(report.rounding)),
    ...report.taxes.flatMap(t => {
      const name = frame.taxNames[t.taxClass] ?? t.taxClass
      return [pair(`${word('taxBase')} ${name}`, money(t.base)), pair(name, money(t.tax))]
    }),
    RULE,
    ...report.tenders.flatMap(t => {
      const name = TENDER_WORDS[t.kind][language]
      const out = t.paidOut > 0 ? [pair(`${name} ${word('paidOut')}`, money(-t.paidOut))] : []
      return [pair(`${name} (${t.count})`, money(t.taken)), ...out]
    }),
    RULE,
    { kind: 'text', text: word('drawer'), bold: true },
    pair(word('float'), money(report.float)),
    tally('payIns'),
    tally('payOuts'),
    tally('safeDrops'),
    pair(word('noSales'), String(report.noSales)),
    pair(word('expected'), money(report.expected), true),
    ...closing(report, word, money),
  ]
}

const closing = (
  { counted, difference }: ShiftReport,
  word: (key: keyof typeof SHIFT_WORDS) => string,
  money: (amount: number) => string,
): SlipBlock[] =>
  counted === null || difference === null
    ? []
    : [
        pair(word('counted'), money(counted), true),
        pair(word('difference'), money(difference), true),
        { kind: 'space' },
        pair(word('signature'), '____________'),
      ]
