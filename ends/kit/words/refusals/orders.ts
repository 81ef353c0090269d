import type { Words } from '../words.ts'

/** Refusals about customers on account, their orders, credit, invoices and payments. */
export const ORDER_REFUSALS = {
  'account-unknown': [
    'Pelanggan ini belum membeli dengan kredit. Catat syaratnya dulu.',
    'This customer does not buy on account. Save its terms first.',
  ],
  'account-stale': ['Syarat ini baru diubah orang lain. Muat ulang.', 'Someone else has changed these terms. Reload.'],
  'account-window-forward': [
    'Jam terima harus mulai sebelum selesai.',
    'The hours in which goods are taken in must begin before they end.',
  ],
  'account-blocked-why-said': [
    'Tulis mengapa pelanggan ini diblokir; orang lain akan bertanya.',
    'Write why this customer is blocked; others will ask.',
  ],
  'account-blocked': [
    'Pelanggan ini diblokir. Lihat alasannya di halaman pelanggan.',
    'This customer is blocked. Its page says why.',
  ],
  'tax-id-wrong': [
    'NPWP atau NIK itu tidak benar. Periksa angkanya.',
    'That NPWP or NIK is not right. Check its digits.',
  ],
  'credit-over-limit': [
    'Perubahan ini melampaui batas kredit pelanggan. Kurangi, atau minta batasnya dinaikkan.',
    'This change goes beyond the customer’s credit limit. Take less, or have the limit raised.',
  ],
  'order-state': [
    'Pesanan ini sudah berjalan lebih jauh. Muat ulang layarnya.',
    'This order has moved on. Reload the screen.',
  ],
  'order-handed': [
    'Barangnya sudah di tangan gudang. Tarik dulu transfernya, atau coret yang belum diserahkan.',
    'The goods are in the centre’s hands. Take its transfer back first, or strike off what was not handed over.',
  ],
  'order-empty': [
    'Tidak ada baris yang tersisa. Batalkan saja pesanannya.',
    'No line is left. Cancel the order instead.',
  ],
  'change-differs': [
    'Perubahan lain sudah dikirim dengan nomor ini. Muat ulang lalu ulangi.',
    'Another change was sent under this id. Reload and repeat.',
  ],
  'standing-unknown': ['Pesanan tetap ini tidak ada.', 'There is no such standing order.'],
  'standing-stale': [
    'Pesanan tetap ini baru diubah orang lain. Muat ulang.',
    'Someone else has changed this standing order. Reload.',
  ],
  'standing-too-late': [
    'Pesanannya dibuat terlalu mepet: buat paling sedikit sejauh barangnya diserahkan ke gudang.',
    'Its orders would come too late: make them at least as far ahead as the goods are handed over.',
  ],
  'standing-forward': ['Hari terakhir harus sesudah hari pertama.', 'The last day must come after the first.'],
  'standing-pause-forward': ['Jeda harus mulai sebelum berakhir.', 'A pause must begin before it ends.'],
  'nothing-set-aside': [
    'Belum ada barang yang disisihkan untuk pesanan ini.',
    'Nothing is set aside for this order yet.',
  ],
  'nothing-left': ['Tidak ada lagi yang bisa dicoret.', 'Nothing is left to strike off.'],
  'reason-unsaid': ['Tulis alasannya; orang lain akan bertanya.', 'Write the reason; others will ask.'],
  'price-refused': ['Pesanan ini tidak dapat dihitung harganya.', 'This order cannot be priced.'],
} satisfies Words
