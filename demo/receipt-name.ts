const WIDTH = 28

/** The word without its last vowel that is not at its beginning, or without its last letter. */
const shorten = (word: string): string => {
  const at = Math.max(...['A', 'E', 'I', 'O', 'U'].map(vowel => word.lastIndexOf(vowel)))
  return at > 0 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, -1)
}

/** The name as a narrow receipt prints it, at most 28 capitals: the size stays whole, the longest words lose letters. */
export const receiptName = (name: string, size: string): string => {
  const tail = size.toUpperCase().replaceAll(' ', '')
  const words = name.toUpperCase().split(' ')
  const text = () => [...words, tail].filter(Boolean).join(' ')
  while (text().length > WIDTH) {
    const longest = words.reduce((best, word, i) => (word.length > words[best]!.length ? i : best), 0)
    if (words[longest]!.length <= 2) words.splice(longest, 1)
    else words[longest] = shorten(words[longest]!)
  }
  return text()
}
