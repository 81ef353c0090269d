import { readWords } from './read-words.ts'

export type AmountVerdict = {
  readonly verdict: 'agree' | 'differ' | 'words-unreadable'
  /** Minor units that are owed: where both can be read and differ, what the words say. */
  readonly amount: number
}

/**
 * The amount in words against the figures (minor units). Where they differ the words prevail: KUHD art. 186 for a cek,
 * UCC 3-114 in the United States; a person decides whether it is paid all the same.
 */
export const compareAmounts = (words: string, figures: number, code: string): AmountVerdict => {
  const said = readWords(words, code)
  if (said === null) return { verdict: 'words-unreadable', amount: figures }
  return { verdict: said === figures ? 'agree' : 'differ', amount: said }
}
