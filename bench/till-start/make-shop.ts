import { pbkdf2Sync } from 'node:crypto'
import { checkDigitOf } from '#modules/catalog/rules/index.ts'
import { INDONESIAN_TAXES, type PriceBook, type Promotion } from '#modules/pricing/rules/index.ts'
import type { TillItem, TillSnapshot } from '#modules/sync/contract/index.ts'

const CATEGORIES = 40
const PER_SEGMENT = 2_000
export const PIN = '482913'

const uuid = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`

export const codeOf = (n: number): string => {
  const digits = `899${String(n).padStart(9, '0')}`
  return digits + checkDigitOf(digits)
}

const itemOf = (n: number): TillItem => ({
  id: uuid(1, n),
  sku: `SKU-${String(n).padStart(6, '0')}`,
  name: `Barang dagangan nomor ${n} rasa ${n % 17} isi ${(n % 9) + 1}`,
  nameEn: `Trade item number ${n} taste ${n % 17} pack of ${(n % 9) + 1}`,
  receiptName: `BARANG ${n}`,
  category: `kelompok-${n % CATEGORIES}`,
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
  revision: n,
  barcodes: [{ code: `0${codeOf(n)}`, qty: 1000 }],
})

const promotion = (n: number): Promotion => ({
  id: uuid(2, n),
  name: { id: `Hemat ${n}`, en: `Save ${n}` },
  priority: n,
  from: null,
  to: null,
  places: null,
  when: [],
  give: { kind: 'percent', target: { categories: [`kelompok-${n % CATEGORIES}`] }, basisPoints: 100 + n },
  stop: false,
  exclusive: null,
  limits: {},
  budget: null,
})

const person = (n: number, name: string, permissions: string[]) => ({
  id: uuid(3, n),
  name,
  permissions,
  pinSalt: 'bench',
  pinHash: pbkdf2Sync(PIN, 'bench', 1000, 32, 'sha256').toString('base64url'),
  pinRounds: 1000,
})

/** A shop of `size` items as its server would tell a till, in memory. */
export const makeShop = (size: number, origin: string) => {
  const items = Array.from({ length: size }, (_, n) => itemOf(n))
  const segments = Array.from({ length: Math.ceil(size / PER_SEGMENT) }, (_, n) =>
    items.slice(n * PER_SEGMENT, (n + 1) * PER_SEGMENT),
  )
  const book: PriceBook = {
    v: 1,
    id: uuid(4, 1),
    number: 1,
    currency: 'IDR',
    language: 'id',
    validFrom: '2024-01-01T00:00:00Z',
    validTo: null,
    pricesIncludeTax: true,
    rounding: { mode: 'half-up', discount: 'line', tax: 'line' },
    cash: { step: 100, mode: 'half-up' },
    taxes: INDONESIAN_TAXES,
    exclusives: [],
    promotions: Array.from({ length: 100 }, (_, n) => promotion(n)),
    items: items.map((item, n) => ({
      item: item.id,
      taxClass: 'ppn',
      categories: [item.category!],
      prices: [{ place: null, group: null, minQty: 0, unitPrice: 1_000 + (n % 900) * 100 }],
    })),
  }
  const snapshot: Omit<TillSnapshot, 'serverTime' | 'head'> = {
    register: { id: uuid(5, 1), code: 'UJI-01', name: 'Kasir' },
    place: { id: uuid(6, 1), code: 'UJI', name: 'Toko Uji', address: '', phone: '' },
    company: {
      name: 'Toko Uji',
      tradeName: 'Toko Uji',
      npwp: '',
      currency: 'IDR',
      language: 'id',
      timeZone: 'Asia/Jakarta',
    },
    staff: [person(1, 'Kasir', ['sales.sell', 'drawer.open']), person(2, 'Kepala', ['*'])],
    book: { id: book.id, number: 1, digest: '' },
    catalog: {
      revision: 1,
      segments: segments.map((rows, n) => ({ n, hash: `h${n}`, items: rows.length })),
    },
    qris: null,
    terms: { bookAgeHours: 72, offlinePoints: 0, pointPer: 0, pointWorth: 0, overridePercent: 10, returnLimit: 0 },
    receiptUrl: `${origin}/r/`,
  }
  return { snapshot, book, segments }
}
