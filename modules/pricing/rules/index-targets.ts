import { canonical } from '#kernel/canonical.ts'
import type { ItemTerms } from './price-book.ts'
import { type Promotion, type Target, targetsOf } from './promotion.ts'

/** Equal targets share one number; a basket asks each line once which targets it is in, not each promotion. */
export type TargetIndex = {
  readonly count: number
  readonly number: ReadonlyMap<Target, number>
  readonly everything: readonly number[]
  readonly byItem: ReadonlyMap<string, readonly number[]>
  readonly byCategory: ReadonlyMap<string, readonly number[]>
  readonly except: ReadonlyMap<number, ReadonlySet<string>>
}

const put = (map: Map<string, number[]>, keys: readonly string[] | undefined, n: number) => {
  for (const key of new Set(keys ?? [])) {
    const list = map.get(key)
    if (list) list.push(n)
    else map.set(key, [n])
  }
}

export const indexTargets = (promotions: readonly Promotion[]): TargetIndex => {
  const number = new Map<Target, number>()
  const known = new Map<string, number>()
  const everything: number[] = []
  const byItem = new Map<string, number[]>()
  const byCategory = new Map<string, number[]>()
  const except = new Map<number, ReadonlySet<string>>()
  for (const target of promotions.flatMap(targetsOf)) {
    const key = canonical(target)
    const seen = known.get(key)
    const n = seen ?? known.size
    number.set(target, n)
    if (seen !== undefined) continue
    known.set(key, n)
    if (target.all) everything.push(n)
    put(byItem, target.items, n)
    put(byCategory, target.categories, n)
    if (target.except?.length) except.set(n, new Set(target.except))
  }
  return { count: known.size, number, everything, byItem, byCategory, except }
}

/** For each target number, the positions of the lines in it, rising. Empty slots stay undefined. */
export const linesInTargets = (
  index: TargetIndex,
  terms: readonly ItemTerms[],
): readonly (readonly number[] | undefined)[] => {
  const found: (number[] | undefined)[] = new Array(index.count)
  for (const [line, item] of terms.entries()) {
    const lists = [index.everything, index.byItem.get(item.item), ...item.categories.map(c => index.byCategory.get(c))]
    for (const list of lists) {
      for (const n of list ?? []) {
        if (index.except.get(n)?.has(item.item)) continue
        const lines = found[n]
        if (!lines) found[n] = [line]
        else if (lines[lines.length - 1] !== line) lines.push(line)
      }
    }
  }
  return found
}
