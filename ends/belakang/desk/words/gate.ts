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
} as const satisfies Words
