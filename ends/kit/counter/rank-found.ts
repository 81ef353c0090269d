import type { TillItem } from '#modules/sync/contract/index.ts'

const place = (text: string, words: string) => {
  const at = words.indexOf(text)
  if (at === 0) return 0
  return at > 0 && words[at - 1] === ' ' ? 1 : 2
}

/** Items whose name begins with the text first, then those where a word does, then the rest; by name among equals. */
export const rankFound = (items: readonly TillItem[], text: string): TillItem[] => {
  const wanted = text.trim().toLowerCase()
  const rankOf = ({ name, nameEn }: TillItem) =>
    Math.min(place(wanted, name.toLowerCase()), place(wanted, (nameEn ?? '').toLowerCase()))
  return [...items].sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'id'))
}
