import type { Day } from '#kernel/moment.ts'
import { parseQuantity, type Thousandths } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { Catalog } from '#kit/offline/index.ts'
import { type InStorePattern, lookupKeys, type Reading, readBarcode } from '#modules/catalog/rules/index.ts'
import { choosePrice, type OpenPriceBook } from '#modules/pricing/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'

/** What the cashier's key strokes or the scanner mean. */
export type Scanned =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'receipt'; readonly code: string }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'unknown'; readonly code: string }
  | {
      readonly kind: 'refused'
      readonly word: 'expired' | 'recalled' | 'inactive'
      readonly item: TillItem
      readonly day?: Day
    }
  | { readonly kind: 'weigh'; readonly item: TillItem }
  | {
      readonly kind: 'item'
      readonly item: TillItem
      readonly qty: Thousandths
      readonly labelled?: number
      readonly lot?: string
      readonly serial?: string
    }

export type ScanningAt = {
  readonly catalog: Catalog
  readonly book: OpenPriceBook
  readonly place: string
  readonly today: Day
  readonly inStore: readonly InStorePattern[]
  /** Lots the company has called back, or that have ended. */
  readonly blocked?: readonly { readonly item: string; readonly code: string; readonly why: 'recalled' | 'expired' }[]
  /** Beginning of the link in a receipt's QR code. */
  readonly receiptUrl: string
  /** True for what was typed, where letters and spaces are a search. */
  readonly typed: boolean
}

/** `3*` or `0,5x` in front of a code says how many. */
const MULTIPLIER = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*[*x]\s*(.*)$/i

/** Says what a scan or a typed line means for the basket. Never throws, whatever comes. */
export const readScan = (text: string, at: ScanningAt): Scanned => {
  const [, times, rest] = MULTIPLIER.exec(text.trim()) ?? []
  const code = times ? rest!.trim() : text.trim()
  const many = times ? parseQuantity(times) : null
  if (code === '') return { kind: 'nothing' }
  if (at.receiptUrl && code.startsWith(at.receiptUrl))
    return { kind: 'receipt', code: code.slice(at.receiptUrl.length) }
  if (/^[A-Z0-9]{2,8}-\d{1,3}-\d{6,}$/.test(code)) return { kind: 'receipt', code }
  const read = readBarcode(code, { today: at.today, inStore: at.inStore })
  const found = read.ok ? at.catalog.find(lookupKeys(read.value)) : at.catalog.find([code])
  if (found) return read.ok ? meaning(read.value, found, many, at) : toItem(found.item, found.qty, many)
  return at.typed && /[^\d]/.test(code) ? { kind: 'search', text: code } : { kind: 'unknown', code }
}

type Found = { readonly item: TillItem; readonly qty: Thousandths }

const meaning = (read: Reading, { item, qty }: Found, many: Thousandths | null, at: ScanningAt): Scanned => {
  if (!item.active) return { kind: 'refused', word: 'inactive', item }
  const expires = read.expiry ?? read.sellBy
  if (expires && expires < at.today) return { kind: 'refused', word: 'expired', item, day: expires }
  const blocked = at.blocked?.find(b => b.item === item.id && b.code === read.batch)
  if (blocked) return { kind: 'refused', word: blocked.why, item, ...(expires && { day: expires }) }
  const lot = {
    ...(read.batch !== null && { lot: read.batch }),
    ...(item.serial && read.serial !== null && { serial: read.serial }),
  }
  if (read.price !== null) return labelledItem(item, read.price, at, lot)
  const carried = read.weight ?? read.count
  if (carried !== null) return { kind: 'item', item, qty: carried, ...lot }
  const plain = toItem(item, qty, many)
  return plain.kind === 'item' ? { ...plain, ...lot } : plain
}

const toItem = (item: TillItem, qty: Thousandths, many: Thousandths | null): Scanned => {
  if (!item.active) return { kind: 'refused', word: 'inactive', item }
  if (item.weighed && many === null) return { kind: 'weigh', item }
  return { kind: 'item', item, qty: many === null ? qty : mulDiv(qty, many, 1000, 'half-up') }
}

/** A label with a price on it: the quantity is what that price buys at the price per unit, for stock. */
const labelledItem = (
  item: TillItem,
  price: number,
  at: ScanningAt,
  lot: { lot?: string; serial?: string },
): Scanned => {
  const step = choosePrice(at.book.termsOf(item.id)?.prices ?? [], at.place, [], 0)
  const qty = step && step.unitPrice > 0 ? Math.max(1, mulDiv(price, 1000, step.unitPrice, 'half-up')) : 1000
  return { kind: 'item', item, qty, labelled: price, ...lot }
}
