import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { type Blanks, fill, type Language } from '#kit/words/say-in.ts'

export { type Blanks, fill, type Language } from '#kit/words/say-in.ts'

/**
 * Says a word of the catalogue; `{name}` in it is filled from the blanks, and `{name|item|items}` is the first word where
 * that blank is one and the second else.
 */
export type Say<Word extends string> = (word: Word, blanks?: Blanks) => string

/** The sayer of a catalogue: both languages must hold the same words; the compiler sees to it. */
export const sayer =
  <Word extends string>(words: Readonly<Record<Language, Readonly<Record<Word, string>>>>) =>
  (language: Language): Say<Word> =>
  (word, blanks) =>
    fill(words[language][word], blanks)

const Tongue = createContext<Language>('id')

export const useLanguage = (): Language => useContext(Tongue)

/** Everything inside speaks this language. */
export const Speaking = ({ language, children }: { readonly language: Language; readonly children: ReactNode }) => {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <Tongue.Provider value={language}>{children}</Tongue.Provider>
}
