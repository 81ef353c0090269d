import type { Words } from './words.ts'

/** Papers to download. */
export const PAPER = {
  paper: ['Unduh PDF', 'Download PDF'],
  'paper-id': ['Bahasa Indonesia', 'Indonesian'],
  'paper-en': ['Bahasa Inggris', 'English'],
} as const satisfies Words
