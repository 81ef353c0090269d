import type { Words } from '../words.ts'

/** Refusals of documents of goods. The server names line, item and code beside each. */
export const STOCK_REFUSALS = {
  'place-unknown': ['Tempat itu tidak ada.', 'There is no such place.'],
  'location-unknown': [
    'Letak itu tidak ada di tempat ini, atau barangnya sudah di sana.',
    'There is no such location in this place, or the goods are there already.',
  ],
  'location-code-taken': ['Kode letak itu sudah dipakai.', 'That location code is taken.'],
  'location-code-wrong': [
    'Kode letak: huruf besar, angka, titik, dan strip, paling panjang 20.',
    'A location code has capital letters, digits, dots and dashes, up to 20.',
  ],
  'location-elsewhere': ['Letak itu milik tempat lain.', 'That location belongs to another place.'],
  'item-unknown': ['Barang itu tidak ada di katalog.', 'The catalogue has no such item.'],
  'unit-unknown': ['Barang itu tidak punya satuan tersebut.', 'The item has no such unit.'],
  'qty-wrong': [
    'Jumlahnya salah: harus di atas nol, dan barang satuan tidak boleh pecahan.',
    'The quantity is wrong: above zero, and whole for what is counted by the piece.',
  ],
  'lot-missing': ['Barang ini dicatat per lot. Sebutkan lotnya.', 'This item is kept by lot. Name the lot.'],
  'lot-unknown': ['Lot itu tidak dikenal untuk barang ini.', 'This item has no such lot.'],
  'lot-differs': [
    'Lot itu sudah tercatat dengan tanggal kedaluwarsa lain. Baca lagi kemasannya.',
    'That lot is on record with another last day. Read the pack again.',
  ],
  'lot-recalled': ['Lot ini ditarik. Sisihkan, jangan dijual.', 'This lot is recalled. Put it aside, do not sell it.'],
  'lot-expired': ['Lot ini sudah lewat masa. Ambil lot lain.', 'This lot has expired. Take another.'],
  'expiry-missing': ['Sebutkan tanggal kedaluwarsanya.', 'Name its last day.'],
  'serial-missing': [
    'Sebutkan nomor seri setiap unit, tanpa ganda.',
    'Name the serial number of each piece, none of them twice.',
  ],
  'serial-taken': ['Nomor seri itu sudah ada di sini.', 'That serial number is here already.'],
  'serial-unknown': ['Unit dengan nomor itu tidak ada di sini.', 'There is no piece with that number here.'],
  'cost-wrong': [
    'Biayanya salah: angka bulat, tidak kurang dari nol.',
    'The cost is wrong: a whole amount, not below zero.',
  ],
  'receipt-unknown': ['Penerimaan itu tidak ada.', 'There is no such receipt.'],
  'hold-unknown': [
    'Penahanannya sudah habis atau tidak ada. Tahan lagi.',
    'The hold has ended or never was. Hold again.',
  ],
  'shipment-unknown': ['Pengiriman itu tidak ada.', 'There is no such shipment.'],
  'document-differs': [
    'Dokumen dengan nomor ini sudah tercatat dengan isi lain.',
    'A document with this id is booked already, with other content.',
  ],
  'count-unknown': ['Hitungan itu tidak ada.', 'There is no such count.'],
  'count-ended': ['Hitungan itu sudah selesai.', 'That count has ended.'],
  'count-not-ready': ['Hitungan itu belum menunggu persetujuan.', 'That count does not wait for approval yet.'],
  'line-unknown': ['Barang itu tidak perlu dihitung di sini.', 'That item is not to be counted here.'],
  'not-counted': [
    'Ada baris yang belum dihitung. Rak kosong pun dicatat: 0.',
    'Some lines are not counted yet. An empty shelf is a count, too: 0.',
  ],
  'same-counter': [
    'Anda yang menghitung sebelumnya; yang ini dikerjakan orang lain.',
    'You counted before; somebody else does this.',
  ],
} as const satisfies Words
