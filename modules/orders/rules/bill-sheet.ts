import { formatMoney } from '#kernel/money.ts'
import { formatQuantity } from '#kernel/quantity.ts'
import { sayDay } from '#kernel/say-day.ts'
import { mulDiv } from '#kernel/whole.ts'
import { BILL_WORDS } from './bill-words.ts'
import type { BilledTax } from './postings-of-bill.ts'

type Language = 'id' | 'en'
type Firm = {
  readonly name: string
  readonly address: string
  readonly npwp: string | null
  readonly phone: string | null
}

/** What an invoice or a credit note says on paper. Quantities in thousandths of the base unit, amounts in minor units. */
export type BillOnPaper = {
  readonly kind: 'invoice' | 'credit-note'
  readonly number: string
  readonly day: string
  readonly currency: string
  readonly total: number
  readonly tax: number
  readonly taxes: readonly BilledTax[]
  readonly seller: Firm
  readonly customer: Firm
  readonly order: string
  readonly reference: string
  /** Of an invoice: when it is due, its shipment, and what of it is settled. */
  readonly due?: string
  readonly shipment?: string
  readonly paid?: number
  /** Of a credit note: the invoice that it makes smaller, why, and the buyer's own nota retur. */
  readonly invoice?: string
  readonly invoiceDay?: string
  readonly reason?: string
  readonly notaRetur?: string
  readonly notaReturDay?: string | null
  readonly taxInvoice?: string
  readonly lines: readonly {
    readonly n: number
    readonly sku: string
    readonly name: string
    readonly nameEn: string | null
    readonly unit: string
    readonly packQty: number
    readonly baseUnit: string
    readonly qty: number
    readonly net: number
  }[]
}

const quantity = ({ qty, packQty, unit, baseUnit }: BillOnPaper['lines'][number], language: Language) =>
  qty % packQty === 0 && packQty !== 1000
    ? `${formatQuantity(mulDiv(qty, 1000, packQty, 'half-up'), language)} ${unit} @ ${formatQuantity(packQty, language)} ${baseUnit}`
    : `${formatQuantity(qty, language)} ${baseUnit}`

const linesOf = (firm: Firm) =>
  [firm.name, firm.address, firm.phone ?? '', firm.npwp ? `NPWP ${firm.npwp}` : ''].filter(line => line !== '')

const factsOf = (bill: BillOnPaper, language: Language): [string, string][] => {
  const say = (word: keyof typeof BILL_WORDS) => BILL_WORDS[word][language]
  const { due, shipment, invoice, invoiceDay, notaRetur, notaReturDay, taxInvoice, reference } = bill
  const facts: [string, string | null | undefined][] = [
    [say('day'), sayDay(bill.day, language)],
    [say('due'), due && sayDay(due, language)],
    [say('invoice'), invoice],
    [say('invoice-day'), invoiceDay && sayDay(invoiceDay, language)],
    [say('order'), bill.order],
    [say('shipment'), shipment],
    [say('reference'), reference],
    [say('nota-retur'), notaRetur && `${notaRetur}${notaReturDay ? `, ${sayDay(notaReturDay, language)}` : ''}`],
    [say('tax-invoice'), taxInvoice],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

/** An invoice or a credit note as a document: blocks, a table and its totals, ready for a page. */
export const billSheet = (bill: BillOnPaper, language: Language) => {
  const say = (word: keyof typeof BILL_WORDS) => BILL_WORDS[word][language]
  const money = (amount: number) => formatMoney(amount, bill.currency, language)
  const dpp = bill.taxes.reduce((sum, t) => sum + (t.tax > 0 ? t.dpp : 0), 0)
  const settled = bill.paid ?? 0
  return {
    from: { head: say('seller'), lines: linesOf(bill.seller) },
    heading: say(bill.kind),
    number: bill.number,
    parties: [{ head: say('customer'), lines: linesOf(bill.customer) }],
    facts: factsOf(bill, language),
    columns: [
      { head: '#', align: 'right' as const, width: 16 },
      { head: say('item'), width: '*' as const },
      { head: say('code') },
      { head: say('quantity'), align: 'right' as const },
      { head: say('value'), align: 'right' as const },
    ],
    rows: bill.lines.map(line => [
      String(line.n),
      language === 'en' ? (line.nameEn ?? line.name) : line.name,
      line.sku,
      quantity(line, language),
      money(line.net),
    ]),
    totals: [
      [say('net'), money(bill.total - bill.tax)],
      ...(bill.tax > 0 ? [[say('dpp'), money(dpp)] as [string, string]] : []),
      [say('tax'), money(bill.tax)],
      [say('total'), money(bill.total), true],
      ...(settled > 0
        ? ([
            [say('paid'), money(settled)],
            [say('open'), money(bill.total - settled), true],
          ] as [string, string, boolean?][])
        : []),
    ] as [string, string, boolean?][],
    notes: [bill.reason ? `${say('reason')}: ${bill.reason}` : '', say(`${bill.kind}-note`)].filter(n => n !== ''),
    signatures: [say('seller'), say('customer')],
    foot: `${bill.number} · ${say('page')}`,
  }
}
