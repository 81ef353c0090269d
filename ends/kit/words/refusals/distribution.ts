import type { Words } from '../words.ts'

/** Refusals about transfers, picking, packing, trucks and receiving. */
export const DISTRIBUTION_REFUSALS = {
  'transfer-unknown': ['Transfer ini tidak ada.', 'This transfer is not there.'],
  'transfer-state': [
    'Transfer ini sudah berjalan lebih jauh. Muat ulang layarnya.',
    'This transfer has moved on. Reload the screen.',
  ],
  'same-place': [
    'Asal dan tujuannya sama. Pilih tujuan lain.',
    'It leads from a place to itself. Choose another goal.',
  ],
  'credit-limit': [
    'Batas kredit pelanggan terlampaui. Tagih dulu, atau kurangi pesanannya.',
    'It is beyond the customer’s credit limit. Collect first, or order less.',
  ],
  'list-unknown': ['Daftar ambil ini tidak ada di tempat Anda.', 'There is no such pick list where you work.'],
  'list-taken': [
    'Daftar ini sudah diambil orang lain. Ambil daftar lain.',
    'Somebody else has this list. Take another.',
  ],
  'nothing-to-pick': ['Tidak ada yang perlu diambil.', 'There is nothing to pick.'],
  'gs1-prefix-missing': [
    'Awalan GS1 perusahaan belum diisi, jadi koli belum bisa diberi SSCC. Isi di Distribusi → Pengaturan.',
    'The company’s GS1 prefix is missing, so units get no SSCC. Write it under Distribution → Settings.',
  ],
  'gs1-prefix-in-use': [
    'SSCC dengan awalan ini sudah dibagikan. Ganti dengan awalan lain, jangan dikosongkan.',
    'SSCCs of this prefix were given out. Another may follow it; it may not be left empty.',
  ],
  'sscc-used-up': [
    'Semua SSCC awalan ini habis. Minta awalan baru ke GS1.',
    'All SSCCs of this prefix are used. Ask GS1 for another.',
  ],
  'sscc-form': ['Itu bukan SSCC: harus 18 angka. Pindai lagi.', 'That is no SSCC: it has 18 digits. Scan it again.'],
  'sscc-check-digit': [
    'Angka pemeriksa SSCC tidak cocok. Pindai lagi.',
    'The SSCC’s check digit is wrong. Scan it again.',
  ],
  'over-packed': [
    'Yang dikemas melebihi yang diambil. Hitung ulang isinya.',
    'More was packed than was picked. Count the contents again.',
  ],
  'under-packed': [
    'Masih ada yang belum dikemas. Kemas sisanya dulu.',
    'Something is not packed yet. Pack the rest first.',
  ],
  'unit-unknown': ['Koli ini tidak dikenal.', 'This unit is not known.'],
  'unit-state': [
    'Koli ini belum diterima, atau sudah di rak.',
    'This unit is not received yet, or is on the shelf already.',
  ],
  'unit-elsewhere': ['Koli ini milik tempat lain.', 'This unit belongs to another place.'],
  'trip-unknown': ['Perjalanan ini tidak ada di tempat Anda.', 'There is no such trip where you work.'],
  'trip-state': ['Perjalanan ini sudah berangkat atau dibatalkan.', 'This trip has left or was called off.'],
  'no-trucks': [
    'Tidak ada truk yang bebas hari itu. Tambah truk, atau pilih hari lain.',
    'No truck is free that day. Add one, or choose another day.',
  ],
  'nothing-packed': ['Belum ada yang dikemas dan menunggu truk.', 'Nothing is packed and waiting for a truck.'],
  'nothing-loaded': ['Belum ada koli yang dipindai ke truk ini.', 'No unit was scanned into this truck.'],
  'place-not-located': [
    'Pusat ini belum punya koordinat. Isi di Tempat.',
    'This centre has no coordinates. Write them under Places.',
  ],
  'shipment-unknown': ['Pengiriman ini tidak ada.', 'This shipment is not there.'],
  'shipment-state': ['Pengiriman ini belum berangkat.', 'This shipment has not left yet.'],
  'shipment-elsewhere': ['Pengiriman ini untuk tempat lain.', 'This shipment is for another place.'],
  differs: [
    'Kiriman dengan nomor yang sama sudah tercatat dengan isi lain. Ulangi pindainya.',
    'Something else was sent under the same number before. Scan it anew.',
  ],
  'file-unknown': ['Fotonya belum terkirim. Kirim fotonya dulu.', 'The photo has not been sent. Send it first.'],
  'file-empty': ['Berkasnya kosong.', 'The file is empty.'],
  'file-too-large': ['Fotonya terlalu besar. Ambil lagi lebih kecil.', 'The photo is too large. Take a smaller one.'],
  'file-not-of-type': ['Berkas itu bukan foto.', 'That file is no photo.'],
  'bin-unknown': ['Rak itu tidak ada di tempat ini.', 'This place has no such bin.'],
  'put-more': [
    'Yang ditaruh di rak lebih banyak daripada isi kolinya. Hitung lagi isinya.',
    'More went onto shelves than the unit holds. Count what is in it again.',
  ],
  'stock-refused': ['Catatan stok menolak. Lihat sebabnya di bawah.', 'The stock records refuse it. See why below.'],
  'difference-unknown': ['Selisih ini tidak ada di tempat Anda.', 'There is no such difference where you work.'],
  'difference-settled': ['Selisih ini sudah dibereskan.', 'This difference was settled already.'],
  'outcome-unfit': [
    'Hasil itu tidak cocok untuk selisih ini. Pilih Dicatat saja.',
    'That outcome does not fit. Choose Noted.',
  ],
  'not-epcis': ['Dokumen EPCIS itu cacat. Lihat di mana.', 'That EPCIS document is faulty. See where.'],
  'event-differs': [
    'Peristiwa dengan nama yang sama sudah tercatat lain isinya.',
    'An event of the same name was recorded with other content.',
  ],
  'setting-stale': [
    'Pengaturan baru saja diubah orang lain. Muat ulang.',
    'Someone else has just changed the settings. Reload.',
  ],
  'carton-inside-smaller': ['Ukuran dalam dus melebihi ukuran luarnya.', 'The carton is larger inside than outside.'],
  'carton-holds-something': [
    'Berat paling banyak harus di atas berat kosong.',
    'The most it may weigh must exceed what it weighs empty.',
  ],
  'truck-code-taken': ['Nomor polisi itu sudah ada.', 'That plate is there already.'],
  'truck-day-forward': ['Jam kembali harus setelah jam berangkat.', 'It must be back after it leaves.'],
  'item-unknown': ['Ada barang yang tidak dikenal.', 'An item is not known.'],
  'spot-off-floor': ['Ada rak di luar denah.', 'A bin stands off the floor.'],
} as const satisfies Words
