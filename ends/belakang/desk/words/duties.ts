import type { Words } from './words.ts'

/** What a customer may ask about what is kept of them. */
export const DUTIES = {
  title: ['Hak atas data pribadi', 'Rights to personal data'],
  lead: [
    'Pelanggan boleh meminta salinan datanya atau penghapusannya. Jawab dalam 3 × 24 jam.',
    'A customer may ask for a copy of their data, or to be erased. Answer within 3 × 24 hours.',
  ],
  export: ['Unduh semua data', 'Download all data'],
  exported: ['Salinan data diunduh. Serahkan hanya kepada orangnya.', 'The copy is downloaded. Give it only to them.'],
  erase: ['Hapus data pribadi', 'Erase personal data'],
  'erase-title': ['Hapus data pribadi {name}?', 'Erase the personal data of {name}?'],
  'erase-ask': [
    'Nama, telepon, e-mail, alamat, dan isi pesan dikosongkan. Semua persetujuan dicabut dan pesan yang menunggu dihentikan. Penjualan dan pembukuan tetap disimpan 10 tahun dengan nama samaran (UU KUP pasal 28). Ini tidak dapat dibatalkan.',
    'Name, telephone, e-mail, addresses and the text of messages are blanked. Every consent is withdrawn and what waits is stopped. Sales and books are kept for 10 years under a pseudonym (UU KUP art. 28). This cannot be undone.',
  ],
  'erase-do': ['Hapus untuk selamanya', 'Erase for good'],
  erased: [
    'Data pribadi dihapus. {n} pesan yang menunggu dihentikan; pembukuan tetap.',
    'Personal data erased. {n} waiting messages were stopped; the books stay.',
  ],
  'kind-access': ['Salinan data', 'Copy of the data'],
  'kind-erasure': ['Penghapusan', 'Erasure'],
  'kind-correction': ['Perbaikan', 'Correction'],
  done: ['Selesai {when}', 'Done {when}'],
  due: ['Paling lambat {when}', 'Due by {when}'],
  late: ['Terlambat sejak {when}', 'Late since {when}'],
  asked: ['Diminta {when}', 'Asked {when}'],
  kept: ['Disimpan {years} tahun: {what}', 'Kept for {years} years: {what}'],
  'kept-sales': ['{n} penjualan', '{n} sales'],
  'kept-invoices': ['{n} faktur', '{n} invoices'],
  'kept-orders': ['{n} pesanan', '{n} orders'],
} satisfies Words
