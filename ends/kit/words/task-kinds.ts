import { TASK_KINDS } from '#modules/flow/rules/index.ts'
import type { Words } from './words.ts'

export { TASK_KINDS }

export type TaskKind = keyof typeof TASK_KINDS
export const kindKnown = (kind: string): kind is TaskKind => kind in TASK_KINDS

/** What has happened, to which thing; blanks come from the task. */
export const TASK_HAPPENED = {
  'check-returns-open': [
    'Berkas {name} mengembalikan cek; {open} di antaranya tidak cocok dengan daftar cek.',
    'The file {name} gives cheques back; {open} of them fit none of the register.',
  ],
  'warkat-effective': ['Warkat {serial} mulai bisa dibayar pada {day}.', 'Giro {serial} may be paid from {day} on.'],
  'warkat-ending': [
    'Warkat {serial} harus diunjukkan paling lambat {day}.',
    'Giro {serial} must be presented by {day}.',
  ],
  'positive-pay': [
    'Cek {serial} diunjukkan, tetapi tidak seperti yang diterbitkan penariknya.',
    'Cheque {serial} is presented, but not as its drawer issued it.',
  ],
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
  'paper-process': [
    'Proses {process} untuk dokumen “{title}” tidak bisa dimulai: {reason}',
    'The process {process} for the paper “{title}” would not begin: {reason}',
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
