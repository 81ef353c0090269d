/** Two records and the weight of being one person. */
export type Link = { readonly a: number; readonly b: number; readonly weight: number }

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length

/**
 * Joins records into people, the surest links first. Two groups become one only where their members, compared each with
 * each, agree on the whole: a chain of doubtful likenesses never makes one person of two. Groups of one are left out.
 * `weightOf` compares two records that were no candidates.
 */
export const joinClusters = (
  links: readonly Link[],
  weightOf: (a: number, b: number) => number,
): readonly (readonly number[])[] => {
  const groupOf = new Map<number, number[]>()
  const known = new Map(links.map(({ a, b, weight }) => [`${a}/${b}`, weight]))
  const between = (a: number, b: number) => known.get(a < b ? `${a}/${b}` : `${b}/${a}`) ?? weightOf(a, b)
  for (const { a, b } of links.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]]
    if (one === other) continue
    if (mean(one.flatMap(x => other.map(y => between(x, y)))) <= 0) continue
    const joined = [...one, ...other]
    for (const member of joined) groupOf.set(member, joined)
  }
  return [...new Set(groupOf.values())].map(group => group.toSorted((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!)
}
