import type { PersonTable } from './person-table.ts'

/** A key shared by more records than this tells nobody apart. */
const LARGEST_BLOCK = 60
const HEAD = 4
const LONG = 7

const headOf = (value: string) => value.slice(0, HEAD)

/** Keys of one value alone, for values long enough to be rare: whole, its beginning, its end. */
const ownKeys = (column: number, value: string): string[] => {
  if (value.length < 4) return []
  const keys = [`${column}=${value}`]
  if (value.length >= LONG) keys.push(`${column}<${value.slice(0, LONG - 1)}`, `${column}>${value.slice(1 - LONG)}`)
  if (value.length >= LONG && value.length < 10)
    keys.push(`${column}<${headOf(value)}`, `${column}>${value.slice(-HEAD)}`)
  return keys
}

/** Keys of two columns together; names without saying which is which, since they are often swapped. */
const pairKeys = (table: PersonTable, record: number): string[] => {
  const heads = table.values.map(values => headOf(values[record]!))
  const keys: string[] = []
  for (let a = 0; a < heads.length; a += 1)
    for (let b = a + 1; b < heads.length; b += 1) {
      if (heads[a] === '' || heads[b] === '') continue
      const names = [table.columns[a]!, table.columns[b]!].every(({ kind }) => kind.endsWith('name'))
      keys.push(names ? ['names', heads[a], heads[b]].sort().join('/') : `${a}/${b}/${heads[a]}/${heads[b]}`)
    }
  return keys
}

const keysOf = (table: PersonTable, record: number): string[] => [
  ...table.values.flatMap((values, column) => ownKeys(column, values[record]!)),
  ...pairKeys(table, record),
]

/**
 * Pairs worth comparing, each once and with the smaller record first: those that share a rare key. All pairs of a
 * million records would be half a billion times as many.
 */
export const findCandidates = (table: PersonTable): readonly (readonly [number, number])[] => {
  const blocks = new Map<string, number[]>()
  for (let record = 0; record < table.ids.length; record += 1)
    for (const key of new Set(keysOf(table, record))) {
      const block = blocks.get(key)
      if (!block) blocks.set(key, [record])
      else if (block.length <= LARGEST_BLOCK) block.push(record)
    }
  const partners = new Map<number, Set<number>>()
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue
    for (let i = 0; i < block.length; i += 1)
      for (let j = i + 1; j < block.length; j += 1) {
        const known = partners.get(block[i]!)
        if (known) known.add(block[j]!)
        else partners.set(block[i]!, new Set([block[j]!]))
      }
  }
  return [...partners].flatMap(([a, others]) => [...others].map(b => [a, b] as const))
}
