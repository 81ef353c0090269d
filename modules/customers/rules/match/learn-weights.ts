import { LEVELS } from './agree.ts'
import { comparePeople, type PersonTable } from './person-table.ts'

/**
 * What agreement is worth, after Fellegi and Sunter (A Theory for Record Linkage, 1969): per column and level the natural
 * logarithm of how much more often it is seen between records of one person than between strangers. `start` is the same
 * for being one person at all, before anything is compared.
 */
export type Weights = { readonly start: number; readonly columns: readonly (readonly number[])[] }

const SAMPLE = 20_000
const ROUNDS = 25
/** Keeps a level that was never seen from being worth infinitely much. */
const DOUBT = 0.5
const GUESS = [0, 0.8, 0.1, 0.05, 0.05]

type Counts = number[][]

const noCounts = (columns: number): Counts =>
  Array.from({ length: columns }, () => LEVELS.map((_, level) => (level === 0 ? 0 : DOUBT)))

const count = (counts: Counts, levels: Uint8Array, share: number): void => {
  for (let c = 0; c < levels.length; c += 1) if (levels[c]! > 0) counts[c]![levels[c]!]! += share
}

const shares = (counts: Counts): number[][] =>
  counts.map(row => {
    const all = row.reduce((a, b) => a + b, 0)
    return row.map(n => n / all)
  })

/** Two different records, the n-th of a sequence that jumps evenly over all pairs and is the same on every run. */
const strangers = (n: number, records: number): [number, number] => {
  const a = (n * 7919) % records
  return [a, (a + 1 + ((n * 104_729) % (records - 1))) % records]
}

/** How strangers agree: nearly all pairs of a file are two people, so pairs met at random show it. */
const amongStrangers = (table: PersonTable): number[][] => {
  const counts = noCounts(table.columns.length)
  if (table.ids.length > 1)
    for (let n = 0; n < SAMPLE; n += 1) count(counts, comparePeople(table, ...strangers(n, table.ids.length)), 1)
  return shares(counts)
}

/** The weight of a pair: above 0 it is rather one person than two. */
export const weigh = ({ start, columns }: Weights, levels: Uint8Array): number => {
  let weight = start
  for (let c = 0; c < levels.length; c += 1) if (levels[c]! > 0) weight += columns[c]![levels[c]!]!
  return weight
}

/** From a weight to the probability that both are one person. */
export const probabilityOf = (weight: number): number => 1 / (1 + Math.exp(-weight))

const weightsOf = (prior: number, same: readonly number[][], other: readonly number[][]): Weights => ({
  start: Math.log(prior / (1 - prior)),
  columns: same.map((row, c) => row.map((m, level) => (level === 0 ? 0 : Math.log(m / other[c]![level]!)))),
})

/**
 * Learns the weights from the pairs themselves, without anyone saying which are right: by expectation and maximisation
 * over the candidates, with what strangers show held fast.
 */
export const learnWeights = (table: PersonTable, compared: readonly Uint8Array[]): Weights => {
  const other = amongStrangers(table)
  let weights = weightsOf(
    0.1,
    other.map(() => GUESS),
    other,
  )
  for (let round = 0; round < ROUNDS && compared.length > 0; round += 1) {
    const counts = noCounts(table.columns.length)
    let all = 0
    for (const levels of compared) {
      const share = probabilityOf(weigh(weights, levels))
      all += share
      count(counts, levels, share)
    }
    const prior = Math.min(0.99, Math.max(0.001, all / compared.length))
    weights = weightsOf(prior, shares(counts), other)
  }
  return weights
}
