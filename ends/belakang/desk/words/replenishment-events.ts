import type { Words } from './words.ts'

/** What is planned that moves demand. */
export const EVENTS = {
  title: ['Acara', 'Events'],
  lead: [
    'Promo, hari pasar, pembukaan: tulis sebelum mulai, supaya rencana menyiapkan barangnya tepat waktu.',
    'Promotions, market days, openings: write them down before they begin, so that plans have the goods there in time.',
  ],
  new: ['Acara baru', 'New event'],
  planned: ['Yang direncanakan', 'What is planned'],
  note: ['Nama acara', 'What it is'],
  'note-hint': ['mis. Bazar kampung', 'e.g. Village fair'],
  item: ['Barang', 'Item'],
  place: ['Tempat', 'Place'],
  from: ['Mulai', 'From'],
  to: ['Sampai', 'To'],
  lift: ['Terjual dibanding biasanya', 'Sales against the usual'],
  'lift-open': ['dihitung sendiri', 'worked out'],
  cut: ['Potongan harga', 'Price cut'],
  promoted: ['Dipromosikan (rak ujung, selebaran)', 'Promoted (end of aisle, leaflet)'],
  save: ['Simpan acara', 'Save event'],
  saved: ['Acara tersimpan; rencana berikutnya menghitungnya', 'Event saved; the next plan reckons with it'],
  'every-item': ['Semua barang', 'Every item'],
  'every-place': ['Semua tempat', 'Every place'],
  none: ['Belum ada acara', 'No events yet'],
  'none-do': [
    'Hari raya dan tanggal gajian sudah dikenal. Tulis di atas apa yang lain daripada biasanya.',
    'Feasts and pay days are known already. Write above what is out of the ordinary.',
  ],
} as const satisfies Words
