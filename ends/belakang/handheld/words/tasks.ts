import type { Words } from '#kit/words/words.ts'

/** The inbox in the hand. */
export const TASKS = {
  title: ['Tugas', 'Tasks'],
  none: ['Tidak ada tugas terbuka', 'No open tasks'],
  'none-do': [
    'Tugas baru muncul sendiri di sini begitu ada yang perlu dikerjakan.',
    'New tasks show here by themselves as soon as something needs doing.',
  ],
  opened: ['Dibuka {ago}', 'Opened {ago}'],
  do: ['Yang perlu dilakukan', 'What to do'],
  outcome: ['Bagaimana hasilnya?', 'How did it end?'],
  note: ['Catatan untuk orang berikutnya', 'A note for the next person'],
  'note-hint': ['Boleh kosong', 'May be left empty'],
  complete: ['Selesaikan', 'Finish'],
  finished: ['Tugas selesai: {name}', 'Task finished: {name}'],
  gone: ['Tugas ini sudah selesai atau dialihkan.', 'This task is finished already, or passed on.'],
  sent: ['Selesai di ponsel ini, menunggu dikirim', 'Finished on this phone, waiting to be sent'],
} as const satisfies Words
