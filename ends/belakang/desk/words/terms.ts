import type { Words } from './words.ts'

/** What tills may do alone, and how amounts are made whole. */
export const TERMS = {
  title: ['Kasa', 'Tills'],
  lead: [
    'Apa yang boleh dilakukan kasa sendiri, dan bagaimana jumlah dibulatkan.',
    'What tills may do alone, and how amounts are made whole.',
  ],
  alone: ['Kewenangan kasa', 'What a till may do alone'],
  'alone-what': [
    'Kasa mengambil aturan baru saat memperbarui data, paling lambat lima menit bila tersambung.',
    'Tills take new rules with their next refresh, within five minutes when connected.',
  ],
  for: ['Berlaku untuk', 'For'],
  company: ['Seluruh perusahaan', 'The whole company'],
  own: ['{place} · aturan sendiri', '{place} · its own'],
  follows: ['{place} · ikut perusahaan', '{place} · as the company'],
  'book-age': ['Umur daftar harga, jam', 'Age of prices, hours'],
  'book-age-what': [
    'Lebih lama tanpa pembaruan, shift baru tidak dapat dibuka.',
    'Longer without a refresh, no new shift can be opened.',
  ],
  override: ['Potongan harga, %', 'Price cut, %'],
  'override-what': [
    'Kasir boleh memotong sampai sebesar ini; selebihnya perlu atasan.',
    'A cashier may cut up to this; beyond it a manager agrees.',
  ],
  return: ['Retur sampai', 'Returns up to'],
  'return-what': ['Retur di atasnya perlu atasan. {amount}', 'Returns above it need a manager. {amount}'],
  lock: ['Kunci layar, menit', 'Screen lock, minutes'],
  'lock-what': [
    'Tanpa sentuhan selama ini, PIN diminta lagi. 0: tiap kasa memilih sendiri.',
    'Untouched this long, the PIN is asked for again. 0: each till chooses.',
  ],
  saved: ['Aturan kasa disimpan', 'Rules for tills saved'],
  drop: ['Ikuti perusahaan lagi', 'As the company again'],
  dropped: ['{place} kembali ikut perusahaan', '{place} is as the company again'],
  'drawer-note': [
    'Batas laci, termasuk selisih hitungan buta yang membuka tugas, diatur di tiap tempat.',
    'Drawer limits, the blind count difference that opens a task among them, are set at each place.',
  ],
  rounding: ['Pembulatan', 'Rounding'],
  'rounding-what': [
    'Berlaku mulai daftar harga berikutnya yang diterbitkan.',
    'Holds from the next price book that is published.',
  ],
  'cash-step': [
    'Bagian tunai dibulatkan ke {amount} (diubah di Perusahaan); QRIS dan kartu dibayar sampai rupiah terakhir.',
    'The cash share is brought to {amount} (changed under Company); QRIS and cards are paid to the last rupiah.',
  ],
  cash: ['Tunai', 'Cash'],
  amounts: ['Jumlah dan potongan', 'Amounts and discounts'],
  discount: ['Potongan dihitung per', 'Discounts are worked out per'],
  tax: ['Pajak dihitung per', 'Tax is worked out per'],
  line: ['Baris', 'Line'],
  document: ['Struk', 'Receipt'],
  'half-up': ['Ke terdekat, setengah ke atas', 'Nearest, half up'],
  'half-even': ['Ke terdekat, setengah ke genap', 'Nearest, half to even'],
  down: ['Ke arah nol', 'Towards zero'],
  up: ['Menjauhi nol', 'Away from zero'],
  floor: ['Selalu ke bawah', 'Always down'],
  ceiling: ['Selalu ke atas', 'Always up'],
  example: ['Contoh: {from} tunai menjadi {to}', 'Example: {from} in cash becomes {to}'],
  'rounding-saved': ['Pembulatan disimpan', 'Rounding saved'],
} satisfies Words
