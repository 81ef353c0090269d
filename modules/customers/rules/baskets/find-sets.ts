/** Items that were bought together, ascending, and in how many baskets. */
export type ItemSet = { readonly items: readonly number[]; readonly count: number }

type Column = { readonly item: number; readonly bits: Uint32Array; readonly count: number }

const ones = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

const both = (a: Column, b: Column): Column => {
  const bits = new Uint32Array(a.bits.length)
  let count = 0
  for (let i = 0; i < bits.length; i += 1) {
    const word = (a.bits[i]! & b.bits[i]!) >>> 0
    bits[i] = word
    if (word !== 0) count += ones(word)
  }
  return { item: b.item, bits, count }
}

const columnsOf = (baskets: readonly (readonly number[])[], least: number): Column[] => {
  const counts = new Map<number, number>()
  for (const basket of baskets) for (const item of new Set(basket)) counts.set(item, (counts.get(item) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => a - b)
  const words = Math.ceil(baskets.length / 32)
  const columns = new Map(often.map(([item, count]) => [item, { item, count, bits: new Uint32Array(words) }]))
  for (const [n, basket] of baskets.entries())
    for (const item of basket) {
      const bits = columns.get(item)?.bits
      if (bits) bits[n >> 5] = (bits[n >> 5]! | (1 << (n & 31))) >>> 0
    }
  return [...columns.values()]
}

/**
 * All sets of items that stand together in at least `least` baskets, with at most `longest` items. Eclat (Zaki, 2000):
 * an item is the row of bits of the baskets it is in, and a set is their intersection, so nothing is read twice.
 */
export const findSets = (baskets: readonly (readonly number[])[], least: number, longest: number): ItemSet[] => {
  const found: ItemSet[] = []
  const grow = (before: readonly number[], columns: readonly Column[]): void => {
    for (const [n, column] of columns.entries()) {
      const items = [...before, column.item]
      found.push({ items, count: column.count })
      if (items.length === longest) continue
      const next: Column[] = []
      for (let m = n + 1; m < columns.length; m += 1) {
        const joined = both(column, columns[m]!)
        if (joined.count >= least) next.push(joined)
      }
      if (next.length > 0) grow(items, next)
    }
  }
  grow([], columnsOf(baskets, Math.max(1, least)))
  return found
}
