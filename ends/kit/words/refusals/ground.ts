import type { Words } from '../words.ts'

/** Refusals about items, places, taxes, the company and the address book. */
export const GROUND_REFUSALS = {
  'item-unknown': [
    'Barang ini tidak ada lagi. Muat ulang daftarnya.',
    'This item is no longer there. Reload the list.',
  ],
  'barcode-unreadable': [
    'Kode ini tidak terbaca. Pindai atau ketik lagi.',
    'This code cannot be read. Scan or type it again.',
  ],
  'barcode-unknown': ['Tidak ada barang dengan kode ini.', 'No item has this code.'],
  'sku-taken': ['SKU ini sudah dipakai barang lain. Pakai SKU lain.', 'Another item has this SKU. Use another.'],
  'barcode-taken': [
    'Kode batang ini milik barang lain. Hapus di sana dulu.',
    'Another item owns this barcode. Remove it there first.',
  ],
  'unit-unknown': [
    'Kode batang menyebut satuan yang tidak ada di barang ini. Tambah satuannya dulu.',
    'A barcode names a unit this item does not have. Add the unit first.',
  ],
  'unit-repeated': ['Satu satuan tertulis dua kali. Hapus salah satunya.', 'A unit stands twice. Remove one.'],
  'base-unit-fixed': [
    'Satuan dasar tidak bisa diubah setelah disimpan. Buat barang baru.',
    'The base unit cannot change once saved. Make a new item.',
  ],
  'category-unknown': ['Kategori ini tidak ada. Pilih yang lain.', 'This category is not there. Choose another.'],
  'parent-unknown': ['Barang induk tidak ada. Pilih yang lain.', 'The parent item is not there. Choose another.'],
  'parent-is-variant': [
    'Barang induk itu sendiri sebuah varian. Pilih induknya.',
    'That parent is a variant itself. Choose its parent.',
  ],
  'image-type': ['Berkas ini bukan gambar JPEG, PNG, atau WebP.', 'This file is no JPEG, PNG or WebP picture.'],
  'image-too-large': ['Gambar ini terlalu besar: paling besar 2 MB.', 'This picture is too large: at most 2 MB.'],
  'image-too-many': [
    'Barang ini sudah punya 20 gambar. Hapus satu dulu.',
    'This item has 20 pictures already. Take one away first.',
  ],
  'item-exists': ['Barang ini sudah tersimpan.', 'This item is saved already.'],
  'file-unreadable': [
    'Berkas ini tidak terbaca. Simpan sebagai CSV (UTF-8) atau XLSX.',
    'This file cannot be read. Save it as CSV (UTF-8) or XLSX.',
  ],
  'columns-missing': [
    'Kolom wajib tidak ada di berkas. Tambahkan lalu coba lagi.',
    'The file lacks columns that are needed. Add them and try again.',
  ],
  'category-code-taken': ['Kode kategori sudah dipakai.', 'Another category has this code.'],
  'category-name-taken': [
    'Nama kategori sudah ada di induk yang sama.',
    'The parent has a category of this name already.',
  ],
  'category-in-circle': [
    'Kategori tidak bisa menjadi bagian dari dirinya sendiri.',
    'A category cannot be part of itself.',
  ],
  'pattern-wrong': ['Pola label timbangan salah.', 'The pattern of the in-store label is wrong.'],
  'segment-changed': ['Katalog baru saja berubah. Coba lagi.', 'The catalogue has just changed. Try again.'],
  'company-unknown': [
    'Perusahaan belum dibuat. Jalankan penyiapan dulu.',
    'There is no company yet. Run the set-up first.',
  ],
  'company-exists': [
    'Perusahaan sudah dibuat di sini. Muat ulang lalu masuk.',
    'There is a company here already. Reload and sign in.',
  ],
  'start-code-wrong': [
    'Kode mulai tidak cocok. Ketik yang tampil di terminal server.',
    'The start code is wrong. Type the one that the server’s terminal shows.',
  ],
  'too-many-tills': ['Satu tempat paling banyak 99 kasa.', 'A place has at most 99 registers.'],
  'company-stale': [
    'Data perusahaan baru saja diubah orang lain. Muat ulang lalu ulangi.',
    'Someone else has just changed the company. Reload and repeat.',
  ],
  'npwp-length': ['NPWP harus 15 atau 16 angka.', 'An NPWP has 15 or 16 digits.'],
  'npwp-check-digit': [
    'Angka pemeriksa NPWP tidak cocok. Periksa ketikannya.',
    'The check digit of the NPWP is wrong. Check the typing.',
  ],
  'npwp-unknown-form': ['Bentuk NPWP ini tidak dikenal.', 'This form of NPWP is not known.'],
  'time-zone-unknown': [
    'Zona waktu tidak dikenal. Contoh: Asia/Jakarta.',
    'This time zone is not known. For example Asia/Jakarta.',
  ],
  'company-currency-fixed': [
    'Mata uang tidak bisa diubah setelah ada catatan.',
    'The currency cannot change once there are records.',
  ],
  'place-stale': [
    'Tempat ini baru saja diubah orang lain. Muat ulang lalu ulangi.',
    'Someone else has just changed this place. Reload and repeat.',
  ],
  'place-code-taken': ['Kode tempat sudah dipakai. Pilih kode lain.', 'Another place has this code. Choose another.'],
  'nitku-length': ['NITKU harus 22 angka.', 'A NITKU has 22 digits.'],
  'place-hours-wrong': [
    'Jam buka tumpang tindih atau terbalik. Perbaiki jamnya.',
    'Opening hours overlap or run backwards. Correct them.',
  ],
  'place-code-in-use': [
    'Kode tempat sudah tercetak di kasa dan struk, jadi tidak bisa diubah.',
    'Registers and receipts carry this code, so it cannot change.',
  ],
  'place-located-half': [
    'Isi lintang dan bujur, atau kosongkan keduanya.',
    'Give both latitude and longitude, or neither.',
  ],
  'register-stale': [
    'Kasa ini baru saja diubah orang lain. Muat ulang lalu ulangi.',
    'Someone else has just changed this register. Reload and repeat.',
  ],
  'register-code-taken': ['Kode kasa sudah dipakai.', 'Another register has this code.'],
  'register-code-of-other-place': [
    'Kode kasa harus diawali kode tempatnya, misalnya KMG-01.',
    'A register code begins with the code of its place, like KMG-01.',
  ],
  'register-moved': [
    'Kasa tidak bisa pindah tempat. Buat kasa baru di sana.',
    'A register cannot move. Make a new one there.',
  ],
  'holiday-of-other-year': ['Ada tanggal dari tahun lain.', 'A day belongs to another year.'],
  'holiday-twice': ['Satu tanggal tertulis dua kali.', 'A day stands twice.'],
  'tax-rules-overlap': [
    'Dua aturan pajak berlaku bersamaan untuk golongan yang sama. Akhiri yang lama sehari sebelum yang baru.',
    'Two tax rules of one class overlap. End the old one the day before the new begins.',
  ],
  'tax-rule-backward': ['Aturan pajak berakhir sebelum mulai.', 'A tax rule ends before it begins.'],
  'tax-class-unknown': [
    'Aturan pajak menyebut golongan yang tidak ada.',
    'A tax rule names a class that is not there.',
  ],
  'segment-rule': [
    'Syarat ini belum lengkap. Isi nilai setiap baris, lalu coba lagi.',
    'This rule is not complete. Give each line a value and try again.',
  ],
  'segment-name-taken': [
    'Sudah ada segmen dengan nama ini. Pilih nama lain.',
    'There is a segment of this name already. Choose another.',
  ],
  'segment-stale': [
    'Segmen ini sudah diubah orang lain. Buka lagi, lalu ubah.',
    'Somebody else changed this segment meanwhile. Open it again, then change it.',
  ],
  'campaign-unknown': ['Kampanye ini tidak ada lagi.', 'This campaign is not there any more.'],
  'campaign-words': [
    'Pesannya belum lengkap. Lihat tanda di setiap varian, lalu simpan lagi.',
    'The message is not complete. See what is marked in each variant, then save again.',
  ],
  'campaign-name-taken': [
    'Sudah ada kampanye dengan nama ini. Pilih nama lain.',
    'There is a campaign of this name already. Choose another.',
  ],
  'campaign-stale': [
    'Kampanye ini sudah diubah orang lain. Buka lagi, lalu ubah.',
    'Somebody else changed this campaign meanwhile. Open it again, then change it.',
  ],
  'campaign-begun': [
    'Kampanye ini sudah mulai, jadi isinya tetap. Buat kampanye baru untuk perubahan.',
    'This campaign has begun, so it stays as it is. Make a new one for changes.',
  ],
  'campaign-segment-unknown': ['Segmen ini tidak ada lagi. Pilih yang lain.', 'This segment is gone. Choose another.'],
  'campaign-not-so': [
    'Keadaan kampanye ini sudah lain. Muat ulang halaman untuk melihatnya.',
    'This campaign stands otherwise by now. Reload the page to see it.',
  ],
  'campaign-in-the-past': ['Waktu mulainya sudah lewat. Pilih waktu nanti.', 'That time is over. Choose one to come.'],
  'consent-words-unknown': [
    'Kata persetujuan ini tidak dikenal lagi. Tampilkan yang berlaku, lalu tanyakan sekali lagi.',
    'These words of consent are not known any more. Show the current ones and ask again.',
  ],
  'party-unknown': ['Orang atau perusahaan ini tidak ada di buku alamat.', 'This party is not in the address book.'],
  'party-stale': [
    'Data ini baru saja diubah orang lain. Muat ulang lalu ulangi.',
    'Someone else has just changed this. Reload and repeat.',
  ],
  'phone-empty': ['Nomor telepon kosong.', 'The phone number is empty.'],
  'phone-not-digits': ['Nomor telepon hanya boleh angka.', 'A phone number has digits only.'],
  'phone-length': ['Panjang nomor telepon salah.', 'The phone number has the wrong length.'],
  'member-card-form': ['Nomor kartu anggota salah bentuk.', 'The member card number is malformed.'],
  'phone-taken': ['Nomor ini milik orang lain di buku alamat.', 'Another party owns this number.'],
  'member-card-taken': ['Kartu ini milik orang lain.', 'Another party holds this card.'],
  'address-located-half': [
    'Isi lintang dan bujur, atau kosongkan keduanya.',
    'Give both latitude and longitude, or neither.',
  ],
  'party-merged-already': ['Data ini sudah digabung.', 'This one was merged already.'],
  'party-into-itself': ['Tidak bisa digabung dengan dirinya sendiri.', 'It cannot be merged into itself.'],
} as const satisfies Words
