import type { Words } from '#kit/words/words.ts'

/** Goods onto the shelf. */
export const PUT_AWAY = {
  title: ['Simpan', 'Put away'],
  first: ['Pindai barang atau karton', 'Scan an item or a carton'],
  'first-do': ['Lalu pindai label rak tempat Anda menaruhnya.', 'Then scan the label of the shelf you put it on.'],
  scan: ['Pindai yang disimpan', 'Scan what is put away'],
  'scan-bin': ['Sekarang pindai raknya', 'Now scan the shelf'],
  'in-hand': ['Di tangan', 'In hand'],
  'bin-first': ['Pindai barangnya dulu', 'Scan the goods first'],
  'bin-unknown': ['Rak {code} tidak dikenal di sini', 'Shelf {code} is not known here'],
  'bin-unknown-do': [
    'Periksa labelnya. Rak baru dibuat di meja, lalu segarkan data.',
    'Check the label. New shelves are made at the desk, then refresh the data.',
  ],
  'other-first': ['Selesaikan dulu yang di tangan', 'Finish what is in hand first'],
  'other-first-do': ['Pindai raknya, atau kosongkan tangan.', 'Scan its shelf, or empty your hands.'],
  drop: ['Kosongkan tangan', 'Empty hands'],
  kept: ['{name} ke rak {bin}', '{name} to shelf {bin}'],
  today: ['Baru saja disimpan', 'Just put away'],
} as const satisfies Words
