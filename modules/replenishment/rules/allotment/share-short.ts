import type { Odds } from '../odds/count-odds.ts'

/** What one place asks of goods that do not suffice; units. */
export type Claim = {
  readonly wish: number
  readonly pack: number
  /** On hand and on the way there. */
  readonly position: number
  /** Demand until what is given out next time could arrive, and its variance beyond chance relative to the mean's square. */
  readonly mean: number
  readonly surplus: number
}

const gainOf = (odds: Odds, { mean, surplus, position }: Claim, has: number, more: number) =>
  odds.lost(mean, surplus, position + has) - odds.lost(mean, surplus, position + has + more)

/** A heap of claims by what their next pack would save, largest first. */
const heapOf = (gains: Float64Array) => {
  const heap: number[] = []
  const up = (at: number) => {
    let i = at
    while (i > 0) {
      const above = (i - 1) >> 1
      if (gains[heap[above]!]! >= gains[heap[i]!]!) return
      ;[heap[above], heap[i]] = [heap[i]!, heap[above]!]
      i = above
    }
  }
  const down = () => {
    let i = 0
    for (;;) {
      const left = 2 * i + 1
      if (left >= heap.length) return
      const right = left + 1
      const larger = right < heap.length && gains[heap[right]!]! > gains[heap[left]!]! ? right : left
      if (gains[heap[i]!]! >= gains[heap[larger]!]!) return
      ;[heap[i], heap[larger]] = [heap[larger]!, heap[i]!]
      i = larger
    }
  }
  return {
    push: (claim: number) => {
      heap.push(claim)
      up(heap.length - 1)
    },
    pop: (): number | undefined => {
      const top = heap[0]
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) {
        heap[0] = last
        down()
      }
      return top
    },
  }
}

/**
 * Shares what there is so that the least is asked for in vain: pack by pack to whoever would lose most without it. Because each
 * further pack saves less, this is the optimum up to the last pack. Gives units by claim, whole packs, none above its wish.
 */
export const shareByLoss = (odds: Odds, there: number, claims: readonly Claim[]): number[] => {
  const given = claims.map(() => 0)
  const gains = new Float64Array(claims.length)
  const heap = heapOf(gains)
  const offer = (n: number) => {
    const claim = claims[n]!
    if (given[n]! + claim.pack > claim.wish + 1e-9) return
    gains[n] = gainOf(odds, claim, given[n]!, claim.pack) / claim.pack
    heap.push(n)
  }
  for (let n = 0; n < claims.length; n += 1) offer(n)
  let left = there
  for (let n = heap.pop(); n !== undefined; n = heap.pop()) {
    const { pack } = claims[n]!
    if (pack > left + 1e-9) continue
    given[n]! += pack
    left -= pack
    offer(n)
  }
  return given
}

/**
 * Shares what there is so that every place has goods for the same time (fair share): pack by pack to whoever's goods would
 * run out first. Gives units by claim, whole packs, none above its wish.
 */
export const shareFairly = (there: number, claims: readonly Claim[]): number[] => {
  const given = claims.map(() => 0)
  const need = new Float64Array(claims.length)
  const heap = heapOf(need)
  const offer = (n: number) => {
    const { position, mean, wish, pack } = claims[n]!
    if (given[n]! + pack > wish + 1e-9) return
    need[n] = -(position + given[n]!) / Math.max(1e-9, mean)
    heap.push(n)
  }
  for (let n = 0; n < claims.length; n += 1) offer(n)
  let left = there
  for (let n = heap.pop(); n !== undefined; n = heap.pop()) {
    const { pack } = claims[n]!
    if (pack > left + 1e-9) continue
    given[n]! += pack
    left -= pack
    offer(n)
  }
  return given
}
