/** What may stand in the words of a campaign between braces; each customer reads their own. */
export const VARIABLES = ['name', 'first', 'points', 'place', 'company'] as const
export type Variable = (typeof VARIABLES)[number]

const BRACED = /\{([^{}]*)\}/g

/** What stands between braces and is none of them, each once, in the order of the text. */
export const strangeVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(BRACED)].map(it => it[1]!).filter(it => !(VARIABLES as readonly string[]).includes(it))),
]

/** The text with its variables said, as one customer reads it. */
export const fillVariables = (text: string, values: Readonly<Record<Variable, string>>): string =>
  text.replaceAll(BRACED, (braced, name: string) => values[name as Variable] ?? braced)
