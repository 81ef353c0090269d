import type { Words } from './words.ts'

export const BLACK_LIST = {
  title: ['Daftar hitam penarik', 'Black list of drawers'],
  lead: [
    'Dihitung dari penolakan cek dan bilyet giro kosong yang tercatat di sini: {times} lembar berbeda dalam {months} bulan, atau satu lembar {great} ke atas. Daftar Hitam Nasional dari Bank Indonesia tetap yang berlaku.',
    'Follows from the cek and bilyet giro recorded here as refused for funds: {times} different ones in {months} months, or one of {great} and more. The national black list of Bank Indonesia has the last word.',
  ],
  day: ['Keadaan per', 'As of'],
  none: ['Tidak ada penarik di daftar ini', 'No drawer on this list'],
  'none-do': [
    'Penarik muncul di sini setelah warkatnya ditolak karena dananya saja.',
    'A drawer appears here once a warkat is refused for its funds alone.',
  ],
  drawer: ['Penarik', 'Drawer'],
  refusals: ['Penolakan', 'Refusals'],
  listed: ['Daftar hitam sampai {day}', 'Black list until {day}'],
  'warned-2': ['Surat peringatan kedua', 'Second warning'],
  'warned-1': ['Surat peringatan pertama', 'First warning'],
  reasons: ['Alasan penolakan warkat', 'Reasons for the refusal'],
  'reasons-do': ['Seperti pada surat penolakan (SKP)', 'As on the letter of refusal (SKP)'],
  'reasons-none': ['Belum ada alasan yang dicatat', 'No reason is recorded yet'],
  'reasons-back': ['Penolakan ini tidak dihitung', 'This refusal does not count'],
  counts: ['Kosong, dihitung terhadap penarik', 'For funds alone: counts against the drawer'],
  'counts-not': ['Tidak kosong, tidak dihitung', 'Not for funds alone: does not count'],
  why: ['Sumber atau sebab perubahan', 'Who said so, or why it changes'],
  save: ['Catat alasan', 'Record reasons'],
  'take-back': ['Tidak dihitung', 'Do not count it'],
  saved: ['Alasan penolakan tercatat', 'The reasons are recorded'],
} as const satisfies Words
