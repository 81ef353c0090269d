import type { Words } from '#kit/words/words.ts'

/** Opening the phone, signing in, making it one of the shop's. */
export const GATE = {
  starting: ['Membuka…', 'Opening…'],
  'second-title': ['Sudah terbuka di tab lain', 'Already open in another tab'],
  'second-text': [
    'Satu tab saja yang boleh mencatat, supaya tidak ada yang terkirim dua kali. Tutup tab lain, lalu coba lagi.',
    'Only one tab may record, so that nothing is sent twice. Close the other tab, then try again.',
  ],
  'failed-title': ['Tidak bisa dibuka', 'It could not open'],
  'failed-text': [
    'Penyimpanan ponsel ini tidak bisa dipakai: {reason}. Kosongkan ruang, keluar dari mode samaran, lalu coba lagi.',
    'This phone’s storage cannot be used: {reason}. Free some space, leave private mode, then try again.',
  ],
  'filling-title': ['Mengambil barang', 'Fetching the items'],
  'filling-text': [
    'Sekali ini perlu jaringan. Sesudahnya ponsel ini bekerja juga di tempat tanpa sinyal.',
    'This once it needs the network. After that the phone also works where there is no signal.',
  ],
  'no-fill-title': ['Server belum terjangkau', 'The server is not reached yet'],
  'no-fill-text': [
    'Ponsel ini belum pernah mengambil daftar barang. Pergi ke tempat bersinyal, lalu coba lagi. ({reason})',
    'This phone has never fetched the items. Go where there is a signal, then try again. ({reason})',
  ],
  welcome: ['Selamat bekerja', 'Welcome'],
  motto: ['Terima, simpan, ambil, hitung.', 'Receive, put away, pick, count.'],
  username: ['Nama masuk', 'User name'],
  password: ['Kata sandi', 'Password'],
  'sign-in': ['Masuk', 'Sign in'],
  passkey: ['Masuk dengan kunci sandi', 'Sign in with a passkey'],
  'code-title': ['Satu langkah lagi', 'One more step'],
  'code-text': [
    'Ketik enam angka dari aplikasi autentikator, atau satu kode cadangan.',
    'Type the six digits of your authenticator app, or a recovery code.',
  ],
  code: ['Kode', 'Code'],
  continue: ['Lanjut', 'Continue'],
  'other-person': ['Masuk sebagai orang lain', 'Sign in as someone else'],
  'must-change': [
    'Kata sandi ini dibuatkan orang lain. Ganti dulu di meja (alamat /desk/), lalu masuk di sini.',
    'Someone else made this password. Change it first at the desk (address /desk/), then sign in here.',
  ],
  'turned-away': [
    'Sesi Anda sudah berakhir. Masuk lagi; pekerjaan yang belum terkirim tetap aman di sini.',
    'Your session has ended. Sign in again; work that is not sent yet is safe here.',
  ],
  unsent: ['{n} belum terkirim, tersimpan di ponsel ini', '{n} not sent yet, kept on this phone'],
  'shop-phone': ['Ponsel milik toko? Daftarkan', 'The shop’s own phone? Enrol it'],
  'enrol-title': ['Daftarkan ponsel ini', 'Enrol this phone'],
  'enrol-text': [
    'Di meja, buka Kasa lalu pilih Daftarkan perangkat pada sebuah Genggam. Ketik kodenya di sini; setelah itu orang toko masuk dengan PIN.',
    'At the desk, open Tills and choose Enrol a device at a Handheld. Type its code here; from then on the shop’s people sign in by PIN.',
  ],
  'enrol-code': ['Kode pendaftaran', 'Enrolment code'],
  enrol: ['Daftarkan', 'Enrol'],
  'enrol-refused': [
    'Kode tidak dikenal, sudah dipakai, kedaluwarsa, atau milik kasa. Minta kode baru untuk Genggam.',
    'The code is unknown, used, expired, or a till’s. Ask for a new one for a Handheld.',
  ],
  'enrol-wait': ['Terlalu banyak percobaan. Tunggu sebentar.', 'Too many tries. Wait a moment.'],
  'enrol-unreachable': [
    'Server tidak terjangkau. Periksa jaringan, lalu coba lagi.',
    'The server cannot be reached. Check the network, then try again.',
  ],
  'own-phone': ['Ini ponsel saya sendiri', 'This is my own phone'],
  'who-title': ['Siapa yang bekerja?', 'Who is working?'],
  'who-none': [
    'Belum ada yang punya PIN di tempat ini. Di meja, buka Orang lalu beri PIN.',
    'Nobody has a PIN at this place yet. At the desk, open People and give a PIN.',
  ],
  'who-revoked': [
    'Ponsel ini sudah dicabut di meja. Yang belum terkirim tetap tersimpan; daftarkan ponsel ini lagi.',
    'This phone was revoked at the desk. What is not sent is kept; enrol this phone again.',
  ],
  'enrol-again': ['Daftarkan lagi', 'Enrol again'],
  pin: ['PIN {name}', 'PIN of {name}'],
  'pin-label': ['PIN, enam angka', 'PIN, six digits'],
  'pin-wrong': ['PIN salah. Coba lagi.', 'Wrong PIN. Try again.'],
  'pin-wait': [
    'Tunggu {seconds} detik sebelum mencoba lagi.',
    'Wait {seconds} {seconds|second|seconds} before the next try.',
  ],
  'pin-locked': [
    'PIN {name} terkunci di ponsel ini. Minta kepala toko memberi PIN baru di meja.',
    'The PIN of {name} is locked on this phone. Ask the manager for a new PIN at the desk.',
  ],
  'other-name': ['Bukan saya', 'Not me'],
} as const satisfies Words
