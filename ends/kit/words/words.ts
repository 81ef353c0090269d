import { useMemo } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { type SayOf, sayIn, type Words } from './say-in.ts'

export { type SayOf, sayIn, type Words } from './say-in.ts'

/** Says the words of a catalogue in the language of the screen. */
export const useSay = <W extends Words>(words: W): SayOf<W> => {
  const language = useLanguage()
  return useMemo(() => sayIn(words, language), [words, language])
}
