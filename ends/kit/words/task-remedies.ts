import type { Words } from './words.ts'

/** What to do about it. */
export const TASK_DO = {
  'check-returns-open': [
    'Buka retur, cari ceknya, atau tulis mengapa bukan milik kita.',
    'Open the returns, find their cheques, or say why they are none of ours.',
  ],
  'warkat-effective': [
    'Siapkan warkatnya dan kirim ke kliring pada hari itu.',
    'Have it ready and send it to the exchange on that day.',
  ],
  'warkat-ending': [
    'Kirim ke kliring sekarang. Lewat hari itu bank tidak membayarnya.',
    'Send it to the exchange now. After that day no bank pays it.',
  ],
  'positive-pay': [
    'Bayar atau kembalikan di layar positive pay sebelum batas waktu; sesudahnya keputusan biasa berlaku.',
    'Pay or return it on the positive pay screen before the cut-off; afterwards the usual decision is taken.',
  ],
  'statement-open': [
    'Buka rekening korannya, cari ceknya, dan catat langkahnya. Bila banknya keliru, hubungi bank.',
    'Open the statement, find the cheques, and record their steps. If the bank is wrong, call it.',
  ],
  'price-variance': [
    'Bandingkan barisnya. Bila kasa memakai buku lama, segarkan kasanya; bila bukunya salah, terbitkan buku baru.',
    'Compare the lines. If the till used an old book, refresh it; if the book is wrong, publish a new one.',
  ],
  'sale-unsound': [
    'Buka struknya, cocokkan dengan kertas di toko, dan beri tahu TI.',
    'Open the receipt, compare it with the paper at the shop, and tell IT.',
  ],
  'chain-gap': [
    'Hubungkan kasa ke jaringan dan tunggu. Bila tetap kurang, periksa antrean kirim di kasa.',
    'Connect the till and wait. If it stays, look at the till’s outbox.',
  ],
  'chain-broken': [
    'Tanyakan apakah kasa dipasang ulang. Bila tidak, hentikan kasa itu dan panggil TI.',
    'Ask whether the till was set up anew. If not, stop it and call IT.',
  ],
  'stock-below-zero': [
    'Hitung barangnya di rak, lalu catat selisihnya.',
    'Count the goods on the shelf, then record the difference.',
  ],
  'transit-difference': [
    'Tanyakan pengirim dan sopir, cocokkan surat jalan, lalu tulis sebabnya.',
    'Ask sender and driver, compare the delivery note, then note the cause.',
  ],
  'count-difference': [
    'Buka hitungannya, periksa selisih terbesar, lalu setujui dengan sebabnya.',
    'Open the count, look at the largest differences, then approve with the reason.',
  ],
  'serial-sold-twice': [
    'Bandingkan nomor di kedua struk dengan unit di rak; satu di antaranya salah baca.',
    'Compare the numbers on both receipts with the pieces on the shelf; one of them was misread.',
  ],
  'serial-recalled': ['Hubungi pembelinya dan minta unit itu kembali.', 'Call the buyer and ask for the piece back.'],
  'serial-not-here': [
    'Periksa apakah nomornya salah ketik, atau unit itu dipindah tanpa dicatat, lalu betulkan catatannya.',
    'See whether the number was mistyped, or the piece moved without a record, then mend the record.',
  ],
  'lot-recalled': [
    'Cari lot itu di rak dan gudang, kumpulkan, lalu selesaikan tugas ini.',
    'Look for the lot on shelves and in the back, collect it, then complete this task.',
  ],
  'points-below-zero': [
    'Hubungi anggota, atau hapuskan kekurangannya.',
    'Speak with the member, or write the shortfall off.',
  ],
  'returned-over-sold': [
    'Periksa kedua struk: mungkin retur dicatat dua kali saat kasa terputus.',
    'Look at both receipts: it may have been returned twice while tills were offline.',
  ],
  'fact-odd': [
    'TI membuka Sistem → Fakta ganjil, memperbaiki sebabnya, lalu menyelesaikannya.',
    'IT opens System → Odd facts, mends the cause, and settles it.',
  ],
  'drawer-difference': [
    'Hitung ulang bersama kasir, periksa struk besar dan kas keluar, lalu tulis sebabnya.',
    'Count again with the cashier, look at large receipts and pay-outs, then note the cause.',
  ],
  'paper-process': [
    'Pasang prosesnya, atau sesuaikan formulir awalnya dengan isian jenis dokumen; lalu terima lagi isi dokumennya.',
    'Deploy the process, or fit its first form to the fields of the kind; then accept the paper’s fields again.',
  ],
  'paper-mail': [
    'Buka Dokumen → Surel yang masuk: terima, terima seterusnya dari pengirim ini, atau tolak. Pengirim tidak diberi tahu.',
    'Open Papers → Mail that came in: take it in, always take this sender’s, or refuse. The sender is not told.',
  ],
  'paper-check': [
    'Buka dokumennya, bandingkan isian dengan gambarnya, lalu terima.',
    'Open the paper, compare the fields with the picture, and accept them.',
  ],
  'call-back': ['Telepon nomor itu, lalu catat keperluannya.', 'Call the number, and note what it is about.'],
  'voice-mail': [
    'Buka dokumennya, dengarkan, lalu jawab orangnya.',
    'Open the paper, listen to it, and answer the person.',
  ],
  'card-unknown': [
    'Cari transaksinya di jurnal terminal atau daftar bank. Dua orang menyatakan hasilnya di Laci kas → Kartu.',
    'Find it in the terminal’s journal or the bank’s list. Two people say the outcome under Drawers → Cards.',
  ],
  'card-contradiction': [
    'Minta bukti dari bank, lalu perbaiki lewat retur atau tagihan ulang.',
    'Get proof from the bank, then put it right by a refund or a new charge.',
  ],
  'qris-contradiction': [
    'Cari uangnya di aplikasi bank. Bila masuk tanpa penjualan, kembalikan; bila tidak masuk, tagih pelanggan.',
    'Look for the money in the bank’s app. If it came without a sale, give it back; if it never came, ask the customer.',
  ],
  'qris-reference-twice': [
    'Cari dua pembayaran itu di mutasi bank. Bila hanya satu yang masuk, satu struk belum dibayar.',
    'Look for both payments in the bank’s statement. If only one came, one receipt is unpaid.',
  ],
  'order-approval': [
    'Buka pesanannya, lihat nilai dan barangnya, lalu setujui atau kembalikan.',
    'Open the order, look at value and goods, then approve or send it back.',
  ],
  'order-claim': [
    'Buka pesanannya, lihat apa yang diterima dan kapan, lalu setujui atau tolak dengan alasan.',
    'Open the order, look at what was received and when, then approve or refuse it with the reason.',
  ],
  'order-short': [
    'Hitung barangnya di rak dan gudang belakang, lalu betulkan catatannya.',
    'Count the goods on the shelf and in the back, then put the record right.',
  ],
  'order-here': [
    'Ambil paketnya dari rak pesanan, minta kodenya, lalu serahkan.',
    'Take the parcel from the shelf of orders, ask for the code, and hand it over.',
  ],
  'order-money-back': [
    'Hubungi pelanggannya, buka pesanannya, lalu kembalikan uangnya dari sana.',
    'Call the customer, open the order, and give the money back there.',
  ],
  'lane-help': [
    'Datangi atau lihat kasir mandirinya, lalu jawab; kasir mandirinya berjalan lagi seketika.',
    'Go to the self-checkout or look over to it, then answer; it goes on at once.',
  ],
  'pay-run': [
    'Buka daftar gajinya, lihat slip yang berbeda dari bulan lalu, lalu setujui.',
    'Open the pay run, look at the slips that differ from last month, then approve it.',
  ],
  'order-credit': [
    'Buka pesanannya, lihat kredit dan piutangnya, lalu lepaskan atau tolak dengan alasan.',
    'Open the order, look at credit and what is owed, then release or refuse it with the reason.',
  ],
  'invoice-mismatch': [
    'Lihat ketiga dokumen, tanyakan pemasok, lalu terima apa adanya atau tolak.',
    'Look at the three documents, ask the supplier, then let it pass or reject it.',
  ],
  'delivery-short': [
    'Tanyakan pemasok kapan sisanya tiba. Bila tidak, tutup pesanannya.',
    'Ask the supplier when the rest comes. If it does not, close the order.',
  ],
  'delivery-over': [
    'Putuskan: pesan tambahan dan terima, atau suruh bawa kembali.',
    'Decide: order the rest and take it, or have it taken back.',
  ],
  'delivery-damaged': [
    'Simpan terpisah, foto, dan minta pemasok mengambil atau mengganti.',
    'Set it apart, take a picture, and have the supplier fetch or replace it.',
  ],
  'delivery-expired': [
    'Simpan terpisah dan minta pemasok mengambilnya kembali.',
    'Set it apart and have the supplier take it back.',
  ],
  'delivery-short-life': [
    'Bicarakan dengan pemasok: potongan harga, atau retur selagi masih bisa dijual.',
    'Speak with the supplier: a rebate, or a return while it can still be sold.',
  ],
  'delivery-wrong-item': [
    'Jangan dipajang. Suruh bawa kembali, dan minta kiriman yang benar.',
    'Do not put it on the shelf. Have it taken back, and ask for the right goods.',
  ],
  'delivery-price': [
    'Tanyakan pemasok sebelum fakturnya datang. Bila benar naik, catat harga barunya.',
    'Ask the supplier before the invoice comes. If it did rise, write the new price down.',
  ],
  'asked-advice': ['Tulis jawaban Anda di catatan, lalu selesaikan.', 'Write your answer as the note, then finish.'],
  'part-of-task': ['Kerjakan bagian ini; tugas utamanya menunggu.', 'Do this part; the whole waits for it.'],
  'process-work': ['Kerjakan langkahnya, lalu pilih hasilnya.', 'Do the step, then choose its outcome.'],
  'process-choice': ['Pilih jalan yang diambil.', 'Choose the way to take.'],
  'pick-short': [
    'Hitung rak itu, cari barangnya di rak sebelah, lalu catat selisihnya.',
    'Count that bin, look in the bins beside it, then record the difference.',
  ],
  'unit-missing': [
    'Tanya sopir dan tujuan lain. Bereskan di Distribusi → Selisih: ditemukan, kembali, atau hilang.',
    'Ask the driver and the other stops. Settle it under Distribution → Exceptions: found, returned or lost.',
  ],
  'unit-left-behind': ['Cari di dok dan muat ke truk berikutnya.', 'Look in the bay and load it into the next truck.'],
  'unit-damaged': [
    'Periksa isinya: jual, kembalikan, atau musnahkan. Lalu bereskan selisihnya.',
    'Look at its goods: sell, return or destroy them. Then settle the exception.',
  ],
  'unit-astray': [
    'Kirim ke tempat yang benar dengan truk berikutnya, lalu bereskan selisihnya.',
    'Send it on with the next truck, then settle the exception.',
  ],
  'unit-unknown': [
    'Jangan dibuka. Foto labelnya dan tanyakan ke pusat.',
    'Do not open it. Take a photo of its label and ask the centre.',
  ],
  'content-short': [
    'Hitung rak pengambilannya: mungkin barangnya masih di sana.',
    'Count the bin it was picked from: the goods may still be there.',
  ],
  'content-over': [
    'Hitung rak pengambilannya: mungkin terambil lebih.',
    'Count the bin it was picked from: more may have been taken.',
  ],
} as const satisfies Words
