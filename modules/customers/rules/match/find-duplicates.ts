import { LEVELS } from './agree.ts'
import { findCandidates } from './find-candidates.ts'
import { joinClusters, type Link } from './join-clusters.ts'
import { learnWeights, probabilityOf, type Weights, weigh } from './learn-weights.ts'
import { comparePeople, type PersonTable } from './person-table.ts'

/** Why two records are taken for one person: per column how it agrees, and what that is worth (natural logarithm of odds). */
export type Reason = { readonly column: string; readonly agrees: (typeof LEVELS)[number]; readonly weight: number }

export type Match = {
  readonly a: string
  readonly b: string
  readonly weight: number
  readonly probability: number
  readonly why: readonly Reason[]
}

export type Duplicates = {
  /** Ids of records that are one person, in the order of the file; people with one record are left out. */
  readonly clusters: readonly (readonly string[])[]
  /** Every pair that was found alike enough, with its reasons, the surest first. */
  readonly matches: readonly Match[]
  readonly compared: number
  readonly weights: Weights
}

/** Odds of 55 to 1: what is less sure is for a person to say. */
export const SURE = 4

const hundredths = (value: number) => Math.round(value * 100) / 100

const reasons = (table: PersonTable, weights: Weights, levels: Uint8Array): Reason[] =>
  table.columns.flatMap(({ name }, c) => {
    const level = levels[c]!
    return level === 0
      ? []
      : [{ column: name, agrees: LEVELS[level]!, weight: hundredths(weights.columns[c]![level]!) }]
  })

/** Finds which records are one person, and says why. The same file always gives the same answer. */
export const findDuplicates = (table: PersonTable, sure = SURE): Duplicates => {
  const pairs = findCandidates(table)
  const compared = pairs.map(([a, b]) => comparePeople(table, a, b))
  const weights = learnWeights(table, compared)
  const links: (Link & { levels: Uint8Array })[] = []
  for (const [n, [a, b]] of pairs.entries()) {
    const levels = compared[n]!
    const weight = weigh(weights, levels)
    if (weight > sure) links.push({ a, b, weight, levels })
  }
  links.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  const clusters = joinClusters(links, (a, b) => weigh(weights, comparePeople(table, a, b)))
  return {
    clusters: clusters.map(group => group.map(n => table.ids[n]!)),
    matches: links.map(({ a, b, weight, levels }) => ({
      ...{ a: table.ids[a]!, b: table.ids[b]!, weight: hundredths(weight) },
      probability: Math.round(probabilityOf(weight) * 10_000) / 10_000,
      why: reasons(table, weights, levels),
    })),
    compared: pairs.length,
    weights,
  }
}
