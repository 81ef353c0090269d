import type { Words } from '../words.ts'

export const PAPER_REFUSALS = {
  'kind-unknown': [
    'Jenis ini tidak ada. Muat ulang lalu pilih lagi.',
    'There is no such kind. Reload and choose again.',
  ],
  'paper-unknown': ['Dokumen ini tidak ada, atau bukan untuk Anda.', 'There is no such paper, or not for you.'],
  'paper-differs': [
    'Dokumen lain sudah disimpan di bawah nomor ini. Muat ulang lalu ulangi.',
    'Another paper is kept under this id. Reload and repeat.',
  ],
  'paper-destroyed': ['Dokumen ini sudah dimusnahkan.', 'This paper was destroyed.'],
  'file-empty': ['Berkas ini kosong. Pilih lagi.', 'This file is empty. Choose again.'],
  'file-too-large': [
    'Berkas lebih dari 20 MiB. Pindai pada 300 dpi, atau bagi dua.',
    'The file is above 20 MiB. Scan it at 300 dpi, or in parts.',
  ],
  'file-type': [
    'Jenis berkas ini tidak disimpan. Pakai PNG, JPEG, WebP, PDF, atau teks.',
    'This type of file is not kept. Use PNG, JPEG, WebP, PDF or text.',
  ],
  'file-is-other': [
    'Isi berkas tidak sesuai dengan jenisnya. Simpan ulang dari programnya.',
    'The file is not what it says. Save it anew from its program.',
  ],
  'field-unknown': ['Jenis dokumen ini tidak punya isian itu.', 'This kind of paper has no such field.'],
  'value-unreadable': [
    'Satu isian tidak terbaca menurut jenisnya. Betulkan atau kosongkan.',
    'One value cannot be read as what it should be. Correct it or leave it empty.',
  ],
  'mail-unknown': ['Surel ini tidak ada. Muat ulang.', 'There is no such mail. Reload.'],
  'mail-decided': ['Surel ini sudah diputuskan orang lain.', 'Somebody else has decided about this mail.'],
  'sender-unreadable': [
    'Tulis alamat surel, misalnya tagihan@pemasok.co.id, atau seluruh domain: @pemasok.co.id.',
    'Write a mail address, for example bills@supplier.com, or a whole domain: @supplier.com.',
  ],
  'kind-unnamed': ['Beri nama dalam dua bahasa.', 'Give it a name in both languages.'],
  'kind-word': [
    'Nama ini tidak bisa dijadikan kata kunci. Pakai huruf biasa.',
    'No word can be made of this name. Use plain letters.',
  ],
  'kind-years': ['Masa simpan 1 sampai 100 tahun, atau selamanya.', 'Papers are kept for 1 to 100 years, or for ever.'],
  'kind-field-twice': ['Dua isian bernama sama. Hapus salah satunya.', 'Two fields have the same name. Remove one.'],
  'kind-field-unlabelled': [
    'Tiap isian perlu kata yang mendahuluinya di kertas.',
    'Every field wants the words before it on paper.',
  ],
  'kind-stale': [
    'Orang lain baru saja mengubah jenis ini. Muat ulang, lalu ulangi.',
    'Somebody else has just changed this kind. Reload and repeat.',
  ],
  'paper-kept': ['Dokumen ini belum dimusnahkan.', 'This paper was not destroyed.'],
  'hold-unknown': ['Penahanan ini tidak ada.', 'There is no such hold.'],
} as const satisfies Words
