import { formatMoney, type Minor } from '#kernel/money.ts'
import { formatQuantity, ONE } from '#kernel/quantity.ts'
import { TENDER_WORDS } from '#modules/payments/rules/index.ts'
import { COPY_MARK, RECEIPT_WORDS } from './receipt-words.ts'
import type { SaleFact, SaleLine, SaleTender } from './sale-fact.ts'

export type ReceiptFrame = {
  readonly language: 'id' | 'en'
  readonly shop: {
    readonly name: string
    /** Lines of the address. */
    readonly address: readonly string[]
    readonly phone?: string
    /** As it is to be printed, with its points. */
    readonly npwp?: string
    /** Closing lines: opening hours, return terms. */
    readonly footer: readonly string[]
  }
  /** Code of the register; with the number it is the receipt's name. */
  readonly register: string
  readonly cashier: string
  /** Local time of the sale, as it is to be printed. */
  readonly time: string
  readonly customer?: string
  /** Names of tax classes in the receipt's language. */
  readonly taxNames: Readonly<Record<string, string>>
  /** Short names of units by item, for what is sold by weight or length. */
  readonly units?: Readonly<Record<string, string>>
  /** Address of the digital receipt; printed as a QR code. */
  readonly link?: string
  readonly pointsBalance?: number
  /** For a void: the number of the receipt it undoes. */
  readonly voids?: string
  /** True for every print but the first. */
  readonly copy?: boolean
}

export type ReceiptRow = { readonly label: string; readonly value: string; readonly strong?: boolean }

/** A receipt in words and figures, before any paper, page or document: all of them are made from this. */
export type Receipt = {
  readonly language: 'id' | 'en'
  readonly shop: { readonly name: string; readonly lines: readonly string[] }
  /** SALINAN / COPY, RETUR, PEMBATALAN: what must strike the eye. */
  readonly marks: readonly string[]
  readonly head: readonly ReceiptRow[]
  readonly lines: readonly {
    readonly name: string
    readonly detail: string
    readonly amount: string
    readonly notes: readonly { readonly text: string; readonly amount: string }[]
  }[]
  readonly totals: readonly ReceiptRow[]
  readonly taxTitle: string | null
  readonly taxes: readonly ReceiptRow[]
  readonly tenders: readonly ReceiptRow[]
  readonly extras: readonly ReceiptRow[]
  readonly link: string | null
  readonly footer: readonly string[]
}

/** `JKT1-01-000123`: register and number, the same on paper and on screen. */
export const receiptName = (register: string, number: number): string =>
  `${register}-${String(number).padStart(6, '0')}`

/** Everything a receipt says, from the fact alone and the frame around it. No amount is worked out anew but sums. */
export const receiptOf = (fact: SaleFact, frame: ReceiptFrame): Receipt => {
  const say = (key: keyof typeof RECEIPT_WORDS) => RECEIPT_WORDS[key][frame.language]
  const plain = (amount: Minor) => plainMoney(amount, fact.currency, frame.language)
  const { shop } = frame
  const back = fact.kind === 'sale' && fact.total < 0
  return {
    language: frame.language,
    shop: {
      name: shop.name,
      lines: [
        ...shop.address,
        ...(shop.phone ? [`${say('phone')} ${shop.phone}`] : []),
        ...(shop.npwp ? [`NPWP ${shop.npwp}`] : []),
      ],
    },
    marks: [
      ...(frame.copy ? [COPY_MARK] : []),
      ...(fact.kind === 'void' ? [say('void')] : back ? [say('refund')] : []),
    ],
    head: [
      { label: say('number'), value: receiptName(frame.register, fact.number) },
      { label: say('time'), value: frame.time },
      { label: say('cashier'), value: frame.cashier },
      ...(frame.customer ? [{ label: say('customer'), value: frame.customer }] : []),
      ...(frame.voids ? [{ label: say('voidOf'), value: frame.voids }] : []),
    ],
    lines: fact.lines.map(line => lineOf(line, frame, plain)),
    ...moneyOf(fact, frame, plain),
    extras: extrasOf(fact, frame, plain),
    link: frame.link ?? null,
    footer: [say('thanks'), ...shop.footer],
  }
}

const lineOf = (line: SaleLine, frame: ReceiptFrame, plain: (amount: Minor) => string): Receipt['lines'][number] => {
  const say = (key: keyof typeof RECEIPT_WORDS) => RECEIPT_WORDS[key][frame.language]
  const unit = frame.units?.[line.item]
  const qty = formatQuantity(line.qty, frame.language) + (unit && line.qty % ONE !== 0 ? ` ${unit}` : '')
  return {
    name: line.name,
    detail: line.labelled === undefined ? `${qty} x ${plain(line.unitPrice)}` : qty,
    amount: plain(line.gross),
    notes: [
      ...line.why.filter(w => w.amount !== 0).map(w => ({ text: w.text, amount: plain(w.amount) })),
      ...(line.returns ? [{ text: `${say('returned')}: ${line.returns.reason}`, amount: '' }] : []),
      ...(line.lot ? [{ text: `${say('lot')} ${line.lot}`, amount: '' }] : []),
      ...(line.serial ? [{ text: `${say('serial')} ${line.serial}`, amount: '' }] : []),
    ],
  }
}

const moneyOf = (fact: SaleFact, frame: ReceiptFrame, plain: (amount: Minor) => string) => {
  const say = (key: keyof typeof RECEIPT_WORDS) => RECEIPT_WORDS[key][frame.language]
  const money = (amount: Minor) => formatMoney(amount, fact.currency, frame.language)
  const [gross, discount] = [sum(fact.lines.map(l => l.gross)), sum(fact.lines.map(l => l.discount))]
  // Where prices exclude tax it comes on top; where they include it this is 0 and the taxes below only explain.
  const added = fact.total - gross + discount
  const taxed = fact.taxes.filter(t => t.tax !== 0)
  const row = (key: keyof typeof RECEIPT_WORDS, value: string, strong = false) => ({ label: say(key), value, strong })
  return {
    totals: [
      ...(discount !== 0 || added !== 0 ? [row('subtotal', plain(gross))] : []),
      ...(discount !== 0 ? [row('discount', plain(-discount))] : []),
      ...(added !== 0 ? [row('addedTax', plain(added))] : []),
      row('total', money(fact.total), true),
      ...(fact.rounding !== 0
        ? [
            row('rounding', plain(fact.rounding)),
            row(fact.total < 0 ? 'toRefund' : 'toPay', money(fact.total + fact.rounding), true),
          ]
        : []),
    ],
    taxTitle: added === 0 && taxed.length > 0 ? say('taxIncluded') : null,
    taxes: taxed.flatMap(t => {
      const name = frame.taxNames[t.taxClass] ?? t.taxClass
      return [
        { label: `${say('taxBase')} ${name}`, value: plain(t.base) },
        { label: name, value: plain(t.tax) },
      ]
    }),
    tenders: fact.tenders.flatMap(t => tenderRows(t, frame, plain)),
  }
}

const tenderRows = (t: SaleTender, frame: ReceiptFrame, plain: (amount: Minor) => string): ReceiptRow[] => {
  const name = TENDER_WORDS[t.kind][frame.language]
  const change = t.given === undefined ? 0 : t.given - t.amount
  return [
    { label: t.ref ? `${name} (${shortRef(t.ref)})` : name, value: plain(t.given ?? t.amount) },
    ...(change > 0 ? [{ label: RECEIPT_WORDS.change[frame.language], value: plain(change), strong: true }] : []),
  ]
}

const extrasOf = (fact: SaleFact, frame: ReceiptFrame, plain: (amount: Minor) => string): ReceiptRow[] => {
  const row = (key: keyof typeof RECEIPT_WORDS, value: string) => ({ label: RECEIPT_WORDS[key][frame.language], value })
  const discount = sum(fact.lines.map(l => l.discount))
  const count = (points: number) => plainMoney(points, 'IDR', frame.language)
  return [
    ...(discount > 0 && fact.kind === 'sale' ? [row('saved', plain(discount))] : []),
    ...(fact.points.earned !== 0 ? [row('pointsEarned', count(fact.points.earned))] : []),
    ...(fact.points.burned !== 0 ? [row('pointsBurned', count(fact.points.burned))] : []),
    ...(frame.pointsBalance === undefined ? [] : [row('pointsBalance', count(frame.pointsBalance))]),
  ]
}

/** Our own references are long ids; their end is enough to find a payment by. */
const shortRef = (ref: string) => (ref.length > 16 ? `..${ref.slice(-8)}` : ref)
const sum = (amounts: readonly Minor[]) => amounts.reduce((a, b) => a + b, 0)

/** `12.500`: an amount without the currency's sign, which stands by the total alone. Points are written as whole rupiah. */
const plainMoney = (amount: Minor, currency: string, language: 'id' | 'en') =>
  formatMoney(amount, currency, language).replace(/^(-?)[^\d-]+/, '$1')
