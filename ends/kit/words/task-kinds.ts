import { TASK_KINDS } from '#modules/flow/rules/index.ts'
import type { Words } from './words.ts'

export { TASK_KINDS }

export type TaskKind = keyof typeof TASK_KINDS
export const kindKnown = (kind: string): kind is TaskKind => kind in TASK_KINDS

/** What has happened, to which thing; blanks come from the task. */
export const TASK_HAPPENED = {
  'statement-open': [
    'Rekening koran {account} tanggal {day} menyebut cek pada {open} mutasi, tetapi tidak cocok dengan daftar cek.',
    'The statement of {account} of {day} speaks of cheques in {open} lines that fit none of the register.',
  ],
  'price-variance': [
    'Kasa memakai harga yang berbeda dari buku harga yang disebut struknya. Penjualannya tetap sah.',
    'The till used another price than the book the receipt names. The sale stands.',
  ],
  'sale-unsound': [
    'Baris, pajak, atau pembayaran pada struk tidak berjumlah sama. Penjualannya tetap tercatat.',
    'Lines, taxes or tenders of the receipt do not add up. The sale is recorded all the same.',
  ],
  'chain-gap': [
    'Nomor urut kasa melompat: ada yang dibuat kasa tetapi belum sampai di server.',
    'The till’s sequence jumps: it made something that has not reached the server.',
  ],
  'chain-broken': [
    'Sidik jari struk tidak menyambung ke struk sebelumnya. Mungkin kasa dipasang ulang atau data diubah.',
    'The receipt’s digest does not follow from the one before. The till may have been set up anew, or data changed.',
  ],
  'stock-below-zero': [
    'Terjual lebih banyak daripada yang tercatat: kurang {amount} di {place}.',
    'More was sold than was recorded: {amount} short at {place}.',
  ],
  'transit-difference': [
    'Yang datang berbeda dari yang dikirim. Yang kurang dicatat hilang, yang lebih dicatat ditemukan.',
    'What arrived is not what was sent. What is missing is booked as lost, what is over as found.',
  ],
  'count-difference': [
    'Hitungan {name} berbeda dari catatan di atas batas yang boleh dibukukan sendiri.',
    'Count {name} differs from the record by more than may be booked without approval.',
  ],
  'serial-sold-twice': [
    '{name} nomor {serial} terjual, padahal menurut catatan sudah terjual sebelumnya.',
    '{name}, number {serial}, was sold though by the record it had been sold before.',
  ],
  'serial-recalled': [
    '{name} nomor {serial} terjual, padahal lotnya ditarik.',
    '{name}, number {serial}, was sold though its lot is recalled.',
  ],
  'serial-not-here': [
    '{name} nomor {serial} terjual, padahal nomor itu tidak tercatat di tempat ini.',
    '{name}, number {serial}, was sold though that number is not on record here.',
  ],
  'lot-recalled': [
    'Lot {code} ditarik: {reason}. Yang tercatat sudah disisihkan; di rak bisa masih ada.',
    'Lot {code} is recalled: {reason}. What is on record is set aside; there may be more on the shelf.',
  ],
  'points-below-zero': [
    'Anggota memakai poin lebih banyak daripada yang dimiliki: kurang {amount} poin.',
    'A member used more points than they had: {amount} points short.',
  ],
  'returned-over-sold': [
    'Barang yang kembali lebih banyak daripada yang dijual pada struk asalnya.',
    'More came back than the first receipt sold.',
  ],
  'fact-odd': [
    'Kasa {register} mengirim sesuatu yang tidak bisa diterima: {reason}. Isinya disimpan utuh.',
    'Till {register} sent something that could not be taken in: {reason}. It is kept whole.',
  ],
  'drawer-difference': [
    'Isi laci {register} dihitung {counted}, seharusnya {expected}: selisih {difference}.',
    'The drawer of {register} was counted at {counted}, it should hold {expected}: a difference of {difference}.',
  ],
  'paper-mail': [
    '{sender} mengirim berkas lewat surel: “{subject}”. Pengirim belum terdaftar, atau surelnya gagal disimpan.',
    '{sender} mailed files: “{subject}”. The sender is on no list, or the mail could not be taken in.',
  ],
  'paper-check': [
    '{title} sudah dibaca: {fields} isian diusulkan.',
    '{title} has been read: {fields} {fields|field|fields} {fields|is|are} proposed.',
  ],
  'call-back': ['{phone} menelepon dan minta ditelepon kembali.', '{phone} called and wants to be called back.'],
  'voice-mail': [
    '{phone} meninggalkan pesan suara, {seconds} detik.',
    '{phone} left a message of {seconds} {seconds|second|seconds}.',
  ],
  'card-unknown': [
    'Pembayaran kartu {amount} dikirim ke terminal, tetapi hasilnya tidak diketahui.',
    'A card payment of {amount} was sent to the terminal, and nobody knows its end.',
  ],
  'card-contradiction': [
    'Dua orang sudah memutuskan, tetapi terminal kemudian berkata lain untuk {amount}.',
    'Two people had decided, and the terminal later said otherwise for {amount}.',
  ],
  'qris-contradiction': [
    'Pembayaran QRIS {amount} dinyatakan berlawanan: di kasa begini, di meja begitu.',
    'A QRIS payment of {amount} was said to be one thing at the till and another at the desk.',
  ],
  'qris-reference-twice': [
    'Penjualan {amount} dikonfirmasi dengan referensi yang sudah dipakai pembayaran lain.',
    'A sale of {amount} was confirmed by a reference that another payment had used.',
  ],
  'order-approval': [
    'Pesanan {number} senilai {amount} melebihi batas. {who} mengajukannya.',
    'Order {number} of {amount} is above the limit. {who} submitted it.',
  ],
  'order-claim': [
    'Pelanggan pesanan {number} ingin mengembalikan barang: {reason}. {note}',
    'The customer of order {number} wants to bring goods back: {reason}. {note}',
  ],
  'order-short': [
    'Saat menyiapkan pesanan {number}, ada barang yang tidak ditemukan di rak.',
    'While order {number} was picked, some goods were not found on the shelf.',
  ],
  'order-here': [
    '{name} sudah di toko untuk pesanan {number}. {where}',
    '{name} is in the shop for order {number}. {where}',
  ],
  'order-money-back': [
    '{name} membayar {amount} lebih untuk pesanan {number} di kasir.',
    '{name} has paid {amount} too much for order {number} at the counter.',
  ],
  'lane-help': ['Kasir mandiri {lane} memanggil petugas.', 'Self-checkout {lane} asks for somebody.'],
  'pay-run': [
    'Gaji {month} untuk {people} orang menunggu persetujuan.',
    'The pay of {month} for {people} people waits for approval.',
  ],
  'order-credit': [
    'Pesanan {number} dari {name} senilai {amount} tidak muat dalam kreditnya, atau pelanggannya diblokir.',
    'Order {number} of {name} for {amount} does not fit its credit, or the customer is blocked.',
  ],
  'invoice-mismatch': [
    'Faktur {number} dari {name} senilai {amount} tidak cocok dengan pesanan atau penerimaannya.',
    'Invoice {number} of {name} for {amount} does not fit its order or what came.',
  ],
  'delivery-short': [
    '{number}: {name} kurang {qty} dari yang disebut surat jalan.',
    '{number}: {qty} of {name} are missing of what the note says.',
  ],
  'delivery-over': [
    '{number}: {name} lebih {qty} dari yang boleh diterima. Barangnya belum masuk stok.',
    '{number}: {qty} of {name} are more than may be taken. They are not in stock.',
  ],
  'delivery-damaged': [
    '{number}: {qty} {name} tiba rusak dan tidak diterima.',
    '{number}: {qty} of {name} came damaged and were not taken.',
  ],
  'delivery-expired': [
    '{number}: {qty} {name} tiba kedaluwarsa dan tidak diterima.',
    '{number}: {qty} of {name} came expired and were not taken.',
  ],
  'delivery-short-life': [
    '{number}: {name} diterima, tetapi sisa umurnya di bawah yang disepakati.',
    '{number}: {name} was taken, but has less life left than was agreed.',
  ],
  'delivery-wrong-item': [
    '{number}: yang tiba bukan {name}, sebanyak {qty}.',
    '{number}: {qty} of something else came in place of {name}.',
  ],
  'delivery-price': [
    '{number}: harga {name} di surat jalan berbeda dari pesanan.',
    '{number}: the note has another price for {name} than the order.',
  ],
  'asked-advice': ['Seorang rekan ingin tahu pendapat Anda.', 'A colleague wants to know what you think.'],
  'part-of-task': ['Sebuah tugas dibagi; bagian ini untuk Anda.', 'A task was cut up; this part is yours.'],
  'process-work': ['Proses {process} menunggu langkah ini.', 'The process {process} waits for this step.'],
  'process-choice': [
    'Proses {process} menunggu seseorang memilih jalannya.',
    'The process {process} waits for somebody to choose its way.',
  ],
  'pick-short': [
    'Pengambil di {place} menemukan {amount} kurang di rak {bin} ({list}).',
    'A picker at {place} found {amount} less in bin {bin} ({list}).',
  ],
  'unit-missing': [
    'Koli {sscc} dimuat untuk pengiriman {number}, tetapi tidak turun dari truk.',
    'Unit {sscc} was loaded for shipment {number} and did not come off the truck.',
  ],
  'unit-left-behind': [
    'Koli {sscc} milik pengiriman {number} tidak pernah dipindai ke truk.',
    'Unit {sscc} of shipment {number} was never scanned into the truck.',
  ],
  'unit-damaged': [
    'Koli {sscc} dari pengiriman {number} tiba rusak; isinya disisihkan sebagai barang rusak.',
    'Unit {sscc} of shipment {number} arrived damaged; its goods lie apart as damaged.',
  ],
  'unit-astray': [
    'Koli {sscc} turun di sini, padahal untuk tempat lain.',
    'Unit {sscc} came off here and belongs to another place.',
  ],
  'unit-unknown': [
    'Koli {sscc} turun dari truk {number}, tetapi tidak ada yang mengenalnya.',
    'Unit {sscc} came off with {number} and nobody knows it.',
  ],
  'content-short': [
    'Isi koli {sscc} kurang {amount} dari labelnya ({number}).',
    'Unit {sscc} held {amount} less than its label says ({number}).',
  ],
  'content-over': [
    'Isi koli {sscc} lebih {amount} dari labelnya ({number}).',
    'Unit {sscc} held {amount} more than its label says ({number}).',
  ],
} as const satisfies Words

/** What to do about it. */
export const TASK_DO = {
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
