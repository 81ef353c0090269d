/** Words about shops one can walk into. */
export const STORES = {
  title: ['Toko kami', 'Our shops'],
  lead: [
    'Ambil pesanan, kembalikan barang, atau belanja langsung.',
    'Collect orders, bring goods back, or shop in person.',
  ],
  hours: ['Jam buka', 'Opening hours'],
  closed: ['Tutup', 'Closed'],
  openNow: ['Buka sekarang', 'Open now'],
  closedNow: ['Sedang tutup', 'Closed now'],
  special: ['Hari khusus', 'Special days'],
  map: ['Lihat di peta', 'See on a map'],
  call: ['Telepon {phone}', 'Call {phone}'],
  choose: ['Jadikan toko saya', 'Make this my shop'],
  chosen: ['Toko Anda', 'Your shop'],
  parking: ['Tempat parkir', 'Parking'],
  prayer: ['Musala', 'Prayer room'],
  stock: ['Lihat yang ada di toko ini', 'See what this shop has'],
  weekdays: ['Senin Selasa Rabu Kamis Jumat Sabtu Minggu', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'],
} as const
