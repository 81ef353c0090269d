import { LANE_WORDS } from '#kit/words/lanes.ts'
import type { Words } from '#kit/words/words.ts'

/** Self-checkouts in the hand of who attends them. */
export const LANES = {
  ...LANE_WORDS,
  title: ['Kasir mandiri', 'Self-checkouts'],
  lanes: ['Semua', 'All of them'],
  answered: ['{lane}: {how}', '{lane}: {how}'],
  'not-answered': ['{lane} belum terjawab', '{lane} is not answered yet'],
  'not-answered-do': [
    'Jaringan tidak sampai. Jawab langsung di kasirnya, atau coba lagi.',
    'The network did not reach. Answer at the lane itself, or try again.',
  ],
  'first-answer': ['{lane} sudah dijawab {name}.', '{lane} was answered by {name} already.'],
  somebody: ['orang lain', 'somebody else'],
  'lane-close': ['Tutup', 'Close'],
} as const satisfies Words
