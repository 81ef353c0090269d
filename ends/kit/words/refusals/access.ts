import type { Words } from '../words.ts'

/** Refusals about people, sign-ins, tills and registers: what happened, and what to do. */
export const ACCESS_REFUSALS = {
  'sign-in-failed': [
    'Nama masuk, kata sandi, atau kode tidak cocok. Periksa lalu coba lagi.',
    'The user name, password or code does not match. Check and try again.',
  ],
  wait: [
    'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
    'Too many tries. Wait a moment, then try again.',
  ],
  'foreign-origin': [
    'Permintaan datang dari alamat lain. Buka meja ini dari alamat resminya.',
    'The request came from another address. Open the desk at its own address.',
  ],
  'not-json': ['Permintaan tidak terbaca. Muat ulang halaman ini.', 'The request was unreadable. Reload this page.'],
  'no-session': ['Sesi sudah berakhir. Masuk lagi.', 'The session has ended. Sign in again.'],
  'password-wrong': ['Kata sandi salah. Ketik lagi.', 'The password is wrong. Type it again.'],
  'code-wrong': [
    'Kode salah atau kedaluwarsa. Ketik kode yang sedang tampil di aplikasi.',
    'The code is wrong or expired. Type the one your app shows now.',
  ],
  'code-needed': [
    'Kode dari aplikasi autentikator diperlukan juga.',
    'The code of your authenticator app is needed too.',
  ],
  'password-same': [
    'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
    'The new password is the old one. Choose another.',
  ],
  'password-too-short': [
    'Kata sandi terlalu pendek. Pakai paling sedikit 10 huruf.',
    'The password is too short. Use at least 10 characters.',
  ],
  'password-too-long': [
    'Kata sandi terlalu panjang. Pakai paling banyak 128 huruf.',
    'The password is too long. Use at most 128 characters.',
  ],
  'password-too-common': [
    'Kata sandi ini terlalu umum dan mudah ditebak. Gabungkan beberapa kata yang tak berhubungan.',
    'This password is too common and easily guessed. Put some unrelated words together.',
  ],
  'password-is-the-name': ['Kata sandi tidak boleh sama dengan nama masuk.', 'The password must not be the user name.'],
  'confirm-first': ['Buktikan dulu bahwa ini Anda, lalu ulangi.', 'Prove that it is you first, then try again.'],
  'user-unknown': [
    'Orang ini tidak ada lagi. Muat ulang daftarnya.',
    'This person is no longer there. Reload the list.',
  ],
  'not-allowed': [
    'Anda tidak berwenang melakukan ini. Minta pemilik atau bagian TI.',
    'You may not do this. Ask an owner or IT.',
  ],
  'pin-not-six-digits': ['PIN harus enam angka.', 'A PIN has six digits.'],
  'pin-too-simple': [
    'PIN ini terlalu mudah ditebak (urut atau berulang). Pilih yang lain.',
    'This PIN is too easy to guess (a run or repeats). Choose another.',
  ],
  'session-unknown': ['Sesi itu sudah berakhir.', 'That session has ended already.'],
  'totp-on': ['Kode autentikator sudah aktif.', 'The authenticator is on already.'],
  'totp-off': ['Kode autentikator belum aktif. Mulai dari awal.', 'The authenticator is not on yet. Begin anew.'],
  'passkey-unknown': ['Kunci sandi itu sudah dihapus.', 'That passkey has been removed already.'],
  'passkey-refused': [
    'Kunci sandi ditolak. Pakai kata sandi, atau daftarkan kunci baru.',
    'The passkey was refused. Use your password, or add a new passkey.',
  ],
  'username-malformed': [
    'Nama masuk 3–30 huruf kecil, angka, titik, atau garis bawah, diawali huruf.',
    'A user name has 3 to 30 small letters, digits, dots or underscores, and begins with a letter.',
  ],
  'username-taken': ['Nama masuk ini sudah dipakai. Pilih yang lain.', 'This user name is taken. Choose another.'],
  'party-has-a-user': [
    'Orang di buku alamat ini sudah punya akun.',
    'This person in the address book has an account already.',
  ],
  'last-owner': [
    'Ini pemilik terakhir. Beri peran pemilik kepada orang lain dulu.',
    'This is the last owner. Make someone else an owner first.',
  ],
  'permission-unknown': [
    'Ada izin yang tidak dikenal. Muat ulang halaman lalu pilih lagi.',
    'A permission is not known. Reload and choose again.',
  ],
  'owner-stays': [
    'Peran pemilik selalu boleh segalanya dan tidak bisa diubah.',
    'The owner role may always do everything and cannot change.',
  ],
  'role-unknown': ['Peran ini tidak ada lagi. Muat ulang daftarnya.', 'This role is no longer there. Reload the list.'],
  'role-in-use': [
    'Peran ini masih dipakai. Cabut dulu dari semua orang.',
    'This role is in use. Take it from everyone first.',
  ],
  'role-seeded': ['Peran bawaan tidak bisa dihapus.', 'A role that came with the system cannot be removed.'],
  'may-not-manage-there': ['Anda tidak mengelola orang di tempat itu.', 'You do not manage people at that place.'],
  'only-an-owner': [
    'Hanya pemilik yang boleh memberi atau mencabut peran ini.',
    'Only an owner may give or take this role.',
  ],
  'not-for-yourself': [
    'Anda tidak bisa mengubah peran sendiri. Minta orang lain.',
    'You cannot change your own roles. Ask another.',
  ],
  'place-unknown': [
    'Tempat ini tidak dikenal. Muat ulang lalu pilih lagi.',
    'This place is not known. Reload and choose again.',
  ],
  'not-granted': ['Peran itu sudah dicabut.', 'That role has been taken away already.'],
  'register-unknown': ['Kasa ini tidak dikenal. Muat ulang daftarnya.', 'This register is not known. Reload the list.'],
  'register-inactive': ['Kasa ini tidak aktif. Aktifkan dulu.', 'This register is not active. Make it active first.'],
  'code-refused': [
    'Kode pendaftaran salah, sudah dipakai, atau kedaluwarsa. Buat kode baru.',
    'The code is wrong, used or expired. Make a new one.',
  ],
  'device-unknown': ['Perangkat itu sudah dicabut.', 'That device has been revoked already.'],
  'not-a-till': ['Ini hanya untuk kasa terdaftar.', 'This is for enrolled tills only.'],
} as const satisfies Words
