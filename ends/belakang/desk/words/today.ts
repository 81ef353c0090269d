import type { Words } from './words.ts'

/** The live screen of a business day. */
export const TODAY = {
  title: ['Hari ini', 'Today'],
  'title-past': ['Hari lain', 'Another day'],
  takings: ['Penjualan', 'Sales'],
  receipts: ['struk', 'receipts'],
  average: ['Rata-rata keranjang', 'Average basket'],
  discount: ['Potongan', 'Discounts'],
  tax: ['Pajak di dalamnya', 'Tax within'],
  'per-hour': ['Per jam', 'By hour'],
  compared: ['dibanding {day}', 'against {day}'],
  'so-far': ['sampai jam ini', 'up to this hour'],
  'whole-day': ['sehari penuh', 'whole day'],
  'hour-says': [
    '{from}–{to}: {total} · {n} struk · sebelumnya {before}',
    '{from}–{to}: {total} · {n} {n|receipt|receipts} · before {before}',
  ],
  'chart-says': ['Penjualan per jam, seluruhnya {total}', 'Sales by hour, {total} in all'],
  'by-place': ['Per tempat', 'By place'],
  'by-tender': ['Cara bayar', 'How it was paid'],
  'top-items': ['Barang terlaris', 'Best sellers'],
  stream: ['Struk yang masuk', 'Receipts as they come'],
  'no-sales': ['Belum ada penjualan di hari ini', 'No sales on this day yet'],
  'no-sales-do': [
    'Buka giliran di kasa dan pindai barang pertama; angkanya muncul di sini sendiri.',
    'Open a shift at a till and scan the first item; the figures appear here by themselves.',
  ],
  'day-before': ['Lihat hari sebelumnya', 'See the day before'],
  earlier: ['Hari sebelumnya', 'The day before'],
  later: ['Hari berikutnya', 'The day after'],
  drawers: ['Laci terbuka', 'Open drawers'],
  'no-drawers': ['Tidak ada laci terbuka', 'No drawer is open'],
  'no-drawers-do': [
    'Laci muncul di sini begitu kasir membuka giliran.',
    'A drawer shows here once a cashier opens a shift.',
  ],
  since: ['sejak {time}, modal {float}', 'since {time}, float {float}'],
  tasks: ['Tugas terbuka', 'Open tasks'],
  'no-tasks': ['Semua beres', 'All is well'],
  'no-tasks-do': [
    'Yang ganjil di kasa, stok, atau laci akan muncul di sini.',
    'Whatever is odd at tills, stock or drawers will show here.',
  ],
  'all-tasks': ['Semua tugas', 'All tasks'],
  tills: ['Kasa', 'Tills'],
  'till-head': ['rantai {seq}', 'chain {seq}'],
  heard: ['terdengar {ago}', 'heard {ago}'],
  never: ['belum pernah terdengar', 'never heard'],
  void: ['Batal', 'Void'],
  return: ['Retur', 'Return'],
  lines: ['{n} baris', '{n} {n|line|lines}'],
  'no-figures': ['Tidak ada angka penjualan untuk peran Anda', 'Your role has no sales figures'],
  'no-figures-do': ['Tugas Anda ada di menu Tugas.', 'Your work is under Tasks.'],
  more: ['Semua struk', 'All receipts'],
} as const satisfies Words

/** Ways to pay. */
export const TENDERS = {
  cash: ['Tunai', 'Cash'],
  qris: ['QRIS', 'QRIS'],
  card: ['Kartu', 'Card'],
  gift: ['Kartu hadiah', 'Gift card'],
  points: ['Poin', 'Points'],
  credit: ['Kredit toko', 'Store credit'],
} as const satisfies Words
