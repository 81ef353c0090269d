import type { SlipBlock } from '#modules/payments/rules/index.ts'
import type { Receipt, ReceiptRow } from './receipt.ts'
import { RECEIPT_WORDS } from './receipt-words.ts'

const RULE: SlipBlock = { kind: 'rule' }
const centre = (text: string, more: { bold?: boolean; double?: boolean } = {}): SlipBlock => ({
  kind: 'text',
  text,
  align: 'center',
  ...more,
})
const row = ({ label, value, strong }: ReceiptRow): SlipBlock => ({
  kind: 'pair',
  left: label,
  right: value,
  bold: strong ?? false,
})

/** The receipt as blocks for paper; `fitSlip` fits them to 32, 42 or 48 columns. */
export const receiptSlip = (receipt: Receipt): SlipBlock[] => [
  centre(receipt.shop.name, { bold: true, double: true }),
  ...receipt.shop.lines.map(line => centre(line)),
  ...receipt.marks.map(mark => centre(`*** ${mark} ***`, { bold: true })),
  RULE,
  ...receipt.head.map(row),
  RULE,
  ...receipt.lines.flatMap(line => [
    { kind: 'text', text: line.name } as const,
    { kind: 'pair', left: line.detail, right: line.amount, indent: 2 } as const,
    ...line.notes.map(note => ({ kind: 'pair', left: note.text, right: note.amount, indent: 2 }) as const),
  ]),
  RULE,
  ...receipt.totals.map(row),
  ...receipt.tenders.map(row),
  ...section(receipt.taxes, receipt.taxTitle),
  ...section(receipt.extras, null),
  RULE,
  ...(receipt.link
    ? [{ kind: 'qr', data: receipt.link } as const, centre(RECEIPT_WORDS.digital[receipt.language])]
    : []),
  ...receipt.footer.map(line => centre(line)),
]

const section = (rows: readonly ReceiptRow[], title: string | null): SlipBlock[] =>
  rows.length === 0 ? [] : [RULE, ...(title ? [{ kind: 'text', text: title } as const] : []), ...rows.map(row)]
