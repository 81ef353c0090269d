import { patternsOf } from './permissions.ts'

/** Some places, or all of them, those opened later included. */
export type Places = ReadonlySet<string> | 'all'

/** Which permission pattern holds where. */
export type Where = ReadonlyMap<string, Places>

/** A role at a place; null is all places. */
export type Grant = { readonly permissions: readonly string[]; readonly place: string | null }

const add = (to: Places | undefined, place: string | null): Places => {
  if (to === 'all' || place === null) return 'all'
  return new Set([...(to ?? []), place])
}

/** What a person's grants come to. */
export const effective = (grants: readonly Grant[]): Where => {
  const where = new Map<string, Places>()
  for (const { permissions, place } of grants)
    for (const pattern of permissions) where.set(pattern, add(where.get(pattern), place))
  return where
}

const union = (a: Places, b: Places): Places => (a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b]))

/** The places where a word holds; an empty set is nowhere. */
export const placesOf = (where: Where, permission: string): Places =>
  patternsOf(permission)
    .map(pattern => where.get(pattern))
    .filter(places => places !== undefined)
    .reduce<Places>(union, new Set())

/** Whether a word holds: at the place, or, when none is named, at any place at all. Null asks for all places. */
export const holdsAt = (where: Where, permission: string, place?: string | null): boolean => {
  const places = placesOf(where, permission)
  if (places === 'all') return true
  return place === undefined ? places.size > 0 : place !== null && places.has(place)
}

const sameAs = (a: Places, b: Places): boolean =>
  a === 'all' || b === 'all' ? a === b : a.size === b.size && [...a].every(place => b.has(place))

/**
 * The nearest that one set of words and one set of places can say: never more than is held. Exact when every grant
 * covers the same places; where they differ it keeps what holds everywhere it names, and `where` says the rest.
 */
export const rectangle = (where: Where): { permissions: ReadonlySet<string>; places: Places } => {
  const every = [...where.values()].reduce<Places>(union, new Set())
  const kept = [...where].filter(([, places]) => sameAs(places, every)).map(([pattern]) => pattern)
  return { permissions: new Set(kept), places: every }
}
