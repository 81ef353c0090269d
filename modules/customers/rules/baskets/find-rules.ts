import { findSets } from './find-sets.ts'

/** Who buys all of `left` also buys `right`. */
export type BasketRule = {
  readonly left: readonly string[]
  readonly right: string
  /** Baskets with all of it, and their share of all baskets. */
  readonly count: number
  readonly support: number
  /** Of the baskets with `left`, the share that has `right` too. */
  readonly confidence: number
  /** How many times more often than if they had nothing to do with each other. */
  readonly lift: number
}

export type BasketTerms = {
  /** Least share of all baskets. */
  readonly support: number
  readonly confidence: number
  /** Items in a rule, both sides together. */
  readonly shortest: number
  readonly longest: number
}

export type Baskets = { readonly items: readonly string[]; readonly baskets: readonly (readonly number[])[] }

/** Numbers the items by the order in which they appear; an item counts once in a basket. */
export const numberItems = (baskets: readonly (readonly string[])[]): Baskets => {
  const numbers = new Map<string, number>()
  const numberOf = (name: string) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
  const numbered = baskets.map(basket => [...new Set(basket)].map(numberOf))
  return { items: [...numbers.keys()], baskets: numbered }
}

const keyOf = (items: readonly number[]) => items.join(' ')

/** Keeps a share that is a whole number of baskets from being missed by the last digit of a float. */
const leastOf = (share: number, all: number) => Math.max(1, Math.ceil(share * all - 1e-9))

/**
 * Association rules with one item on the right, as Agrawal and Srikant define them (VLDB 1994): the strongest lift first,
 * ties by count and name. One file gives one answer.
 */
export const findRules = ({ items, baskets }: Baskets, terms: BasketTerms): BasketRule[] => {
  const sets = findSets(baskets, leastOf(terms.support, baskets.length), terms.longest)
  const counts = new Map(sets.map(set => [keyOf(set.items), set.count]))
  const rules = sets
    .filter(set => set.items.length >= Math.max(2, terms.shortest))
    .flatMap(set =>
      set.items.flatMap(right => {
        const left = set.items.filter(item => item !== right)
        const confidence = set.count / counts.get(keyOf(left))!
        if (confidence < terms.confidence - 1e-12) return []
        const lift = (confidence * baskets.length) / counts.get(keyOf([right]))!
        const support = set.count / baskets.length
        return [{ left: left.map(i => items[i]!), right: items[right]!, count: set.count, support, confidence, lift }]
      }),
    )
  const nameOf = (rule: BasketRule) => [...rule.left, rule.right].join('\n')
  const named = rules.map(rule => ({ rule, name: nameOf(rule) }))
  named.sort((a, b) => b.rule.lift - a.rule.lift || b.rule.count - a.rule.count || (a.name < b.name ? -1 : 1))
  return named.map(({ rule }) => rule)
}
