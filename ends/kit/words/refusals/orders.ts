import type { Words } from '../words.ts'

/** Refusals about customers on account, their orders, credit, invoices and payments. */
export const ORDER_REFUSALS = {
  'account-unknown': [
    'Pelanggan ini belum membeli dengan kredit. Catat syaratnya dulu.',
    'This customer does not buy on account. Save its terms first.',
  ],
  'credit-differs': [
    'Nota kredit ini sudah dibuat dengan isi lain. Muat ulang.',
    'This credit note was made before with other content. Reload.',
  ],
  'credit-too-much': [
    'Lebih banyak daripada yang difaktur dan belum dikreditkan. Lihat sisanya per baris.',
    'More than was invoiced and not credited yet. See what is left of each line.',
  ],
  'goods-refused': [
    'Catatan stok menolak barangnya. Lihat sebabnya di bawah.',
    'The stock records refuse the goods. See why below.',
  ],
  'payment-empty': [
    'Tidak ada uang yang masuk dan tidak ada faktur yang dilunasi. Isi salah satunya.',
    'No money came and no invoice is settled. Fill in one of them.',
  ],
  'advance-too-small': [
    'Uang muka pelanggan ini tidak cukup. Kurangi yang dilunasi, atau catat uang yang masuk.',
    'The customer’s advance is not enough. Settle less, or record the money that came.',
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
  'nothing-owed': [
    'Tidak ada uang dari kasir yang harus dikembalikan untuk pesanan ini.',
    'Nothing that was paid at a counter for this order is to go back.',
  ],
  'nothing-left': ['Tidak ada lagi yang bisa dicoret.', 'Nothing is left to strike off.'],
  'reason-unsaid': ['Tulis alasannya; orang lain akan bertanya.', 'Write the reason; others will ask.'],
  'price-refused': ['Pesanan ini tidak dapat dihitung harganya.', 'This order cannot be priced.'],
  'pass-unknown': [
    'Masa masukmu sudah habis. Masuk lagi, atau pesan sebagai tamu.',
    'Your sign-in has run out. Sign in again, or order as a guest.',
  ],
  'too-many-tries': [
    'Terlalu banyak permintaan dari sini. Tunggu sebentar, lalu coba lagi.',
    'Too many requests came from here. Wait a little, then try again.',
  ],
  'promise-gone': [
    'Waktu yang tadi dijanjikan tidak bisa dipenuhi lagi. Lihat waktu yang baru.',
    'It can’t be had as early as it was said any more. Look at the new time.',
  ],
  'total-changed': [
    'Jumlahnya berubah. Lihat lagi sebelum memesan.',
    'The total has changed. Look at it again before you order.',
  ],
  'order-differs': [
    'Pesanan ini sudah dibuat dengan isi lain. Muat ulang keranjang.',
    'This order was placed with other content. Load the basket again.',
  ],
  'phone-wrong': [
    'Nomor telepon itu tidak benar. Periksa angkanya.',
    'That phone number is not right. Check its digits.',
  ],
  'way-unknown': ['Pilih cara menerima tiap barang.', 'Choose how each thing is to be had.'],
  'not-delivered-there': [
    'Kami belum mengirim ke alamat itu. Ambil di salah satu toko.',
    'We do not deliver there yet. Collect it in a shop.',
  ],
  'pay-in-shop-not-here': [
    'Bayar di toko hanya bila semuanya diambil di toko yang menerimanya. Bayar daring, atau pilih toko lain.',
    'Paying in the shop needs everything to be collected in one that takes the money. Pay online, or choose another shop.',
  ],
  'link-unknown': [
    'Tautan ini tidak membuka pesanan apa pun. Periksa apakah tersalin utuh.',
    'This link opens no order. See whether it was copied whole.',
  ],
  'nothing-due': ['Tidak ada lagi yang perlu dibayar.', 'Nothing is left to be paid.'],
  'order-ended': ['Pesanan ini sudah selesai.', 'This order has ended.'],
  'way-not-offered': [
    'Cara bayar itu tidak tersedia. Pilih yang lain.',
    'That way to pay is not offered. Choose another.',
  ],
  'provider-away': [
    'Penyedia pembayaran tidak menjawab. Tidak ada uang yang ditarik; coba lagi sebentar lagi.',
    'The provider of payments does not answer. No money was taken; try again in a moment.',
  ],
  'nothing-ready': [
    'Belum ada yang siap. Kami kabari begitu siap.',
    'Nothing is ready yet. You will be told when it is.',
  ],
  'claim-over-received': [
    'Yang diminta kembali melebihi yang diterima. Periksa jumlahnya.',
    'More is asked back than was received. Look at the quantities.',
  ],
  'claim-differs': ['Permintaan ini sudah dikirim dengan isi lain.', 'This was asked with other content before.'],
  'not-returnable': [
    'Barang ini tidak bisa dikembalikan, seperti tertulis saat dijual.',
    'This can’t be brought back; it was said when it was sold.',
  ],
  'parcel-unknown': ['Paket ini tidak ada.', 'There is no such parcel.'],
  'special-unknown': [
    'Pesanan khusus atau pilihan itu tidak ada. Baca lagi daftarnya.',
    'There is no such special order or option. Read the list again.',
  ],
  'special-state': [
    'Pesanan khusus ini sudah dijawab atau sudah siap. Muat ulang untuk melihat keadaannya.',
    'This special order was answered or is ready already. Reload to see how it stands.',
  ],
  'special-differs': [
    'Dengan nomor ini sudah ditawarkan yang lain. Mulai penawaran baru.',
    'Something else was offered under this id. Begin a new offer.',
  ],
  'date-gone': [
    'Hari itu sudah lewat. Pilih hari ini atau sesudahnya.',
    'That day has gone by. Choose today or later.',
  ],
  'deposit-due': [
    'Uang muka harus dibayar dulu. Pilih cara membayarnya.',
    'The deposit is to be paid first. Choose how it is paid.',
  ],
  'order-refused': [
    'Barangnya tidak dapat dipesankan. Periksa pemasok, harga, dan harinya.',
    'The goods could not be ordered. Check the supplier, the price and the day.',
  ],
  'parcel-state': [
    'Paket ini sudah di tahap lain. Muat ulang daftarnya.',
    'This parcel has gone on meanwhile. Load the list again.',
  ],
  'picked-over': [
    'Yang diambil melebihi yang dipesan. Kembalikan sisanya ke rak.',
    'More was picked than was ordered. Put the rest back.',
  ],
  'pickup-code-wrong': [
    'Kode itu bukan kode pesanan ini. Kodenya ada di tautan pesanan pelanggan.',
    'That is not the code of this order. It stands in the customer’s link.',
  ],
  'pickup-code-locked': [
    'Terlalu banyak kode salah. Hubungi pelanggan lewat nomor teleponnya.',
    'Too many wrong codes. Reach the customer by the phone number of the order.',
  ],
  'not-paid': [
    'Pesanan ini belum lunas. Terima pembayarannya dulu.',
    'This order is not paid yet. Take the money first.',
  ],
  'offer-ended': ['Tawaran pengganti ini sudah lewat.', 'This offer of a substitute has ended.'],
} satisfies Words
