import type { Words } from '../words.ts'

export const CHECK_REFUSALS = {
  'check-unknown': ['Cek ini tidak ada. Muat ulang daftarnya.', 'There is no such cheque. Reload the list.'],
  'check-known': [
    'Salah satu cek sudah terdaftar. Muat ulang; jangan kirim dua kali.',
    'One of the cheques is registered already. Reload; do not send it twice.',
  ],
  'check-elsewhere': [
    'Cek ini sudah berpindah keadaan. Lihat perjalanannya lalu putuskan lagi.',
    'This cheque stands elsewhere by now. Look at its life, then decide again.',
  ],
  'check-duplicate': [
    'Cek dengan baris kode yang sama sudah terdaftar. Tolak yang ini, atau betulkan bacaannya.',
    'A cheque with the same code line is registered already. Refuse this one, or correct what was read.',
  ],
  'exceptions-open': [
    'Masih ada yang ganjil. Betulkan, atau terima dengan alasan.',
    'Something is still odd. Correct it, or accept it with a reason.',
  ],
  'reason-missing': ['Tulis alasannya dulu.', 'Write the reason first.'],
  'presented-too-often': [
    'Cek ini sudah terlalu sering kembali. Serahkan kepada penyetornya.',
    'This cheque came back too often. Give it back to its depositor.',
  ],
  'warkat-early': [
    'Tanggal efektifnya belum tiba. Simpan sampai hari itu.',
    'Its effective date has not come yet. Keep it until then.',
  ],
  'warkat-late': [
    'Tenggang waktunya sudah lewat. Minta penarik menerbitkan yang baru.',
    'It is past its time. Ask its drawer for another.',
  ],
  'over-clearing-limit': [
    'Di atas batas kliring Rp500.000.000. Unjukkan di banknya sendiri.',
    'Above the clearing limit of Rp500,000,000. Present it at its own bank.',
  ],
  'deed-differs': [
    'Keputusan lain sudah tercatat di bawah nomor ini. Muat ulang lalu ulangi.',
    'Another decision is recorded under this id. Reload and repeat.',
  ],
  'batch-empty': ['Tidak ada cek di dalamnya. Pilih berkas lain.', 'It holds no cheque. Choose another file.'],
  'batch-differs': [
    'Cek lain sudah terdaftar di bawah nomor ini. Muat ulang lalu ulangi.',
    'Other cheques are registered under this id. Reload and repeat.',
  ],
  'picture-taken': [
    'Sisi ini sudah punya gambar. Tambahkan versi pada dokumennya.',
    'This side has its picture. Add a version to its paper.',
  ],
  'file-faulty': [
    'Berkas ini ada kesalahannya dan tidak didaftarkan. Perbaiki, atau minta lagi dari pengirimnya.',
    'This file has faults and was not registered. Mend it, or ask its sender for another.',
  ],
  'return-unknown': ['Retur ini tidak ada. Muat ulang daftarnya.', 'There is no such return. Reload the list.'],
  'return-settled': [
    'Retur ini sudah diputuskan orang lain. Muat ulang daftarnya.',
    'This return was settled by somebody else. Reload the list.',
  ],
  'amount-not-the-same': [
    'Jumlahnya berbeda. Tulis alasannya bila memang cek ini.',
    'The amounts differ. Write the reason if it is this one all the same.',
  ],
  'issue-layout-unknown': ['Susunan ini tidak dikenal. Pilih yang lain.', 'This layout is unknown. Choose another.'],
  'issue-faulty': [
    'Berkas penerbitan ini tidak terbaca. Perbaiki barisnya atau pilih susunan lain.',
    'This issue file cannot be read. Mend its lines or choose another layout.',
  ],
  'issue-empty': [
    'Tidak ada cek di berkas ini. Pilih berkas atau susunan lain.',
    'This file says no cheque. Choose another file or layout.',
  ],
  'issue-differs': [
    'Nomor ini sudah diterbitkan dengan jumlah atau penerima lain. Tanyakan penariknya.',
    'This number was issued with another amount or payee. Ask its drawer.',
  ],
  'pay-unknown': ['Cek ini tidak menunggu keputusan. Muat ulang.', 'This cheque waits for no decision. Reload.'],
  'pay-decided': [
    'Cek ini sudah diputuskan lain. Lihat perjalanannya.',
    'This cheque was decided otherwise. Look at its life.',
  ],
  'pay-too-late': [
    'Batas waktunya lewat; keputusan biasa berlaku.',
    'The cut-off has passed; the usual decision is taken.',
  ],
  'pay-undecided': [
    'Cek ini tidak seperti diterbitkan. Putuskan dulu di positive pay.',
    'This cheque is not as issued. Decide under positive pay first.',
  ],
  'not-refused': [
    'Hanya cek dan bilyet giro yang pernah ditolak punya alasan penolakan. Catat penolakannya dulu.',
    'Only cek and bilyet giro that were refused have reasons for it. Record the refusal first.',
  ],
  'refusal-reasons-wrong': [
    'Alasan ini tidak cocok dengan jenis warkat atau langkahnya. Pilih alasan lain.',
    'These reasons do not fit this kind of warkat or this step. Choose others.',
  ],
  'line-unknown': ['Mutasi ini tidak ada. Muat ulang.', 'There is no such line. Reload.'],
  'line-settled': [
    'Mutasi ini sudah diputuskan. Muat ulang rekening korannya.',
    'This line was settled already. Reload the statement.',
  ],
  'print-not-american': [
    'Cek pengganti hanya ada untuk cek Amerika. Cetak gambarnya saja.',
    'Only cheques of the United States have substitutes. Print its pictures instead.',
  ],
  'print-no-line': [
    'Baris kodenya tidak diketahui. Betulkan ceknya dulu.',
    'Its code line is not known. Correct the cheque first.',
  ],
  'print-no-pictures': [
    'Gambar depan dan belakang harus ada, sebagai TIFF, JPEG, atau PNG.',
    'Both pictures must be there, as TIFF, JPEG or PNG.',
  ],
  'statement-unknown': [
    'Rekening koran ini tidak ada. Muat ulang daftarnya.',
    'There is no such statement. Reload the list.',
  ],
  'statement-faulty': [
    'Rekening koran ini tidak dapat disimpan. Perbaiki atau minta berkasnya lagi dari bank.',
    'This statement cannot be kept. Mend it or ask the bank for the file again.',
  ],
  'statement-account-missing': [
    'Berkas ini tidak menyebut nomor rekeningnya. Ekspor ulang beserta judulnya.',
    'The file does not say its account. Export it again with its heading.',
  ],
  'statement-unbalanced': [
    'Saldo awal dan mutasi tidak menjadi saldo akhir. Minta berkasnya lagi dari bank.',
    'Opening balance and lines do not make the closing balance. Ask the bank for the file again.',
  ],
  'statement-differs': [
    'Rekening koran lain sudah tersimpan di bawah nomor ini. Muat ulang lalu ulangi.',
    'Another statement is kept under this id. Reload and repeat.',
  ],
} as const satisfies Words
