/** A stream of numbers that looks like chance and is the same for the same seed, on every machine. */
export type Lot = { a: number; b: number; c: number; d: number }

/** Starts a stream. The seed is any whole number. */
export const lotOf = (seed: number): Lot => {
  const lot = { a: seed | 0, b: Math.floor(seed / 2 ** 32) | 0, c: 0x9e3779b9 | 0, d: 1 }
  for (let i = 0; i < 12; i += 1) draw(lot)
  return lot
}

/** The next 32 bits, as a whole number from 0. Small Fast Counter (C. Doty-Humphrey, PractRand, public domain). */
export const draw = (lot: Lot): number => {
  const sum = (lot.a + lot.b + lot.d) | 0
  lot.d = (lot.d + 1) | 0
  lot.a = lot.b ^ (lot.b >>> 9)
  lot.b = (lot.c + (lot.c << 3)) | 0
  lot.c = ((lot.c << 21) | (lot.c >>> 11)) + sum
  lot.c |= 0
  return sum >>> 0
}

/** A whole number from 0 to `below` − 1, each about as likely. */
export const drawBelow = (lot: Lot, below: number): number => Math.floor((draw(lot) / 4294967296) * below)

/** A number in [0, 1). */
export const drawPart = (lot: Lot): number => draw(lot) / 4294967296
