import type { Words } from './words.ts'

export const STATEMENTS = {
  title: ['Rekening koran', 'Bank statements'],
  lead: [
    'Dibaca, dihitung sampai sen, dan dicocokkan dengan cek; yang sama hanya disimpan sekali.',
    'Read, added up to the cent and matched to cheques; the same one is kept once.',
  ],
  drop: ['Letakkan rekening koran di sini', 'Drop bank statements here'],
  'drop-do': [
    'camt.053, MT940, BAI2, atau CSV dari internet banking',
    'camt.053, MT940, BAI2, or the CSV of your bank',
  ],
  reading: ['Membaca…', 'Reading…'],
  kept: ['{lines} mutasi disimpan, {matched} cocok dengan cek', '{lines} lines kept, {matched} matched to cheques'],
  'kept-before': ['Rekening koran ini sudah tersimpan', 'This statement was kept already'],
  none: ['Belum ada rekening koran', 'No statements yet'],
  'none-do': ['Unduh dari bank dan letakkan di atas.', 'Download one from the bank and drop it above.'],
  account: ['Rekening', 'Account'],
  day: ['Tanggal', 'Day'],
  opening: ['Saldo awal', 'Opening'],
  closing: ['Saldo akhir', 'Closing'],
  lines: ['Mutasi', 'Lines'],
  matched: ['Cocok', 'Matched'],
  open: ['Perlu dilihat', 'To look at'],
  amount: ['Jumlah', 'Amount'],
  text: ['Keterangan', 'What for'],
  file: ['Berkas', 'File'],
  'only-checks': ['Hanya tentang cek', 'Only about cheques'],
  'no-lines': ['Tidak ada mutasi', 'No lines'],
  'no-lines-do': ['Tidak ada mutasi tentang cek di rekening koran ini.', 'No line of this statement is about cheques.'],
  settled: ['Sudah dicatat', 'Recorded'],
  'no-check': ['Bukan soal cek', 'No matter of cheques'],
  'open-lines': ['Mutasi yang belum cocok', 'Lines that fit no cheque'],
  'open-do': [
    'Cari ceknya dengan nomor atau rekening, lalu Enter. Bila bukan soal cek, tulis alasannya.',
    'Find the cheque by number or account, then Enter. If it is no matter of cheques, say why.',
  ],
  'all-lines': ['Semua mutasi', 'All lines'],
} as const satisfies Words

export const STATEMENT_VERDICTS = {
  number: ['Nomor dan jumlah cocok', 'Number and amount fit'],
  deposit: ['Satu setoran utuh', 'A whole deposit'],
  amount: ['Satu-satunya dengan jumlah ini', 'The only one of this amount'],
  'unknown-number': ['Nomor tidak terdaftar', 'Number is not registered'],
  'amount-differs': ['Nomor cocok, jumlah beda', 'Number fits, amount differs'],
  elsewhere: ['Ceknya tidak di tahap ini', 'The cheque does not stand here'],
  several: ['Lebih dari satu cocok', 'More than one fits'],
  'by-hand': ['Dicocokkan orang', 'Matched by a person'],
  dismissed: ['Bukan soal cek', 'No matter of cheques'],
} as const satisfies Words
