import type { TenderKind } from './settle.ts'

export type Language = 'id' | 'en'

export const TENDER_WORDS: Readonly<Record<TenderKind, Readonly<Record<Language, string>>>> = {
  cash: { id: 'Tunai', en: 'Cash' },
  qris: { id: 'QRIS', en: 'QRIS' },
  card: { id: 'Kartu', en: 'Card' },
  gift: { id: 'Kartu hadiah', en: 'Gift card' },
  points: { id: 'Poin', en: 'Points' },
  credit: { id: 'Kredit toko', en: 'Store credit' },
}

export const SHIFT_WORDS = {
  x: { id: 'LAPORAN X (berjalan)', en: 'X REPORT (running)' },
  z: { id: 'LAPORAN Z (tutup kasir)', en: 'Z REPORT (closing)' },
  register: { id: 'Kasir', en: 'Register' },
  cashier: { id: 'Petugas', en: 'Cashier' },
  printed: { id: 'Dicetak', en: 'Printed' },
  receipts: { id: 'Nomor struk', en: 'Receipts' },
  sales: { id: 'Penjualan', en: 'Sales' },
  refunds: { id: 'Retur', en: 'Refunds' },
  voids: { id: 'Pembatalan', en: 'Voids' },
  discount: { id: 'Potongan', en: 'Discount' },
  net: { id: 'Penjualan bersih', en: 'Net sales' },
  rounding: { id: 'Pembulatan', en: 'Rounding' },
  taxBase: { id: 'DPP', en: 'Base' },
  paidOut: { id: 'keluar', en: 'paid out' },
  drawer: { id: 'LACI', en: 'DRAWER' },
  float: { id: 'Modal awal', en: 'Float' },
  payIns: { id: 'Kas masuk', en: 'Paid in' },
  payOuts: { id: 'Kas keluar', en: 'Paid out' },
  safeDrops: { id: 'Setor brankas', en: 'Safe drops' },
  noSales: { id: 'Laci dibuka tanpa jual', en: 'Opened without a sale' },
  expected: { id: 'Seharusnya', en: 'Expected' },
  counted: { id: 'Dihitung', en: 'Counted' },
  difference: { id: 'Selisih', en: 'Difference' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>
