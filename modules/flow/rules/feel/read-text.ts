const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', "'": "'" }

/** What a string literal says: quotes taken off, escapes resolved. */
export const readText = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([nrt"'\\]))/g, (_all, four, six, one) =>
      one ? ESCAPES[one]! : String.fromCodePoint(Number.parseInt(four ?? six, 16)),
    )
