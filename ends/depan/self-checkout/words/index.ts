import { type SayOf, sayIn, useSay as useWords } from '#kit/words/words.ts'
import { paying } from './paying.ts'
import { shopping } from './shopping.ts'

export const words = { ...shopping, ...paying } as const
export type Word = keyof typeof words

export const useSay = (): SayOf<typeof words> => useWords(words)

/** Words that stand in their own language, whatever the screen speaks. */
export const inId = sayIn(words, 'id')
export const inEn = sayIn(words, 'en')
