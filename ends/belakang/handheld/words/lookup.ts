import type { Words } from '#kit/words/words.ts'

/** An item by any code: what is where, of which lots, at which price. */
export const LOOKUP = {
  title: ['Cari barang', 'Look up'],
  first: ['Pindai barang, troli, atau rak', 'Scan an item, a cage or a shelf'],
  'first-do': [
    'Atau ketik nama, SKU, atau nomor kodenya lewat papan ketik di bawah.',
    'Or type its name, SKU or code with the keyboard below.',
  ],
  here: ['Di sini', 'Here'],
  available: ['bisa dipakai', 'available'],
  held: ['{qty} ditahan', '{qty} held'],
  lies: ['Letaknya di sini', 'Where it lies here'],
  'no-shelf': ['Tanpa rak', 'No shelf'],
  'state-damaged': ['Rusak', 'Damaged'],
  'state-recalled': ['Ditarik', 'Recalled'],
  elsewhere: ['Di tempat lain', 'Elsewhere'],
  'nowhere-else': ['Tidak ada di tempat lain.', 'None anywhere else.'],
  price: ['Harga jual', 'Selling price'],
  'no-price': ['Belum ada harga', 'No price yet'],
  codes: ['Kode', 'Codes'],
  sku: ['SKU', 'SKU'],
  inactive: ['Tidak dijual lagi', 'No longer sold'],
  'stock-later': [
    'Stok diambil dari server begitu ada jaringan.',
    'Stock is fetched from the server once there is a network.',
  ],
  life: ['Gerak terakhir', 'Last movements'],
  'life-none': ['Belum pernah bergerak di sini.', 'It has never moved here.'],
  'scanned-lot': ['Lot {lot}', 'Lot {lot}'],
  'scanned-expires': ['Kedaluwarsa {day}', 'Expires {day}'],
  'scanned-expired': ['Sudah kedaluwarsa {day}', 'Expired on {day}'],
} as const satisfies Words
