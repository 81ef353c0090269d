import type { Edge } from './walk-edges.ts'

type Ways = Map<string, string[]>

const waysOf = (edges: readonly Edge[]): Ways => {
  const ways: Ways = new Map()
  const lead = (from: string, to: string) => ways.set(from, [...(ways.get(from) ?? []), to])
  for (const [a, b] of edges) {
    lead(a, b)
    lead(b, a)
  }
  return ways
}

const take = (ways: Ways, from: string, to: string): void => {
  const list = ways.get(from)!
  list.splice(list.indexOf(to), 1)
}

/**
 * Walks every stretch as often as it is there, in one round from the door (spot `door`) and back to it (Hierholzer), and
 * gives the spots below `door` in the order in which they are first passed. Every point has an even number of stretches.
 */
export const followEdges = (edges: readonly Edge[], door: number): number[] => {
  const ways = waysOf(edges)
  const [open, round]: [string[], string[]] = [[String(door)], []]
  while (open.length > 0) {
    const here = open.at(-1)!
    const next = ways.get(here)?.[0]
    if (next === undefined) round.push(open.pop()!)
    else {
      take(ways, here, next)
      take(ways, next, here)
      open.push(next)
    }
  }
  const passed = round.filter(point => /^\d+$/.test(point) && Number(point) < door).map(Number)
  return [...new Set(passed)]
}
