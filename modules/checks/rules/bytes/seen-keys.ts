const FIRST_SIZE = 1_024
const HIGHEST_SIZE = 1 << 21

/** A set of 53-bit keys that never grows beyond 16 MiB: what is full remembers no more, and says so. */
export type SeenKeys = {
  /** True when the key was seen before. */
  see(key: number): boolean
  readonly full: boolean
}

/** Open addressing over one `Float64Array`; a million keys at most. */
export const seenKeys = (): SeenKeys => {
  let slots = new Float64Array(FIRST_SIZE).fill(-1)
  let count = 0
  let full = false
  const placeOf = (table: Float64Array, key: number): number => {
    let at = (key ^ (key / 0x100000)) & (table.length - 1)
    while (table[at] !== -1 && table[at] !== key) at = (at + 1) & (table.length - 1)
    return at
  }
  const grow = () => {
    const wider = new Float64Array(slots.length * 2).fill(-1)
    for (const key of slots) if (key !== -1) wider[placeOf(wider, key)] = key
    slots = wider
  }
  return {
    see: key => {
      const at = placeOf(slots, key)
      if (slots[at] === key) return true
      if (count * 2 >= slots.length) {
        if (slots.length >= HIGHEST_SIZE) {
          full = true
          return false
        }
        grow()
        slots[placeOf(slots, key)] = key
      } else slots[at] = key
      count += 1
      return false
    },
    get full() {
      return full
    },
  }
}
