import type { Words } from '../words.ts'

/** Refusals about books, goods, money, prices and work. */
export const TRADE_REFUSALS = {
  'entry-unknown': ['Jurnal ini tidak ada.', 'This entry is not there.'],
  'entry-reversed-already': [
    'Jurnal ini sudah dibalik. Lihat jurnal pembaliknya.',
    'This entry was reversed already. See the one that reverses it.',
  ],
  'balance-too-low': [
    'Saldo tidak cukup untuk dibalik: isinya sudah terpakai.',
    'The balance is too low to reverse: what it held has been used.',
  ],
  'opening-empty': ['Isi paling sedikit dua baris.', 'Fill in at least two rows.'],
  'opening-line-wrong': [
    'Ada baris yang tidak bisa dibuka dengan tangan, atau tanpa jumlah. Pilih pos dan isi satu sisi.',
    'A row cannot be opened by hand, or has no amount. Choose a line and fill in one side.',
  ],
  'opening-unbalanced': [
    'Debit dan kredit belum sama. Masukkan selisihnya, biasanya ke modal.',
    'Debits and credits differ. Enter the difference, usually as equity.',
  ],
  'currency-differs': ['Mata uangnya bukan mata uang perusahaan.', 'The currency is not the company’s.'],
  'period-closed': [
    'Periode tanggal itu sudah ditutup. Pakai tanggal setelahnya.',
    'That day lies in a closed period. Use a later day.',
  ],
  'closed-already': ['Periode itu sudah ditutup.', 'That period is closed already.'],
  'not-enough': [
    'Barangnya tidak cukup di tempat itu. Kurangi jumlahnya atau hitung ulang dulu.',
    'There is not enough at that place. Lower the quantity or count first.',
  ],
  'place-missing': ['Pilih tempat tujuan.', 'Choose where it goes.'],
  'changed-meanwhile': [
    'Pengaturan ini baru saja diubah orang lain. Muat ulang lalu ulangi.',
    'Someone else has just changed this. Reload and repeat.',
  ],
  'merchant-pan': ['Nomor PAN merchant salah.', 'The merchant PAN is wrong.'],
  'national-id': ['NMID salah.', 'The national merchant id is wrong.'],
  'tlv-length': ['Data QRIS terlalu panjang.', 'The QRIS data is too long.'],
  'name-length': ['Nama merchant terlalu panjang.', 'The merchant name is too long.'],
  'city-length': ['Nama kota terlalu panjang.', 'The city name is too long.'],
  'qris-not-set': ['QRIS belum diatur di tempat ini.', 'QRIS is not set up at this place.'],
  'qris-too-long': ['Kode QRIS terlalu panjang.', 'The QRIS code is too long.'],
  'attempt-differs': ['Pembayaran ini sudah ada dengan isi lain.', 'This payment is there with other content.'],
  'attempt-unknown': ['Pembayaran ini tidak ada.', 'This payment is not there.'],
  'attempt-ended': ['Pembayaran ini sudah selesai.', 'This payment has ended.'],
  'reference-used': ['Nomor referensi itu sudah dipakai pembayaran lain.', 'Another payment has that reference.'],
  'not-now': ['Pembayaran ini tidak menunggu keputusan.', 'This payment awaits no decision.'],
  'evidence-missing': [
    'Tulis nomor referensi dari jurnal terminal atau bank.',
    'Give the reference from the terminal journal or the bank.',
  ],
  'second-person-needed': ['Orang kedua yang harus menyatakan hal yang sama.', 'A second person must say the same.'],
  'book-unknown': ['Buku harga ini tidak ada.', 'This price book is not there.'],
  'item-twice': ['Satu barang tertulis dua kali di buku harga.', 'An item stands twice in the book.'],
  'price-twice': ['Satu harga tertulis dua kali.', 'A price stands twice.'],
  'promotion-twice': ['Satu promosi tertulis dua kali.', 'A promotion stands twice.'],
  'group-twice': ['Satu kelompok tertulis dua kali.', 'A group stands twice.'],
  'tax-class-without-rule': [
    'Ada golongan pajak tanpa aturan. Lengkapi di Pajak.',
    'A tax class has no rule. Complete the taxes.',
  ],
  'promotion-not-sound': [
    'Ada promosi yang tidak masuk akal. Periksa syarat dan potongannya.',
    'A promotion is not sound. Check its conditions and cut.',
  ],
  'book-never-valid': ['Buku berakhir sebelum mulai berlaku.', 'The book ends before it begins.'],
  'allowance-lowered': [
    'Jatah promosi yang sudah diberikan ke kasa tidak bisa dikurangi.',
    'What registers were given of a promotion cannot shrink.',
  ],
  'budget-overdrawn': ['Jatah kasa melebihi anggaran promosi.', 'The registers were given more than the budget.'],
  'book-exists': ['Buku ini sudah terbit.', 'This book is published already.'],
  'no-price-book': [
    'Belum ada buku harga yang berlaku. Terbitkan satu dulu.',
    'No price book is in force. Publish one first.',
  ],
  'item-not-priced': ['Barang ini belum punya harga di buku itu.', 'This item has no price in that book.'],
  'quantity-not-positive': ['Jumlah harus lebih dari nol.', 'A quantity is above nothing.'],
  'price-below-zero': ['Harga tidak boleh di bawah nol.', 'A price is not below nothing.'],
  'line-repeated': ['Satu baris terulang.', 'A line is repeated.'],
  'tax-not-known': ['Pajak untuk tanggal itu tidak diketahui.', 'The tax on that day is not known.'],
  'price-book-not-valid': ['Buku harga itu tidak berlaku pada saat itu.', 'That price book is not in force then.'],
  'sale-unknown': [
    'Penjualan ini tidak ada, atau bukan di tempat Anda.',
    'This sale is not there, or not at your places.',
  ],
  'mail-too-many': [
    'Struk ini sudah diminta lewat surel lima kali. Bagikan tautannya saja.',
    'This receipt was asked for by e-mail five times. Pass on its link instead.',
  ],
  'shift-unknown': ['Giliran kasa ini tidak ada.', 'This shift is not there.'],
  'letter-unknown': ['Pesan ini sudah diurus.', 'This message has been dealt with.'],
  'odd-fact-unknown': ['Fakta ini sudah diurus.', 'This fact has been dealt with.'],
  'line-unknown': [
    'Baris ini sudah tidak ada: rencana baru menggantikannya. Muat ulang papannya.',
    'This line is not there any more: a newer plan has replaced it. Reload the board.',
  ],
  'line-settled': ['Baris ini sudah diputuskan.', 'This line has been decided already.'],
  'not-whole-packs': ['Jumlahnya harus kelipatan kemasan.', 'The quantity must be a multiple of the pack.'],
  'supplier-missing': [
    'Belum ada pemasok untuk barang ini. Tentukan dulu, lalu rencanakan lagi.',
    'This item has no supplier yet. Name one, then plan again.',
  ],
  'nothing-to-order': [
    'Ada baris tanpa jumlah. Isi jumlahnya atau abaikan.',
    'A line has nothing on it. Give it a quantity or dismiss it.',
  ],
  'plan-under-way': ['Rencana sedang dibuat. Tunggu sampai selesai.', 'A plan is being made. Wait until it is done.'],
  'room-of-a-place': [
    'Berat sekali kirim berlaku untuk satu tempat. Kosongkan barangnya.',
    'The weight of a delivery holds for a place. Leave the item out.',
  ],
  'terms-of-nothing': ['Pilih tempat atau barang.', 'Choose a place or an item.'],
  'event-backwards': ['Tanggal akhirnya sebelum tanggal mulainya.', 'It ends before it begins.'],
} as const satisfies Words
