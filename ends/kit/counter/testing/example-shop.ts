import { ITEM_PACKING, openCatalog, packRows } from '#kit/offline/index.ts'
import { INDONESIAN_TAXES, openPriceBook, type PriceBook } from '#modules/pricing/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'

// A tiny shop for the tests of this folder.

export const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const item = (n: number, more: Partial<TillItem> = {}): TillItem => ({
  id: uuid(n),
  sku: `SKU-${n}`,
  name: `Barang ${n}`,
  nameEn: null,
  receiptName: null,
  category: 'umum',
  unit: 'pcs',
  taxClass: 'ppn',
  age: null,
  weighed: false,
  lot: false,
  expiry: false,
  serial: false,
  alarm: false,
  returnable: true,
  active: true,
  revision: 1,
  barcodes: [],
  ...more,
})

export const NOW = { instant: '2026-12-01T03:00:00.000Z', day: '2026-12-01', minute: 600, weekday: 2 }

export const TEA = item(1, {
  barcodes: [
    { code: '08996001600146', qty: 1000 },
    { code: '18996001600143', qty: 24_000 },
  ],
})
export const APPLE = item(2, { unit: 'kg', weighed: true, barcodes: [{ code: 'plu:12345', qty: 1000 }] })
export const BEEF = item(3, { unit: 'kg', weighed: true, barcodes: [{ code: 'plu:54321', qty: 1000 }] })
export const GONE = item(4, { active: false, barcodes: [{ code: 'LAMA-1', qty: 1000 }] })
export const PHONE = item(5, { serial: true, barcodes: [{ code: '08990000000013', qty: 1000 }] })
export const PRICES: Readonly<Record<string, number>> = {
  [TEA.id]: 4_500,
  [APPLE.id]: 42_500,
  [BEEF.id]: 120_000,
  [PHONE.id]: 2_500_000,
}

export const CATALOG = openCatalog([packRows([TEA, APPLE, BEEF, GONE, PHONE], ITEM_PACKING)], [])

export const HEAD: PriceBook = {
  v: 1,
  id: uuid(900),
  number: 1,
  currency: 'IDR',
  language: 'id',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: null,
  pricesIncludeTax: true,
  rounding: { mode: 'half-up', discount: 'line', tax: 'line' },
  cash: { step: 100, mode: 'half-up' },
  taxes: INDONESIAN_TAXES,
  exclusives: [],
  promotions: [],
  items: Object.entries(PRICES).map(([id, unitPrice]) => ({
    item: id,
    taxClass: 'ppn',
    categories: [],
    prices: [{ place: null, group: null, minQty: 0, unitPrice }],
  })),
}
export const BOOK = openPriceBook(HEAD)
