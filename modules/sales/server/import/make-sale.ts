import {
  type ChainHead,
  type SaleFact,
  type SaleLine,
  type SaleTender,
  sealFact,
  type TenderKind,
} from '../../rules/index.ts'
import { deriveId, partId, sha256 } from './derive-id.ts'
import type { SoldItem } from './find-items.ts'
import type { Invoice } from './gather-invoices.ts'
import type { SourceLine } from './judge-row.ts'
import type { Sorting } from './kind-of-invoice.ts'
import type { SoldLines } from './link-returns.ts'
import type { PastRegister } from './prepare-register.ts'
import { type Decimal, roundedAt } from './read-decimal.ts'
import { businessDayOf, type LocalTime } from './read-local-time.ts'

export type PastTender = Extract<TenderKind, 'cash' | 'card' | 'qris'>

/** All that invoices need to become facts. */
export type Making = {
  readonly register: PastRegister
  readonly decimals: number
  /** How everything was paid; such files do not say. */
  readonly tender: PastTender
  readonly items: ReadonlyMap<string, SoldItem>
  readonly sorting: Sorting
  /** Instant of a wall-clock time at the place, milliseconds. */
  readonly instantOf: (time: LocalTime) => number
}

/** The sale's, or the entry's, id: it follows from the register and the invoice's number alone. */
export const idOfInvoice = ({ code }: PastRegister, key: string): string => deriveId(code, 'invoice', key)

export const idOfCustomer = ({ code }: PastRegister, customer: string): string => deriveId(code, 'customer', customer)

/** Nobody is known to have stood there: one made-up cashier for the register, one shift a day. */
export const cashierOf = ({ code }: PastRegister): string => deriveId(code, 'cashier')

/** When and on which business day an invoice was made: as its first line says. */
export const whenOf = ({ lines: [first] }: Invoice, { register, instantOf }: Making) => ({
  at: new Date(instantOf(first!.at)).toISOString(),
  day: businessDayOf(first!.at, register.dayCutOff),
})

const decimalText = ({ units, places }: Decimal) => {
  const digits = `${Math.abs(units)}`.padStart(places + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`
}

/** A price finer than money is kept in words; the amount is worked out from it exactly, then rounded once. */
const finePrice = ({ price }: SourceLine, decimals: number): SaleLine['why'] =>
  price.places > decimals ? [{ cause: 'import', text: `@ ${decimalText(price)}`, amount: 0 }] : []

const makeLine = (line: SourceLine, id: string, making: Making): SaleLine => {
  const item = making.items.get(line.code)!
  return {
    ...{ id, item: item.id, name: line.name === '' ? item.name : line.name.slice(0, 200), qty: line.qty },
    ...{ unitPrice: roundedAt(line.price, making.decimals), gross: line.amount, discount: 0, net: line.amount },
    ...{ taxClass: 'exempt', tax: 0, why: finePrice(line, making.decimals) },
    ...(making.sorting.isService(line.code) && { service: true as const }),
  }
}

/** What came of the lines that came back. */
export type Linked = { linked: number; amongSeveral: number; unlinked: number; money: number }

const link = (line: SaleLine, customer: string | null, sold: SoldLines, key: string, count: Linked): SaleLine => {
  if (line.service) {
    count.money += 1
    return line
  }
  const wish =
    customer !== null && line.net < 0 ? { customer, item: line.item, qty: -line.qty, amount: -line.net } : null
  const found = wish && sold.find(wish)
  if (!found) {
    count.unlinked += 1
    return line
  }
  count.linked += 1
  if (found.among > 1) count.amongSeveral += 1
  return { ...line, returns: { ...found.returns, reason: key } }
}

const tendersOf = (id: string, key: string, total: number, kind: PastTender): SaleTender[] =>
  total === 0 ? [] : [{ id: partId(id, 0xffff), kind, amount: total, ref: key }]

/**
 * An invoice of the past as the fact that follows `head`. Lines below zero are linked to what they were bought on where
 * it can be found; what the invoice sold is remembered for the returns that come after it.
 */
export const makeSale = (
  invoice: Invoice,
  head: ChainHead,
  sold: SoldLines,
  making: Making,
  count: Linked,
): SaleFact => {
  const { register, tender } = making
  const id = idOfInvoice(register, invoice.key)
  const first = invoice.lines[0]!
  const customer = first.customer === '' ? null : idOfCustomer(register, first.customer)
  const { at, day } = whenOf(invoice, making)
  const lines = invoice.lines.map((l, n) => {
    const line = makeLine(l, partId(id, n + 1), making)
    if (line.qty < 0) return link(line, customer, sold, invoice.key, count)
    if (customer && !line.service && line.gross > 0)
      sold.add({ sale: id, line: line.id, customer, item: line.item, qty: line.qty, gross: line.gross, back: 0 })
    return line
  })
  const total = lines.reduce((sum, l) => sum + l.net, 0)
  const fact = {
    ...{ v: 1, kind: 'sale', id, place: register.place, register: register.register, at, day },
    ...{ seq: head.seq + 1, number: head.number + 1, previous: head.digest },
    ...{ shift: deriveId(register.code, 'shift', day), cashier: cashierOf(register), customer },
    ...{ group: null, member: false, coupons: [], currency: register.currency },
    ...{ book: deriveId(register.code, 'book'), rules: 'import-1', lines },
    ...{ taxes: [{ taxClass: 'exempt', base: total, tax: 0 }], total, rounding: 0 },
    ...{ tenders: tendersOf(id, invoice.key, total, tender), points: { earned: 0, burned: 0 } },
  } as const satisfies Omit<SaleFact, 'digest'>
  return sealFact(fact, sha256)
}
