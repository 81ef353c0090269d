import { lookupKeys, readBarcode } from '#modules/catalog/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'

/** The number in what was scanned: AI 21 of this item's own code, or the plain text. Null for another item's code. */
export const serialIn = (text: string, item: TillItem): string | null => {
  const plain = text.trim()
  const read = readBarcode(plain, {})
  if (!read.ok) return plain.slice(0, 60)
  const isOwn = lookupKeys(read.value).some(key => item.barcodes.some(b => b.code === key))
  if (read.value.serial !== null) return isOwn || read.value.gtin === null ? read.value.serial : null
  return isOwn ? null : plain.slice(0, 60)
}
