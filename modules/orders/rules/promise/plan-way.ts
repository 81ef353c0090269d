import { placeParcel } from './place-parcel.ts'
import type { Need, Plan, WayWanted, World } from './world.ts'

const MOST_SOURCES = 6

/** Takes what is needed off the places in their order: each gives what it has in whole packs. Null when it is not enough. */
const share = (world: World, needs: readonly Need[], places: readonly string[]) => {
  const parts = new Map<string, { line: string; item: string; qty: number }[]>()
  const used = new Map<string, number>()
  for (const { line, item, qty, pack } of needs) {
    let left = qty
    for (const place of places) {
      const key = `${place}/${item}`
      const there = Math.max(0, world.free(place, item) - (used.get(key) ?? 0))
      const take = left <= there ? left : there - (there % pack)
      if (take <= 0) continue
      used.set(key, (used.get(key) ?? 0) + take)
      parts.set(place, [...(parts.get(place) ?? []), { line, item, qty: take }])
      left -= take
      if (left === 0) break
    }
    if (left > 0) return null
  }
  return parts
}

const planWith = (world: World, want: WayWanted, needs: readonly Need[], places: readonly string[]): Plan | null => {
  const parts = share(world, needs, places)
  if (!parts) return null
  const placed = [...parts].map(([source, lines]) => placeParcel(world, want, source, lines))
  if (placed.some(p => p === null)) return null
  const parcels = placed.map(p => p!.parcel)
  return {
    parcels,
    by: Math.max(...parcels.map(p => p.by)),
    cost: placed.reduce((sum, p) => sum + p!.cost, 0),
  }
}

/** Those that have most of what is needed; where it is collected goes first. */
const likeliest = (world: World, want: WayWanted, needs: readonly Need[]): string[] => {
  const here = want.way === 'collect' ? want.place : ''
  return [...world.sources.keys()]
    .map(place => ({
      place,
      covers: needs.filter(n => world.free(place, n.item) >= n.qty).length,
      some: needs.some(n => world.free(place, n.item) >= Math.min(n.pack, n.qty)),
    }))
    .filter(it => it.some)
    .sort(
      (a, b) =>
        Number(b.place === here) - Number(a.place === here) || b.covers - a.covers || (a.place < b.place ? -1 : 1),
    )
    .slice(0, MOST_SOURCES)
    .map(it => it.place)
}

const worthOf = (world: World, plan: Plan) => plan.cost + (Math.max(0, plan.by - world.now) / 60) * world.hourWorth

/** Every choice of one to three places, keeping their order. */
const choices = (places: readonly string[]): string[][] =>
  places.flatMap((a, i) => [
    [a],
    ...places.slice(i + 1).flatMap((b, j) => [[a, b], ...places.slice(i + j + 2).map(c => [a, b, c])]),
  ])

/**
 * From where goods are best taken for one way of getting them: of all choices of up to three of the likeliest places the
 * one that costs least, where an hour later costs `hourWorth`. Null where no choice has everything in time that is known.
 * Pure: what it promises, `world` can keep.
 */
export const planWay = (world: World, want: WayWanted, needs: readonly Need[]): Plan | null => {
  let best: { plan: Plan; worth: number } | null = null
  const places = likeliest(world, want, needs)
  for (const choice of choices(places)) {
    const plan = planWith(world, want, needs, choice)
    if (!plan || plan.parcels.length < choice.length) continue
    const worth = worthOf(world, plan)
    if (!best || worth < best.worth) best = { plan, worth }
    if (choice.length === 1 && places.length === 1) break
  }
  return best?.plan ?? null
}
