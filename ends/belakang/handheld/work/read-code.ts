import type { Day } from '#kernel/moment.ts'
import type { Thousandths } from '#kernel/quantity.ts'
import type { Catalog } from '#kit/offline/index.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import { type InStorePattern, lookupKeys, readBarcode } from '#modules/catalog/rules/index.ts'

/** What a scan or a typed code means to a hand in the warehouse. */
export type Read =
  | { readonly kind: 'nothing' }
  /** An item, how much of it one scan stands for, and what else the label says. */
  | {
      readonly kind: 'item'
      readonly item: TillItem
      readonly qty: Thousandths
      readonly lot: string | null
      readonly expires: Day | null
      readonly serial: string | null
    }
  /** A cage, pallet or carton by its own number, 18 digits. */
  | { readonly kind: 'unit'; readonly sscc: string }
  /** The label of a shelf. */
  | { readonly kind: 'bin'; readonly code: string }
  /** Letters that are no code: a search. */
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'unknown'; readonly code: string }

export type ReadingAt = {
  readonly catalog: Catalog
  readonly today: Day
  readonly inStore: readonly InStorePattern[]
  /** Whether a code is the label of a shelf here. */
  readonly isBin: (code: string) => boolean
  /** True for what a finger typed, where letters and spaces are a search. */
  readonly typed: boolean
}

/** Says what a scan means. Never throws, whatever comes. Items go before shelves, since their codes are checked. */
export const readCode = (text: string, at: ReadingAt): Read => {
  const code = text.trim()
  if (code === '') return { kind: 'nothing' }
  const read = readBarcode(code, { today: at.today, inStore: at.inStore, bareElements: !at.typed })
  if (read.ok && read.value.sscc && !read.value.content) return { kind: 'unit', sscc: read.value.sscc }
  const found = at.catalog.find(read.ok ? [...lookupKeys(read.value), code] : [code])
  if (found) {
    const { weight = null, count = null, batch = null, serial = null } = read.ok ? read.value : {}
    const expires = read.ok ? (read.value.expiry ?? read.value.bestBefore ?? read.value.sellBy) : null
    return { kind: 'item', item: found.item, qty: weight ?? count ?? found.qty, lot: batch, expires, serial }
  }
  if (read.ok && read.value.sscc) return { kind: 'unit', sscc: read.value.sscc }
  if (at.isBin(code.toUpperCase())) return { kind: 'bin', code: code.toUpperCase() }
  return at.typed && /[^\d]/.test(code) ? { kind: 'search', text: code } : { kind: 'unknown', code }
}
