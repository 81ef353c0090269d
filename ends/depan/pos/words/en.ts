import type { id } from './id.ts'
import { keepingEn } from './keeping-en.ts'
import { sellingEn } from './selling-en.ts'

/** The till's words in English; the same words as in Indonesian. */
export const en: Readonly<Record<keyof typeof id, string>> = { ...sellingEn, ...keepingEn }
