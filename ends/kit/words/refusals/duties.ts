import type { Words } from '../words.ts'

/** Refusals of what a customer asks by the law on personal data. */
export const DUTY_REFUSALS = {
  'duty-other': [
    'Nomor permintaan ini sudah dipakai permintaan lain. Buka lagi pelanggannya, lalu minta baru.',
    'This request has the number of another. Open the customer again and ask anew.',
  ],
  'erasure-order-open': [
    'Pelanggan ini masih punya pesanan berjalan. Selesaikan atau batalkan dulu, lalu hapus.',
    'This customer still has an open order. Finish or cancel it first, then erase.',
  ],
  'erasure-money-open': [
    'Masih ada utang, piutang, atau uang muka dengan pelanggan ini. Lunasi dulu, lalu hapus.',
    'Money is still owed to or by this customer. Settle it first, then erase.',
  ],
  'erasure-other-role': [
    'Orang ini juga pemasok, karyawan, atau pengangkut. Akhiri peran itu dulu di buku alamat.',
    'This person is a supplier, staff or carrier too. End that role in the address book first.',
  ],
} satisfies Words
