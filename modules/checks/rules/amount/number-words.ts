/** What a word of a number does to the group being read: adds, multiplies, or closes a thousand. */
export type NumberWord =
  | readonly [kind: 'digit' | 'teen' | 'ten' | 'hundred-of' | 'scale' | 'one-scale', value: number]
  | readonly [kind: 'belas' | 'puluh']

const pairs = (words: string, kind: 'digit' | 'teen' | 'ten', from: number, step: number) =>
  words.split(' ').map((word, n): readonly [string, NumberWord] => [word, [kind, from + n * step]])

/** Indonesian, with the spellings people write. */
export const INDONESIAN: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...pairs('satu dua tiga empat lima enam tujuh delapan sembilan', 'digit', 1, 1),
  ...pairs('sepuluh sebelas', 'teen', 10, 1),
  ['esa', ['digit', 1]],
  ['lapan', ['digit', 8]],
  ['belas', ['belas']],
  ['puluh', ['puluh']],
  ['ratus', ['hundred-of', 100]],
  ['seratus', ['hundred-of', 1]],
  ['ribu', ['scale', 1_000]],
  ['seribu', ['one-scale', 1_000]],
  ['juta', ['scale', 1_000_000]],
  ['sejuta', ['one-scale', 1_000_000]],
  ['miliar', ['scale', 1_000_000_000]],
  ['milyar', ['scale', 1_000_000_000]],
  ['semiliar', ['one-scale', 1_000_000_000]],
  ['triliun', ['scale', 1_000_000_000_000]],
  ['trilyun', ['scale', 1_000_000_000_000]],
])

export const ENGLISH: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...pairs('one two three four five six seven eight nine', 'digit', 1, 1),
  ...pairs('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 'teen', 10, 1),
  ...pairs('twenty thirty forty fifty sixty seventy eighty ninety', 'ten', 20, 10),
  ['fourty', ['ten', 40]],
  ['ninty', ['ten', 90]],
  ['hundred', ['hundred-of', 100]],
  ['thousand', ['scale', 1_000]],
  ['million', ['scale', 1_000_000]],
  ['billion', ['scale', 1_000_000_000]],
  ['trillion', ['scale', 1_000_000_000_000]],
])
