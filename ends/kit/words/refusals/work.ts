import type { Words } from '../words.ts'

/** Refusals about tasks and the people who do them. */
export const WORK_REFUSALS = {
  'reach-stale': [
    'Pengaturan ini sudah diubah di tempat lain. Muat ulang, lalu ubah lagi.',
    'This was changed elsewhere meanwhile. Reload, then change it again.',
  ],
  'reach-way-twice': ['Setiap cara hanya sekali.', 'Each way only once.'],
  'push-address': [
    'Peramban ini memberi alamat yang tidak bisa dipakai. Perbarui peramban, lalu coba lagi.',
    'This browser gave an address that cannot be used. Update the browser and try again.',
  ],
  'reach-way-off': [
    'Cara ini belum dipasang di instalasi ini. Minta bagian TI.',
    'This way is not set up in this installation. Ask IT.',
  ],
  'proof-wait': [
    'Kode baru saja dikirim, atau sudah terlalu sering diminta. Tunggu sebentar, lalu coba lagi.',
    'A code was sent just now, or asked for too often. Wait a little, then try again.',
  ],
  'proof-wrong': [
    'Kodenya salah. Lihat lagi pesan yang terakhir.',
    'The code is wrong. Look at the last message again.',
  ],
  'proof-over': ['Kode ini tidak berlaku lagi. Minta kode baru.', 'This code is not good any more. Ask for a new one.'],
  'reach-mail-form': ['Alamat surel ini tidak benar. Periksa lagi.', 'This e-mail address is not right. Check it.'],
  'reach-phone-form': ['Nomor telepon ini tidak benar. Periksa lagi.', 'This phone number is not right. Check it.'],
  'task-unknown': [
    'Tugas ini tidak ada, atau bukan di tempat Anda. Muat ulang daftarnya.',
    'This task is not there, or not where you work. Reload the list.',
  ],
  'task-done-already': ['Tugas ini baru saja diselesaikan orang lain.', 'Somebody else has just finished this task.'],
  'task-taken': [
    'Tugas ini sedang dipegang orang lain. Minta ia meneruskannya.',
    'Somebody else has this task. Ask them to hand it on.',
  ],
  'task-not-yours': [
    'Tugas ini tidak di tangan Anda, jadi tidak bisa Anda kembalikan.',
    'This task is not in your hands, so you cannot give it back.',
  ],
  'task-needs-other-eyes': [
    'Orang yang meminta atau mengerjakan bagian lain tidak boleh memutuskan. Pilih orang lain.',
    'Whoever asked for it or did another part may not decide. Choose somebody else.',
  ],
  'task-needs-skill': [
    'Tugas ini meminta keahlian yang tidak tercatat pada orang itu.',
    'This task asks for a skill that is not recorded for that person.',
  ],
  'task-has-open-parts': [
    'Masih ada bagian tugas yang belum selesai. Selesaikan dulu.',
    'Parts of this task are still open. They come first.',
  ],
  'answer-invalid': [
    'Isian formulir belum benar. Perbaiki isian yang ditandai.',
    'The form is not filled in rightly. Mend what is marked.',
  ],
  'may-not-start': [
    'Peran Anda tidak boleh memulai proses ini. Minta kepada atasan.',
    'Your role may not start this process. Ask whoever leads.',
  ],
  'outcome-unknown': [
    'Tugas ini tidak bisa berakhir dengan hasil itu. Pilih salah satu yang ditawarkan.',
    'This task cannot end like that. Choose one of those offered.',
  ],
  'task-voted-already': [
    'Anda sudah bersuara untuk tugas ini; sekarang giliran yang lain.',
    'You have voted on this task; now it is the others’ turn.',
  ],
  'process-refuses': [
    'Prosesnya tidak menerima hasil itu. Pilih hasil lain, atau tanyakan pemilik prosesnya.',
    'The process does not take that outcome. Choose another, or ask whoever keeps the process.',
  ],
  'task-stands-already': ['Tugas ini sudah menunggu jawaban.', 'This task waits for an answer already.'],
  'task-runs-already': ['Tugas ini tidak sedang menunggu.', 'This task does not wait for anything.'],
  'users-only': [
    'Hanya orang dengan akun yang bisa mengambil tugas.',
    'Only a person with an account can take a task.',
  ],
  'nothing-to-do': [
    'Tidak ada yang menunggu Anda saat ini. Tugas baru muncul sendiri.',
    'Nothing waits for you at this moment. New tasks appear by themselves.',
  ],
  'person-unknown': [
    'Orang itu tidak bekerja di tempat tugas ini. Pilih yang lain.',
    'That person does not work where this task is. Choose another.',
  ],
  'person-away': [
    'Orang itu sedang tidak ada. Pilih yang hadir.',
    'That person is away. Choose somebody who is there.',
  ],
  'absence-person-unknown': [
    'Orang ini tidak ada. Pilih yang punya akun.',
    'There is no such person. Choose one with an account.',
  ],
  'absence-substitute-unknown': [
    'Pengganti ini tidak ada. Pilih yang punya akun.',
    'There is no such stand-in. Choose one with an account.',
  ],
  'absence-forward': ['Akhirnya sebelum mulainya. Betulkan tanggalnya.', 'It ends before it begins. Correct the days.'],
  'absence-own-substitute': [
    'Orang tidak mewakili dirinya sendiri. Pilih yang lain.',
    'Nobody stands in for themselves. Choose another.',
  ],
  'absence-unknown': ['Ketidakhadiran ini sudah ditarik.', 'This absence was taken back already.'],
  'staff-unknown': ['Orang, tempat, atau tanggalnya tidak cocok.', 'The person, the place or a day does not fit.'],
  'skill-twice': ['Satu keahlian tertulis dua kali.', 'A skill stands twice.'],
  'shift-twice': [
    'Dua giliran mulai pada hari dan jam yang sama. Hapus salah satunya.',
    'Two shifts begin at the same day and time. Remove one.',
  ],
  'shift-forward': ['Giliran berakhir sebelum mulai.', 'A shift ends before it begins.'],
  'task-kind-stale': [
    'Jenis tugas ini baru saja diubah orang lain. Muat ulang lalu ulangi.',
    'Somebody else has just changed this kind of task. Reload and repeat.',
  ],
} as const satisfies Words
