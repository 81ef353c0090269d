import { LINE } from './phone/line-words.ts'

type Pair = readonly [id: string, en: string]

/** What is said to people outside of the desk: in mails, pages, messages and calls. */
export const SAY = {
  ...LINE,
  'reason-given': ['Tugas untuk Anda', 'A task for you'],
  'reason-reminded': ['Tenggat dekat', 'Due soon'],
  'reason-escalated': ['Terlambat', 'Late'],
  'reason-urgent': ['Mendesak', 'Urgent'],
  place: ['Tempat', 'Place'],
  due: ['Tenggat', 'Due'],
  'answer-mail': [
    'Atau balas surel ini dengan satu baris, misalnya: {words}. Catatan boleh di baris berikutnya.',
    'Or answer this e-mail with one line, for example: {words}. A note may follow on the next line.',
  ],
  'answer-message': [
    'Balas dengan nomornya dan kode, mis. “1 {code}”: {words}.',
    'Answer with the number and the code, like “1 {code}”: {words}.',
  ],
  stopped: [
    'Baik, nomor ini tidak dikirimi lagi. Bisa diatur lagi di Akun saya.',
    'Nothing more is sent to this number. You can set it again in My account.',
  ],
  'call-hello': ['Ini Ujung. Tugas mendesak: {title}, {where}.', 'This is Ujung. An urgent task: {title}, {where}.'],
  'call-accept': ['Tekan 1 untuk menerima.', 'Press 1 to take it.'],
  'call-choice': ['Tekan {n}: {label}.', 'Press {n}: {label}.'],
  'call-pin': ['{label}. Ketik enam angka PIN Anda.', '{label}. Type the six digits of your PIN.'],
  'call-wrong': ['PIN salah.', 'The PIN is wrong.'],
  'call-wait': ['Terlalu banyak PIN yang salah. Buka meja kerja.', 'Too many wrong PINs. Use the desk.'],
  'call-none': ['Tidak ada jawaban. Tugasnya menunggu di meja kerja.', 'No answer. The task waits on the desk.'],
  'call-taken': ['Tugas ini di tangan Anda. Terima kasih.', 'The task is in your hands. Thank you.'],
  'open-desk': ['Buka di meja kerja', 'Open on the desk'],
  'for-you-only': [
    'Tautan ini hanya untuk Anda dan berlaku sampai {until}. Jangan diteruskan.',
    'These links are for you only and good until {until}. Do not pass them on.',
  ],
  'why-mail': ['Anda meminta dihubungi begini di Akun saya.', 'You asked to be reached this way in My account.'],
  confirm: [
    'Belum terjadi apa-apa. Tekan tombol untuk memastikan.',
    'Nothing has happened yet. Press the button to confirm.',
  ],
  note: ['Catatan (boleh kosong)', 'A note (may stay empty)'],
  'page-done': ['Tercatat: {outcome}', 'Kept: {outcome}'],
  'page-vote': [
    'Suara Anda tercatat: {outcome}. Tugas menunggu yang lain.',
    'Your vote is kept: {outcome}. The task waits for others.',
  ],
  'page-close': ['Halaman ini boleh ditutup.', 'You may close this page.'],
  'token-forged': [
    'Tautan ini tidak dikenal. Salin lengkap dari pesannya, atau buka meja kerja.',
    'This link is not known. Copy it whole from the message, or open the desk.',
  ],
  'token-expired': [
    'Tautan ini sudah kedaluwarsa. Buka tugasnya di meja kerja.',
    'This link has expired. Open the task on the desk.',
  ],
  'sender-other': [
    'Balas dari alamat atau nomor yang menerima tugas ini.',
    'Answer from the address or number that was sent this task.',
  ],
  'notice-unknown': [
    'Tidak ada tugas yang menunggu jawaban dari nomor ini.',
    'No task waits for an answer from this number.',
  ],
  'which-notice': [
    'Ada beberapa tugas: tulis juga empat huruf kodenya, misalnya “1 ab12”.',
    'There are several tasks: add the four signs of its code, like “1 ab12”.',
  ],
  unclear: [
    'Jawaban Anda tidak jelas, jadi tidak ada yang dilakukan. Yang bisa: {words}. Tulis satu di baris pertama.',
    'Your answer was not clear, so nothing was done. Possible: {words}. Write one on the first line.',
  ],
  'notice-used': ['Ini sudah dijawab sebelumnya: {outcome}.', 'This was answered before: {outcome}.'],
  'task-ended': ['{by} sudah menyelesaikannya: {outcome} ({at}).', '{by} has finished it already: {outcome} ({at}).'],
  'task-gone': ['Tugas ini bukan milik Anda lagi.', 'This task is not yours any more.'],
  'task-unknown': ['Tugas ini bukan milik Anda lagi.', 'This task is not yours any more.'],
  'task-done-already': ['Orang lain sudah menyelesaikannya.', 'Somebody else has finished it.'],
  'task-taken': ['Orang lain sedang mengerjakannya.', 'Somebody else is working on it.'],
  'task-needs-other-eyes': ['Orang lain yang harus memutuskan ini.', 'Somebody else must decide this.'],
  'task-has-open-parts': ['Bagian lain dari tugas ini belum selesai.', 'Other parts of this task are still open.'],
  'task-voted-already': ['Suara Anda sudah tercatat.', 'Your vote is kept already.'],
  'process-refuses': ['Prosesnya tidak menerima jawaban ini.', 'The process does not take this answer.'],
  'answer-invalid': [
    'Tugas ini meminta isian. Buka di meja kerja.',
    'This task asks for more than a word. Open it on the desk.',
  ],
  'outcome-unknown': ['Jawaban ini tidak dikenal. Yang bisa: {words}.', 'This answer is not known. Possible: {words}.'],
  refused: ['Tidak bisa dicatat. Buka tugasnya di meja kerja.', 'It could not be kept. Open the task on the desk.'],
} as const satisfies Readonly<Record<string, Pair>>

export type SayWord = keyof typeof SAY
export type Tongue = 'id' | 'en'

/** A sentence with its blanks filled. */
export const say = (language: Tongue, word: SayWord, blanks: Readonly<Record<string, string>> = {}): string =>
  SAY[word][language === 'id' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '')

/** The sentence for a refusal; words that people never see get a general one. */
export const sayRefusal = (language: Tongue, refusal: string, blanks: Readonly<Record<string, string>> = {}): string =>
  say(language, refusal in SAY ? (refusal as SayWord) : 'refused', blanks)
