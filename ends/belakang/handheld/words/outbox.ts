import type { Words } from '#kit/words/words.ts'

/** What was done on this phone, and what the server said about each. */
export const OUTBOX = {
  title: ['Kiriman', 'Sent and unsent'],
  online: ['Terhubung', 'Connected'],
  offline: ['Tanpa jaringan', 'No network'],
  sending: ['Mengirim', 'Sending'],
  look: ['Perlu dilihat', 'Needs a look'],
  'state-all-sent': ['Semua sudah di server', 'Everything is on the server'],
  'state-waiting': ['{n} menunggu dikirim', '{n} waiting to be sent'],
  'state-offline': [
    'Server belum terjangkau. Semuanya tersimpan di ponsel ini dan terkirim sendiri begitu ada jaringan.',
    'The server is not reached. Everything is kept on this phone and goes by itself once there is a network.',
  ],
  'state-turned-away': [
    'Server meminta Anda masuk lagi sebelum menerima kiriman.',
    'The server asks you to sign in again before it takes anything.',
  ],
  others: ['{n} milik orang lain menunggu orangnya masuk', '{n} of someone else wait for them to sign in'],
  'send-now': ['Kirim sekarang', 'Send now'],
  none: ['Belum ada yang dikerjakan di ponsel ini', 'Nothing has been done on this phone yet'],
  'none-do': [
    'Yang Anda terima, ambil, hitung, atau pindahkan muncul di sini beserta jawaban server.',
    'What you receive, pick, count or move shows here with the server’s answer.',
  ],
  waiting: ['Menunggu', 'Waiting'],
  done: ['Diterima server', 'Taken in'],
  refused: ['Ditolak', 'Refused'],
  behind: ['Menunggu di belakang yang ditolak', 'Waits behind the refused one'],
  'says-server': ['Kata server: {detail}', 'The server says: {detail}'],
  'try-again': ['Kirim lagi', 'Send again'],
  'let-go': ['Buang', 'Discard'],
  'let-go-ask': [
    'Buang kiriman ini? Server tidak akan pernah mengetahuinya. Pastikan barangnya sudah diurus dengan cara lain.',
    'Discard this? The server will never know of it. Make sure the goods are taken care of in another way.',
  ],
  'let-go-yes': ['Ya, buang', 'Yes, discard'],
  'deed-unknown': [
    'Versi aplikasi ini tidak mengenal pekerjaan itu. Segarkan aplikasi, lalu kirim lagi.',
    'This version of the app does not know that work. Refresh the app, then send again.',
  ],
  'kind-complete-task': ['Tugas: {name} ({outcome})', 'Task: {name} ({outcome})'],
  'kind-put-goods': ['Simpan {name} ke {bin}', '{name} put on {bin}'],
  'kind-start-count': ['Hitung {name}: mulai', 'Count {name}: begun'],
  'kind-tally-count': ['Hitung {name}: {n} baris', 'Count {name}: {n} lines'],
  'kind-finish-count': ['Hitung {name}: selesai', 'Count {name}: finished'],
  'kind-receive-units': ['Truk {number}: {here} dari {of} tiba', 'Truck {number}: {here} of {of} came'],
  'kind-confirm-pick': ['Ambil {name}: {qty} ke kotak {slot}', 'Pick {name}: {qty} into tote {slot}'],
  'kind-pack-units': ['Kemas {number} untuk {to}', 'Pack {number} for {to}'],
  'kind-put-photo': ['Foto untuk {name}', 'A photo for {name}'],
  'kind-unknown': ['Pekerjaan', 'Work'],
  by: ['{who}, {time}', '{who}, {time}'],
} as const satisfies Words
