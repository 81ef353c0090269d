import { useMemo } from 'react'
import { type Blanks, fill, type Language, useLanguage } from '#kit/ui/speak.tsx'

/** A catalogue: every word in Indonesian and in English, side by side; `{name}` is filled when it is said. */
export type Words = Readonly<Record<string, readonly [id: string, en: string]>>
export type SayOf<W extends Words> = (word: keyof W & string, blanks?: Blanks) => string

export const sayIn =
  <W extends Words>(words: W, language: Language): SayOf<W> =>
  (word, blanks) =>
    fill(words[word]![language === 'id' ? 0 : 1], blanks)

/** Says the words of a catalogue in the language of the screen. */
export const useSay = <W extends Words>(words: W): SayOf<W> => {
  const language = useLanguage()
  return useMemo(() => sayIn(words, language), [words, language])
}
