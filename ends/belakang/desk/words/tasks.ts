import type { Words } from './words.ts'

/** The inbox of work. */
export const TASKS = {
  title: ['Tugas', 'Tasks'],
  lead: [
    'Yang ganjil dan menunggu orang. Tugas baru muncul sendiri.',
    'What is odd and waits for a person. New tasks appear by themselves.',
  ],
  open: ['Terbuka', 'Open'],
  done: ['Selesai', 'Done'],
  all: ['Semua jenis', 'All kinds'],
  none: ['Tidak ada tugas terbuka', 'No open tasks'],
  'none-do': [
    'Semua penjualan, laci, dan stok cocok. Tugas muncul di sini begitu ada yang ganjil.',
    'All sales, drawers and stock agree. A task shows here as soon as something is odd.',
  ],
  'none-done': ['Belum ada yang diselesaikan', 'Nothing has been finished yet'],
  what: ['Yang terjadi', 'What happened'],
  do: ['Yang perlu dilakukan', 'What to do'],
  says: ['Rincian', 'Details'],
  subject: ['Tentang', 'About'],
  opened: ['Dibuka {ago}', 'Opened {ago}'],
  'see-sale': ['Buka struk', 'Open the receipt'],
  'see-count': ['Buka hitungan', 'Open the count'],
  'see-lot': ['Telusuri lot', 'Trace the lot'],
  'see-stock': ['Buka riwayat barang', 'Open the item’s life'],
  'fix-stock': ['Catat hasil hitung', 'Record the count'],
  'see-odd': ['Buka fakta ganjil', 'Open odd facts'],
  'see-drawer': ['Buka laci', 'Open the drawer'],
  'see-order': ['Buka pesanan', 'Open the order'],
  'see-invoice': ['Buka faktur', 'Open the invoice'],
  'see-receipt': ['Buka penerimaan', 'Open the receipt of goods'],
  complete: ['Selesaikan', 'Finish'],
  outcome: ['Hasil', 'Outcome'],
  note: ['Catatan', 'Note'],
  'note-hint': [
    'Apa yang ditemukan dan dilakukan; dibaca orang berikutnya',
    'What was found and done; the next person reads it',
  ],
  finished: ['Tugas selesai', 'Task finished'],
  'outcome-fixed': ['Sudah diperbaiki', 'Put right'],
  'outcome-explained': ['Sudah jelas, tidak perlu apa-apa', 'Explained, nothing to do'],
  'outcome-counted': ['Sudah dihitung ulang', 'Counted again'],
  'outcome-written-off': ['Dihapuskan', 'Written off'],
  'outcome-passed-on': ['Diteruskan ke orang lain', 'Passed on'],
  'done-by': ['{who}, {ago}', '{who}, {ago}'],
  place: ['Tempat', 'Place'],
} as const satisfies Words

export const OUTCOMES = ['fixed', 'explained', 'counted', 'written-off', 'passed-on'] as const
