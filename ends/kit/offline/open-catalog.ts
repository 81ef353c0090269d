import { barcodeKey } from '#modules/catalog/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { openPacks, type Pack, type Packing } from './pack-rows.ts'

export type FoundItem = {
  readonly item: TillItem
  /** How many thousandths of the base unit the scanned barcode stands for. */
  readonly qty: number
}

export type Catalog = {
  readonly size: number
  /** The item under the first of these keys (`lookupKeys`) that is known. */
  readonly find: (keys: readonly string[]) => FoundItem | undefined
  readonly item: (id: string) => TillItem | undefined
  readonly search: (text: string, limit: number) => TillItem[]
  /** Categories that hold items, most items first. */
  readonly categories: () => readonly string[]
  readonly inCategory: (category: string, limit: number) => TillItem[]
  /** Goods that a cashier picks by hand, since they cannot be scanned. */
  readonly byHand: (limit: number) => TillItem[]
}

const isByHand = (item: TillItem) => item.weighed || item.barcodes.every(b => b.code.startsWith('plu:'))

const CATEGORY = '~c='
/** Marks what cannot be scanned: goods that are weighed or carry no barcode. */
const BY_HAND = '~hand;'

const keysOfCode = (code: string): string[] => {
  const key = barcodeKey(code)
  return key === code ? [code] : [key, code]
}

/** How items are packed: found by id, SKU and every barcode; searched by both names, SKU and category. */
export const ITEM_PACKING: Packing<TillItem> = {
  keysOf: item => [item.id, ...item.barcodes.flatMap(b => keysOfCode(b.code)), item.sku],
  wordsOf: item =>
    `${item.name} ${item.nameEn ?? ''} ${item.sku} ${CATEGORY}${item.category ?? ''};${isByHand(item) ? BY_HAND : ''}`,
}

const standsFor = (item: TillItem, key: string): number | undefined => {
  const barcode = item.barcodes.find(b => keysOfCode(b.code).includes(key))
  if (barcode) return barcode.qty
  return item.sku === key || item.id === key ? 1000 : undefined
}

/** Opens the catalogue kept on this device; later packs hold changes to earlier ones, `gone` the ids that left. */
export const openCatalog = (packs: readonly Pack[], gone: readonly string[]): Catalog => {
  const rows = openPacks<TillItem>(packs, gone)
  const findOne = (key: string): FoundItem | undefined => {
    const hit = rows.find(key)
    // What the key found may be an older state of the item: the newest one decides, also whether the key is still its.
    const item = hit && rows.find(hit.id)
    const qty = item && standsFor(item, key)
    return item && qty !== undefined ? { item, qty } : undefined
  }
  let counted: readonly string[] | undefined
  return {
    size: rows.size,
    find: keys => {
      for (const key of keys) {
        const found = findOne(key)
        if (found) return found
      }
      return undefined
    },
    item: id => rows.find(id),
    search: (text, limit) => rows.search(text, limit),
    categories: () => {
      counted ??= countCategories(packs)
      return counted
    },
    byHand: limit => rows.search(BY_HAND, limit),
    inCategory: (category, limit) => rows.search(`${CATEGORY}${category.toLowerCase()};`, limit),
  }
}

const countCategories = (packs: readonly Pack[]): string[] => {
  const counts = new Map<string, number>()
  for (const pack of packs)
    for (const [, name] of pack.words.matchAll(/~c=([^;\n]+);/g)) counts.set(name!, (counts.get(name!) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}
