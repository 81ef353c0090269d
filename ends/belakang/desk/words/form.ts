import { FIELD } from '#kit/words/field.ts'
import type { Words } from './words.ts'

/** Forms of processes: what is wrong with a field, and beginning a process. */
export const FORM = {
  ...FIELD,
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
