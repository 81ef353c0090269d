import { parseMoney } from '#kernel/money.ts'
import { parseQuantity } from '#kernel/quantity.ts'
import { lineValue } from '#modules/purchasing/rules/index.ts'

/** A line of an order as it is typed: packs and a price for a pack as text. */
export type TypedLine = {
  readonly item: { readonly id: string; readonly name: string; readonly sku: string }
  readonly baseUnit: string
  readonly units: readonly { readonly unit: string; readonly packQty: number }[]
  readonly unit: string
  readonly packs: string
  /** Empty: as agreed. */
  readonly price: string
}

const packQtyOf = (line: TypedLine): number => line.units.find(u => u.unit === line.unit)?.packQty ?? 1000

/** Thousandths of the base unit; null where the packs are no number, or no whole thousandths. */
export const qtyOf = (line: TypedLine): number | null => {
  const packs = parseQuantity(line.packs)
  if (packs === null || packs <= 0) return null
  const thousandths = BigInt(packs) * BigInt(packQtyOf(line))
  return thousandths % 1000n === 0n ? Number(thousandths / 1000n) : null
}

/** A plain amount, with or without dots between thousands; null where it is none. */
export const amountOf = (text: string): number | null => {
  const amount = parseMoney(text.replace(/[\s.,]/g, ''), 'IDR')
  return amount !== null && amount >= 0 ? amount : null
}

/** What the line costs at a price for a pack; null where something is missing. */
export const typedValue = (line: TypedLine, agreed: number | null): number | null => {
  const qty = qtyOf(line)
  const price = line.price === '' ? agreed : amountOf(line.price)
  return qty === null || price === null ? null : lineValue({ price, packQty: packQtyOf(line) }, qty)
}

/** The lines as the server takes them; null while one of them is not finished. */
export const linesOf = (lines: readonly TypedLine[]) => {
  const ready = lines.map(line => ({
    line,
    qty: qtyOf(line),
    price: line.price === '' ? undefined : amountOf(line.price),
  }))
  if (ready.some(r => r.qty === null || r.price === null)) return null
  return ready.map(({ line, qty, price }) => ({
    ...{ item: line.item.id, unit: line.unit, qty: qty! },
    ...(price !== undefined && price !== null && { price }),
  }))
}
