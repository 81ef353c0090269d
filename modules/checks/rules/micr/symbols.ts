/**
 * The characters a reader says for the four symbols of E-13B and for what it could not read. Readers differ, so this is
 * data; several characters may stand for one symbol.
 */
export type MicrSymbols = {
  readonly transit: string
  readonly amount: string
  readonly onUs: string
  readonly dash: string
  readonly unread: string
}

/** The Unicode block of optical characters, U+2446 to U+2449; `*` for what was not read, as X9.100-187 writes it. */
export const UNICODE_SYMBOLS: MicrSymbols = { transit: '⑆', amount: '⑇', onUs: '⑈', dash: '⑉', unread: '*?@' }

/** Known ways to say them, by name. */
export const MICR_SYMBOLS: Readonly<Record<string, MicrSymbols>> = {
  unicode: UNICODE_SYMBOLS,
  /** MICR fonts put the symbols on the letters A to D. */
  letters: { transit: 'Aa', amount: 'Bb', onUs: 'Cc', dash: 'Dd-', unread: '*?@' },
  /** Readers that say T for transit and U for on-us. */
  reader: { transit: 'Tt', amount: '$', onUs: 'Uu', dash: '-', unread: '?@*' },
  /** Readers on a keyboard wedge that say punctuation. */
  punctuation: { transit: ':', amount: ';', onUs: '<', dash: '=-', unread: '?@*' },
}

/** A line in the reader's characters with the symbols of Unicode instead; what is neither digit nor symbol is unread. */
export const inUnicode = (line: string, symbols: MicrSymbols): string =>
  [...line.trim()]
    .map(char => {
      if (/[0-9 ]/.test(char)) return char
      if (char === '⑆' || symbols.transit.includes(char)) return '⑆'
      if (char === '⑇' || symbols.amount.includes(char)) return '⑇'
      if (char === '⑈' || symbols.onUs.includes(char)) return '⑈'
      return char === '⑉' || symbols.dash.includes(char) ? '⑉' : '*'
    })
    .join('')

const LETTERS: Readonly<Record<string, string>> = { '⑆': 'T', '⑇': '$', '⑈': 'U', '⑉': '-' }

/** A line in letters, for fonts without the symbols of E-13B: T transit, U on-us, $ amount. */
export const inLetters = (line: string): string => line.replace(/[⑆⑇⑈⑉]/g, symbol => LETTERS[symbol]!)

/** The symbols a line seems to be in: the first known map that leaves nothing unread but what says so itself. */
export const guessSymbols = (line: string): MicrSymbols =>
  Object.values(MICR_SYMBOLS).find(map => {
    const known = `0123456789 ${map.transit}${map.amount}${map.onUs}${map.dash}${map.unread}⑆⑇⑈⑉`
    return [...line.trim()].every(char => known.includes(char))
  }) ?? UNICODE_SYMBOLS
