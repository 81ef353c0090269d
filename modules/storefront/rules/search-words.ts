/** Most words of a search that are read: the rest says nothing more. */
const MOST = 8

/**
 * The words of what somebody typed, small letters, letters and digits apart (`5kg` is `5`, `kg`), as names are indexed.
 * Everything else separates, so a word is safe in a text search.
 */
export const searchWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST)
