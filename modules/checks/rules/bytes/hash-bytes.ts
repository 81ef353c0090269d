/** Two 32-bit FNV-1a lanes with different starts: 53 bits of it tell apart what a file holds. Not for secrets. */
export type Hash = { a: number; b: number }

export const newHash = (): Hash => ({ a: 0x811c9dc5, b: 0x1b873593 })

export const hashBytes = (hash: Hash, bytes: Uint8Array, from: number, to: number): void => {
  let { a, b } = hash
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i]!
    a = Math.imul(a ^ byte, 0x01000193)
    b = Math.imul(b ^ byte, 0x5bd1e995)
    b ^= b >>> 15
  }
  hash.a = a
  hash.b = b
}

/** 53 bits as a whole number. */
export const hashKey = ({ a, b }: Hash): number => (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff)
