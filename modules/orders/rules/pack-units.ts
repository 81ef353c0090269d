/** Words by which people write a pack, and the pack they mean by it. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  pcs: ['pcs', 'pc', 'pce', 'piece', 'pieces', 'ea', 'biji', 'buah', 'bh', 'unit'],
  ctn: ['ctn', 'carton', 'cartons', 'karton', 'krt', 'dus', 'dos', 'box', 'case', 'cs'],
  pallet: ['pallet', 'pallets', 'palet', 'plt', 'pal'],
  pack: ['pack', 'packs', 'pak', 'pck', 'bungkus', 'bks'],
  kg: ['kg', 'kilo', 'kilogram'],
}

const meaningOf = (word: string): string =>
  Object.entries(WORDS).find(([, words]) => words.includes(word.toLowerCase()))?.[0] ?? word.toLowerCase()

/** Which of an item's packs somebody means by a word: `dus` is the carton, whatever the catalogue calls it. */
export const packMeant = (word: string, packs: readonly string[]): string | undefined =>
  packs.find(pack => pack.toLowerCase() === word.toLowerCase()) ??
  packs.find(pack => meaningOf(pack) === meaningOf(word))
