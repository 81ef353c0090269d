import { LANE_WORDS } from '#kit/words/lanes.ts'
import type { Words } from './words.ts'

/** Self-checkouts and who attends them. */
export const LANES = {
  ...LANE_WORDS,
  title: ['Kasir mandiri', 'Self-checkouts'],
  lead: [
    'Siapa yang menunggu petugas, dan apa yang sedang terjadi di setiap kasir mandiri.',
    'Who waits for an attendant, and what is going on at each self-checkout.',
  ],
  lanes: ['Semua kasir mandiri', 'All self-checkouts'],
  'lanes-none': ['Belum ada kasir mandiri', 'No self-checkouts yet'],
  'lanes-none-do': [
    'Daftarkan perangkat pada kasa jenis kasir mandiri di menu Kasa; setelah dibuka, ia muncul di sini.',
    'Enrol a device at a register of that kind under Tills; once it was opened it shows here.',
  ],
  seen: ['terakhir terdengar {time}', 'last heard {time}'],
  now: ['Sekarang', 'Now'],
  figures: ['Angka', 'Figures'],
  'figures-lead': [
    'Seberapa sering petugas dipanggil, untuk apa, dan apa hasilnya.',
    'How often attendants are asked for, for what, and what came of it.',
  ],
  'figures-none': ['Belum ada pembeli pada hari-hari ini', 'No customers on these days yet'],
  'figures-none-do': [
    'Pilih hari lain, atau tunggu sampai sebuah kasir mandiri melayani.',
    'Choose other days, or wait until a self-checkout serves.',
  ],
  days: ['Hari', 'Days'],
  'days-7': ['7 hari', '7 days'],
  'days-30': ['30 hari', '30 days'],
  'days-90': ['90 hari', '90 days'],
  visits: ['Pembeli', 'Customers'],
  paid: ['Membayar', 'Paid'],
  alone: ['Tanpa petugas sama sekali', 'Without anybody’s help'],
  basket: ['Satu keranjang', 'A basket'],
  minutes: ['{n} menit', '{n} min'],
  seconds: ['{n} detik', '{n} s'],
  'a-line': ['{n} detik tiap baris', '{n} s a line'],
  'left-goods': ['Pergi meninggalkan barang', 'Left goods behind'],
  people: ['Petugas tiap jam kasir', 'People per lane-hour'],
  'people-note': [
    '{people} jam petugas yang menjawab, {lanes} jam kasir yang melayani',
    '{people} hours in which somebody answered, {lanes} hours in which a lane served',
  ],
  avoided: ['Rugi yang tercegah', 'Losses avoided'],
  'avoided-note': [
    'Yang ditambahkan {n} pindai ulang ke keranjang yang lalu dibayar. Yang dicegah dengan cara lain tidak terukur.',
    'What {n} {n|re-scan|re-scans} added to baskets that were then paid. What was avoided otherwise is not measured.',
  ],
  causes: ['Mengapa petugas dipanggil', 'Why attendants are asked for'],
  cause: ['Sebab', 'Cause'],
  times: ['Kali', 'Times'],
  'per-hundred': ['Tiap 100 pembeli', 'Per 100 customers'],
  'for-nothing': ['Sia-sia', 'For nothing'],
  'put-right': ['Dibetulkan', 'Put right'],
  'refused-n': ['Ditolak', 'Refused'],
  'gone-n': ['Pembeli pergi', 'Customer left'],
  'half-within': ['Separuh dalam', 'Half within'],
  'most-within': ['9 dari 10 dalam', '9 of 10 within'],
  afar: ['Dijawab dari jauh', 'Answered from afar'],
} as const satisfies Words
