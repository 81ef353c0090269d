/** Which stages each needs, and which need it, by number. */
export type Links = {
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
}

/** Stages in an order in which each comes after those it needs; fewer than there are where they go round. */
export const inOrder = ({ before, after }: Links): number[] => {
  const wanted = before.map(list => list.length)
  const out = wanted.flatMap((n, at) => (n === 0 ? [at] : []))
  for (let n = 0; n < out.length; n += 1)
    for (const next of after[out[n]!]!) {
      wanted[next]! -= 1
      if (wanted[next] === 0) out.push(next)
    }
  return out
}

/** Whether every stage can be reached from the first, up and down. */
export const isConnected = ({ before, after }: Links): boolean => {
  const seen = new Set([0])
  const open = [0]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of [...before[at]!, ...after[at]!])
      if (!seen.has(next)) {
        seen.add(next)
        open.push(next)
      }
  return seen.size === before.length
}

type Walk = { readonly order: readonly number[]; readonly parent: Int32Array }

/** From the first stage outwards over the tree. */
export const walkOf = ({ before, after }: Links): Walk => {
  const parent = new Int32Array(before.length).fill(-1)
  const order = [0]
  for (let n = 0; n < order.length; n += 1) {
    const here = order[n]!
    for (const next of [...before[here]!, ...after[here]!])
      if (next !== parent[here]) {
        parent[next] = here
        order.push(next)
      }
  }
  return { order, parent }
}
