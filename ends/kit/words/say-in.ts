export type Language = 'id' | 'en'
export type Blanks = Readonly<Record<string, string | number>>

/**
 * A text with its blanks filled: `{name}` stays where nothing is given for it; of `{name|item|items}` the first word is
 * said where the blank is one, else the second.
 */
export const fill = (text: string, blanks: Blanks = {}): string =>
  text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (!(name in blanks)) return whole
    const said = String(blanks[name])
    return one === undefined ? said : said === '1' ? one : many!
  })

/** A catalogue: every word in Indonesian and in English, side by side; `{name}` is filled when it is said. */
export type Words = Readonly<Record<string, readonly [id: string, en: string]>>
export type SayOf<W extends Words> = (word: keyof W & string, blanks?: Blanks) => string

/** Says the words of a catalogue in one language; runs where there is no screen, too. */
export const sayIn =
  <W extends Words>(words: W, language: Language): SayOf<W> =>
  (word, blanks) =>
    fill(words[word]![language === 'id' ? 0 : 1], blanks)
