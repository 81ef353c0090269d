import type { Tx } from '#platform/postgres/index.ts'
import { type KnownWord, nearestWord, typosAllowed } from '../../rules/index.ts'

const NEAR = `
  select word, uses from storefront.word
  where left(word, 1) = left($1, 1) and length(word) between length($1) - $2 and length($1) + $2`
/** The first letter may be the wrong one; this looks at what words have in common wherever it stands. */
const LIKE = ` union select word, uses from storefront.word where word operator(public.%) $1`

const isKnown = `select exists (select from storefront.word where word like $1) as known`

const hasTrigrams = async (tx: Tx) =>
  (await tx.one<{ there: boolean }>(`select to_regproc('public.similarity') is not null as there`))!.there

/**
 * Words as they were most likely meant: what no item carries is put right by the nearest word that some item does. At
 * most two statements a word and one more. Null when nothing can be put right.
 */
export const correctWords = async (tx: Tx, words: readonly string[]): Promise<readonly string[] | null> => {
  const like = (await hasTrigrams(tx)) ? LIKE : ''
  const meant: string[] = []
  for (const [n, word] of words.entries()) {
    const known = /^\p{N}+$/u.test(word) || (await tx.one<{ known: boolean }>(isKnown, [`${word}%`]))!.known
    const near = known ? undefined : await tx.rows<KnownWord>(NEAR + like, [word, typosAllowed(word.length) + 1])
    const last = n === words.length - 1
    meant.push((near && (nearestWord(word, near) ?? (last ? nearestWord(word, near, true) : undefined))) ?? word)
  }
  return meant.some((word, n) => word !== words[n]) ? meant : null
}
