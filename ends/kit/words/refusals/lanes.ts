import type { Words } from '../words.ts'

/** Refusals of the self-checkouts' attendants. */
export const LANE_REFUSALS = {
  'lane-unknown': [
    'Kasir mandiri ini belum pernah melapor. Buka dulu di tempatnya.',
    'This self-checkout has never reported. Open it at its place first.',
  ],
  'intervention-unknown': [
    'Pertanyaan ini tidak ada lagi. Daftarnya sedang diperbarui.',
    'This question is not there any more. The list is being renewed.',
  ],
  'intervention-answered': [
    'Sudah dijawab orang lain lebih dulu; jawaban pertama yang berlaku.',
    'Somebody else answered first; the first answer stands.',
  ],
} as const satisfies Words
