import type { GoodsState } from './accounts.ts'

/** One line of a document as it is asked. Quantities are thousandths of `unit`, above zero. */
export type GoodsLine = {
  readonly item: string
  readonly qty: number
  /** A unit of the item; left out, the base unit. */
  readonly unit?: string
  /** The lot's code as printed on the goods. */
  readonly lot?: string
  /** Serial-tracked items: one for each base unit. */
  readonly serials?: readonly string[]
  /** Where in the place it lies or goes. */
  readonly location?: string
}

export type StateLine = GoodsLine & { readonly state?: GoodsState }

/** Every word with which stock refuses a document. */
export const STOCK_REFUSALS = [
  'place-unknown',
  'location-unknown',
  'item-unknown',
  'unit-unknown',
  'qty-wrong',
  'lot-missing',
  'lot-unknown',
  'lot-differs',
  'lot-recalled',
  'lot-expired',
  'expiry-missing',
  'serial-missing',
  'serial-taken',
  'serial-unknown',
  'cost-wrong',
  'receipt-unknown',
  'not-enough',
  'hold-unknown',
  'shipment-unknown',
  'period-closed',
  'document-differs',
] as const
export type StockRefusal = (typeof STOCK_REFUSALS)[number]

/** What the catalogue says of an item, as far as stock must know it. */
export type ItemFacts = {
  readonly id: string
  readonly sku: string
  readonly name: string
  readonly baseUnit: string
  readonly batch: boolean
  readonly expiry: boolean
  readonly serial: boolean
  readonly weighed: boolean
  /** Units of the item with their thousandths of the base unit, the base unit included. */
  readonly units: ReadonlyMap<string, number>
}

const COUNTED: ReadonlySet<string> = new Set(['pcs', 'pc', 'ea', 'unit', 'buah'])

export type Base =
  | { readonly ok: true; readonly qty: number }
  | { readonly ok: false; readonly word: StockRefusal; readonly says: string }

/**
 * A line's quantity in thousandths of the item's base unit. Refuses a unit the item does not have, what is not above
 * zero, what does not come out in whole thousandths, and, unless `anyPart`, a part of something that is
 * counted by the piece.
 */
export const baseQuantity = (
  item: ItemFacts,
  line: { readonly qty: number; readonly unit?: string },
  anyPart = false,
): Base => {
  const wrong = (word: StockRefusal, says: string): Base => ({ ok: false, word, says })
  const size = line.unit === undefined ? 1000 : item.units.get(line.unit)
  if (size === undefined)
    return wrong('unit-unknown', `${item.sku} has no unit ${line.unit}; it has ${[...item.units.keys()].join(', ')}`)
  if (!Number.isSafeInteger(line.qty) || line.qty <= 0)
    return wrong('qty-wrong', `${line.qty} thousandths of ${item.sku}: a quantity is a whole number above zero`)
  const product = BigInt(line.qty) * BigInt(size)
  const qty = Number(product / 1000n)
  if (product % 1000n !== 0n || !Number.isSafeInteger(qty))
    return wrong(
      'qty-wrong',
      `${line.qty} thousandths of ${line.unit} of ${item.sku} is no whole number of thousandths`,
    )
  const pieces = item.serial || (!anyPart && !item.weighed && COUNTED.has(item.baseUnit.toLowerCase()))
  if (pieces && qty % 1000 !== 0)
    return wrong('qty-wrong', `${item.sku} is counted by the ${item.baseUnit}; ${qty} thousandths is a part of one`)
  return { ok: true, qty }
}
