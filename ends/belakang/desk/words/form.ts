import type { Words } from './words.ts'

/** Forms of processes: what is wrong with a field, and beginning a process. */
export const FORM = {
  yes: ['Ya', 'Yes'],
  no: ['Tidak', 'No'],
  missing: ['Wajib diisi', 'Must be filled in'],
  'not-asked': ['Tidak ditanyakan di sini', 'Not asked here'],
  'wrong-type': ['Jenisnya salah', 'Of the wrong kind'],
  'not-a-choice': ['Bukan salah satu pilihan', 'None of the choices'],
  'too-small': ['Terlalu kecil atau terlalu pendek', 'Too small or too short'],
  'too-large': ['Terlalu besar atau terlalu panjang', 'Too large or too long'],
  'wrong-form': ['Tulisannya belum benar', 'Not written as it must be'],
  facts: ['Yang diketahui', 'What is known'],
  start: ['Mulai proses', 'Start a process'],
  'start-which': ['Proses', 'Process'],
  'start-none': ['Belum ada proses yang bisa dimulai', 'No process can be started yet'],
  'start-none-do': [
    'Pasang proses dari pustaka di layar Proses, atau gambar sendiri.',
    'Deploy processes from the library on the screen Processes, or draw your own.',
  ],
  'start-place': ['Tempat', 'Place'],
  'start-go': ['Mulai', 'Start'],
  started: ['{name} dimulai', '{name} has started'],
} satisfies Words
