import type { FaultWord } from './judge-row.ts'

type Words = { readonly id: string; readonly en: string }

/** Why a row was not booked, for people: what is wrong and what to do. */
export const FAULT_WORDS: Readonly<Record<FaultWord, Words>> = {
  'quote-never-ends': {
    id: 'Tanda kutip dibuka tetapi tidak ditutup. Perbaiki baris ini.',
    en: 'A quotation mark is opened and never closed. Mend this row.',
  },
  'cells-missing': {
    id: 'Baris ini kurang sel. Periksa pemisah dan kutipnya.',
    en: 'The row has too few cells. Look at its separators and quotes.',
  },
  'invoice-missing': { id: 'Nomor faktur kosong.', en: 'The invoice number is empty.' },
  'item-missing': { id: 'Kode barang kosong.', en: 'The item code is empty.' },
  'item-too-long': { id: 'Kode barang lebih dari 40 huruf.', en: 'The item code has more than 40 letters.' },
  'qty-missing': { id: 'Jumlah kosong.', en: 'The quantity is empty.' },
  'qty-wrong': {
    id: 'Jumlah bukan bilangan dengan paling banyak tiga desimal. Tanda desimal lain? --decimal',
    en: 'The quantity is no number with three decimals at most. Another decimal mark? --decimal',
  },
  'qty-zero': { id: 'Jumlah nol: tidak ada yang dijual.', en: 'The quantity is zero: nothing was sold.' },
  'price-missing': { id: 'Harga kosong.', en: 'The price is empty.' },
  'price-wrong': {
    id: 'Harga bukan bilangan. Tanda desimal lain? --decimal',
    en: 'The price is no number. Another decimal mark? --decimal',
  },
  'date-missing': { id: 'Tanggal kosong.', en: 'The date is empty.' },
  'date-wrong': {
    id: 'Tanggal tidak ada atau ditulis dengan cara lain. Urutan lain? --dates',
    en: 'There is no such date, or it is written another way. Another order? --dates',
  },
  'date-in-future': { id: 'Tanggal belum terjadi.', en: 'The date has not come yet.' },
  'customer-too-long': { id: 'Kode pelanggan lebih dari 60 huruf.', en: 'The customer code has more than 60 letters.' },
  'amount-too-large': { id: 'Jumlah kali harga terlalu besar.', en: 'Quantity times price is too large.' },
  'nothing-to-book': {
    id: 'Bukan barang dan tanpa uang: tidak ada yang dapat dibukukan.',
    en: 'No goods and no money: there is nothing to book.',
  },
  'invoice-differs': {
    id: 'Faktur bernomor ini sudah masuk dengan isi lain, atau barisnya berjauhan dalam berkas. Urutkan berkas menurut faktur, atau beri nomor lain.',
    en: 'An invoice of this number is in already with other content, or its lines stand far apart in the file. Sort the file by invoice, or give it another number.',
  },
}
