import { typosBetween } from '#kernel/typos-between.ts'

/** A word of the catalogue and how many items carry it. */
export type KnownWord = { readonly word: string; readonly uses: number }

/** How many letters of a word of that length may be mistyped: none in two, one in four, two in seven, three beyond. */
export const typosAllowed = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3)

/**
 * What somebody most likely meant by a word that nothing carries: the known word with the fewest typing mistakes, of
 * several the one that more items carry, then the first by spelling. The last word may be unfinished, so its beginning
 * is compared too. Undefined: nothing is near enough.
 */
export const nearestWord = (typed: string, known: readonly KnownWord[], unfinished = false): string | undefined => {
  const most = typosAllowed(typed.length)
  const judged = known.map(({ word, uses }) => {
    const begun = unfinished && word.length > typed.length + 1 ? word.slice(0, typed.length) : word
    return {
      word,
      uses,
      typos: Math.min(typosBetween(typed, word), typosBetween(typed, begun) + (begun === word ? 0 : 1)),
    }
  })
  const near = judged.filter(it => it.typos <= most)
  near.sort((a, b) => a.typos - b.typos || b.uses - a.uses || (a.word < b.word ? -1 : 1))
  return near[0]?.word
}
