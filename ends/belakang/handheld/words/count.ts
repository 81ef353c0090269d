import type { Words } from '#kit/words/words.ts'

/** Counting blind: what is found, never what should be there. */
export const COUNT = {
  title: ['Hitung', 'Count'],
  'scan-to-begin': ['Pindai label rak atau barang', 'Scan a shelf’s label or an item'],
  begin: ['Mulai hitungan', 'Begin a count'],
  'begin-do': [
    'Pindai label rak untuk menghitung isi rak itu, atau pindai barang pertama untuk menghitung apa saja.',
    'Scan a shelf’s label to count what lies there, or scan the first item to count anything.',
  ],
  'begin-free': ['Hitung bebas', 'Count anything'],
  given: ['Hitungan yang diminta', 'Counts that were asked for'],
  recount: ['Hitung ulang', 'Count again'],
  'recount-text': [
    'Berbeda dari catatan: dihitung sekali lagi oleh orang lain',
    'Differs from the record: counted once more by another',
  ],
  'items-n': ['{n} barang', '{n} {n|item|items}'],
  'name-shelf': ['Rak {code}', 'Shelf {code}'],
  'name-free': ['Hitung {time}', 'Count {time}'],
  scan: ['Pindai barang yang dihitung', 'Scan what is counted'],
  'none-yet': ['Pindai barang pertama', 'Scan the first item'],
  'none-yet-do': [
    'Setiap pindaian menambah satu. Ketuk sebuah baris untuk mengetik jumlahnya.',
    'Each scan adds one. Touch a line to type how many.',
  ],
  'not-yet': ['Belum dihitung', 'Not counted yet'],
  counted: ['{name}: {qty} {unit}', '{name}: {qty} {unit}'],
  'not-asked': ['Tidak termasuk hitungan ini', 'Not part of this count'],
  'not-asked-do': ['Hitung barang ini dalam hitungan tersendiri.', 'Count this item in a count of its own.'],
  finish: ['Selesai menghitung', 'Finish the count'],
  'finish-ask': [
    '{n} baris dikirim. Yang belum dihitung dianggap kosong hanya bila Anda mengetuknya dan mengisi nol.',
    '{n} {n|line|lines} {n|is|are} sent. What is not counted is taken as empty only if you touch it and enter nothing.',
  ],
  'finish-missing': ['{n} barang belum dihitung', '{n} {n|item|items} {n|is|are} not counted yet'],
  finished: ['Hitungan tersimpan: {n} baris', 'Count kept: {n} {n|line|lines}'],
  drop: ['Buang hitungan ini', 'Discard this count'],
  'drop-ask': ['Buang {n} baris yang sudah dihitung?', 'Discard the {n} {n|line|lines} counted?'],
  'remove-line': ['Hapus baris ini', 'Remove this line'],
} as const satisfies Words
