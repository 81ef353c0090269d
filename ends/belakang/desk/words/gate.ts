import type { Words } from './words.ts'

/** Signing in, changing the first password, and a new installation. */
export const GATE = {
  welcome: ['Selamat datang', 'Welcome'],
  motto: ['Ujung depan dan ujung belakang, satu meja.', 'The front end and the back end, at one desk.'],
  'sign-in': ['Masuk', 'Sign in'],
  username: ['Nama masuk', 'User name'],
  password: ['Kata sandi', 'Password'],
  passkey: ['Masuk dengan kunci sandi', 'Sign in with a passkey'],
  or: ['atau', 'or'],
  'passkey-failed': [
    'Kunci sandi tidak jadi dipakai. Coba lagi, atau masuk dengan kata sandi.',
    'The passkey was not used. Try again, or sign in with your password.',
  ],
  'code-title': ['Satu langkah lagi', 'One more step'],
  'code-lead': [
    'Ketik enam angka dari aplikasi autentikator, atau satu kode cadangan.',
    'Type the six digits of your authenticator app, or a recovery code.',
  ],
  code: ['Kode', 'Code'],
  continue: ['Lanjut', 'Continue'],
  'other-person': ['Masuk sebagai orang lain', 'Sign in as someone else'],
  'must-change': ['Ganti kata sandi dulu', 'Change your password first'],
  'must-change-lead': [
    'Kata sandi ini dibuatkan orang lain. Pilih yang hanya Anda tahu: paling sedikit 10 huruf.',
    'Someone else made this password. Choose one only you know: at least 10 characters.',
  ],
  current: ['Kata sandi sekarang', 'Current password'],
  fresh: ['Kata sandi baru', 'New password'],
  again: ['Sekali lagi', 'Once more'],
  differ: ['Keduanya tidak sama.', 'The two differ.'],
  change: ['Ganti kata sandi', 'Change password'],
  starting: ['Membuka meja…', 'Opening the desk…'],
  'new-title': ['Belum ada perusahaan di sini', 'There is no company here yet'],
  'new-lead': [
    'Pemasangan ini baru. Mulai sekali di komputer server; sisanya dilakukan di layar ini.',
    'This installation is new. Begin once on the server’s computer; the rest is done on this screen.',
  ],
  'new-1': [
    'Di komputer server, buka terminal di folder Ujung lalu jalankan:',
    'On the server’s computer, open a terminal in the folder of Ujung and run:',
  ],
  'new-2': [
    'Jawab pertanyaannya: nama perusahaan, tempat, kasa, dan pemilik yang masuk pertama.',
    'Answer its questions: the company’s name, places, tills, and the owner who signs in first.',
  ],
  'new-3': [
    'Kembali ke sini dan masuk sebagai pemilik. Panduan Penyiapan menuntun langkah berikutnya: pajak, orang, barang, stok awal.',
    'Come back and sign in as the owner. The Set-up guide leads on: taxes, people, items, opening stock.',
  ],
  'new-check': ['Sudah, periksa lagi', 'Done, check again'],
  'new-demo': ['Hanya ingin melihat-lihat? Jalankan perusahaan contoh:', 'Only looking around? Run the demo company:'],
} as const satisfies Words
