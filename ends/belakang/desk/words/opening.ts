import type { Words } from './words.ts'

/** Opening balances in money. */
export const OPENING = {
  tab: ['Saldo awal', 'Opening balances'],
  lead: [
    'Uang, piutang, dan utang pada hari Anda mulai. Debit dan kredit harus sama; selisihnya biasanya modal.',
    'Money, receivables and debts on the day you begin. Debits must equal credits; the difference is usually equity.',
  ],
  day: ['Per tanggal', 'As of'],
  line: ['Pos', 'Line'],
  name: ['Rincian', 'Detail'],
  'name-hint': ['mis. bca, pemasok', 'like bca, a supplier'],
  debit: ['Debit', 'Debit'],
  credit: ['Kredit', 'Credit'],
  'row-of': ['Baris {n}', 'Row {n}'],
  'add-line': ['Tambah baris', 'Add a row'],
  'remove-line': ['Hapus baris {n}', 'Remove row {n}'],
  sum: ['Jumlah', 'Sum'],
  balanced: ['Seimbang', 'Balanced'],
  gap: ['Selisih {amount}', 'Difference {amount}'],
  'to-equity': ['Masukkan selisih ke modal', 'Put the difference to equity'],
  amount: ['bukan jumlah uang', 'not an amount'],
  post: ['Bukukan saldo awal', 'Post opening balances'],
  posted: ['Saldo awal dibukukan', 'Opening balances posted'],
  choose: ['Isi dari CSV', 'Fill from CSV'],
  'choose-hint': [
    'Kolom akun, debit, kredit. Akun seperti bank:bca, safe:KMG (kode tempat), payable:indofood, equity.',
    'Columns account, debit, credit. Accounts like bank:bca, safe:KMG (the code of a place), payable:indofood, equity.',
  ],
  'file-columns': [
    'Baris pertama harus memuat kolom akun, debit, dan kredit.',
    'The first row must hold the columns account, debit and credit.',
  ],
  'file-rows': [
    'Baris {rows} tidak terbaca jumlahnya. Perbaiki di berkas lalu pilih lagi; yang lain sudah terisi.',
    'The amounts of rows {rows} cannot be read. Correct the file and choose it again; the others are filled in.',
  ],
  before: ['Yang sudah dibukukan', 'Posted before'],
  'before-none': ['Belum ada saldo awal', 'No opening balances yet'],
  'before-none-do': [
    'Isi baris di atas. Stok awal diisi sendiri, dengan menghitung barang.',
    'Fill in the rows above. Opening stock is entered apart, by counting goods.',
  ],
  'see-journal': ['Lihat jurnal', 'See the entry'],
} as const satisfies Words
