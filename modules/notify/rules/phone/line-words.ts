/** What is said to somebody who calls us, or who shows that an address is theirs. */
export const LINE = {
  'line-hello': [
    'Selamat datang di {company}. Untuk bahasa Indonesia, tekan 1.',
    'Welcome to {company}. For English, press 2.',
  ],
  'line-call-back': ['Untuk ditelepon kembali, tekan 1.', 'To be called back, press 1.'],
  'line-voice': ['Untuk meninggalkan pesan suara, tekan 2.', 'To leave a message, press 2.'],
  'line-staff': ['Untuk karyawan, tekan 3.', 'If you work here, press 3.'],
  'line-pin': ['Ketik enam angka PIN Anda.', 'Type the six digits of your PIN.'],
  'line-record': [
    'Sebutkan nama dan keperluan Anda setelah nada. Tutup telepon jika selesai.',
    'Say your name and what it is about after the tone. Hang up when you have finished.',
  ],
  'line-recorded': [
    'Terima kasih. Pesan Anda sudah diterima dan akan kami dengarkan.',
    'Thank you. Your message is kept, and somebody will listen to it.',
  ],
  'line-asked': [
    'Baik, kami akan menelepon nomor ini secepatnya. Terima kasih.',
    'We will call this number as soon as we can. Thank you.',
  ],
  'line-no-number': [
    'Nomor Anda disembunyikan, jadi kami tidak bisa menelepon kembali.',
    'Your number is hidden, so we cannot call you back.',
  ],
  'line-unknown': [
    'Nomor ini belum terdaftar. Isi nomor ini di Akun saya, lalu telepon lagi.',
    'This number is not known. Enter it in My account, then call again.',
  ],
  'line-task': ['Tugas berikutnya: {title}, {where}.', 'Your next task: {title}, {where}.'],
  'line-more': ['Tekan 9 untuk tugas lain, 0 untuk mengulang.', 'Press 9 for another task, 0 to hear it again.'],
  'line-nothing': ['Tidak ada tugas lain yang menunggu Anda. Terima kasih.', 'Nothing else waits for you. Thank you.'],
  'code-subject': ['Kode Ujung', 'Your Ujung code'],
  'code-text': [
    'Kode Ujung: {code}. Berlaku 15 menit. Ketik di Akun saya. Tidak meminta? Abaikan saja.',
    'Ujung code: {code}. Good for 15 minutes. Type it in My account. Not asked for? Ignore it.',
  ],
  'code-spoken': ['Kode Ujung Anda: {code}.', 'Your Ujung code: {code}.'],
  'line-bye': ['Terima kasih. Sampai jumpa.', 'Thank you. Goodbye.'],
} as const satisfies Readonly<Record<string, readonly [id: string, en: string]>>
