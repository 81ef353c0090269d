import type { Language } from './price-book.ts'

type Both = Readonly<Record<Language, string>>

/** Texts that rules put on receipts and screens. `{…}` is filled in by `say`. */
const WORDS = {
  'group-price': { id: 'Harga {group}', en: '{group} price' },
  'member-price': { id: 'Harga anggota', en: 'Member price' },
  'quantity-price': { id: 'Harga jumlah banyak', en: 'Quantity price' },
  label: { id: 'Harga label', en: 'Label price' },
  override: { id: 'Harga khusus: {reason}', en: 'Special price: {reason}' },
  'coupon-used': { id: 'Kupon dipakai', en: 'Coupon used' },
  'coupon-unknown': { id: 'Kode kupon tidak dikenal', en: 'Coupon code not known' },
  'coupon-not-now': { id: 'Kupon tidak berlaku di sini atau hari ini', en: 'Coupon is not valid here or today' },
  'coupon-unmet': { id: 'Syarat kupon belum terpenuhi', en: 'The conditions of the coupon are not met' },
  'coupon-nothing': { id: 'Kupon tidak menambah potongan', en: 'Coupon takes nothing off this basket' },
  'coupon-spent': { id: 'Jatah promo kupon ini sudah habis', en: 'The budget of this coupon is used up' },
} as const satisfies Record<string, Both>

export type Word = keyof typeof WORDS

export const say = (word: Word, language: Language, blanks: Readonly<Record<string, string>> = {}): string =>
  WORDS[word][language].replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '')
