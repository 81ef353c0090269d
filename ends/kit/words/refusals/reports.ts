import type { Words } from '../words.ts'

/** Refusals about reports. */
export const REPORT_REFUSALS = {
  'standard-differs': [
    'Patokan ini sudah dicatat dengan isi lain. Muat ulang, lalu catat yang baru.',
    'This standard is on record saying something else. Reload, then say a new one.',
  ],
} as const satisfies Words
