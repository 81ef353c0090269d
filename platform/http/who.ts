/** The one who acts: a person with a session, an enrolled register, or the system itself. */
export type Who = {
  readonly kind: 'user' | 'register' | 'system'
  readonly id: string
  readonly name: string
  readonly permissions: ReadonlySet<string>
  /** Ids of the places where the permissions hold. */
  readonly places: ReadonlySet<string> | 'all'
  /** Which permission holds where, exactly; the two sets above never say more than this. */
  readonly where?: ReadonlyMap<string, ReadonlySet<string> | 'all'>
}

export const SYSTEM: Who = { kind: 'system', id: 'system', name: 'Ujung', permissions: new Set(['*']), places: 'all' }

/** The patterns that grant a permission: itself, all of its area (`sales.*`), everything (`*`). */
const patternsOf = (permission: string) => [permission, `${permission.split('.')[0]}.*`, '*']

/** Whether `who` holds a permission (`*` holds all, `sales.*` all of sales), at a place when one is named. */
export const may = (who: Who, permission: string, place?: string): boolean => {
  const held = patternsOf(permission)
  if (who.where) {
    return held.some(pattern => {
      const places = who.where!.get(pattern)
      return places === 'all' || (places !== undefined && (place === undefined ? places.size > 0 : places.has(place)))
    })
  }
  const { permissions, places } = who
  return (
    held.some(pattern => permissions.has(pattern)) && (place === undefined || places === 'all' || places.has(place))
  )
}

/** Where `who` holds a permission: every place, or the ids of some; for narrowing lists. */
export const placesFor = (who: Who, permission: string): 'all' | string[] => {
  if (!who.where) return may(who, permission) ? (who.places === 'all' ? 'all' : [...who.places]) : []
  const sets = patternsOf(permission).flatMap(pattern => who.where!.get(pattern) ?? [])
  return sets.includes('all') ? 'all' : [...new Set(sets.flatMap(set => (set === 'all' ? [] : [...set])))]
}

/** The same for SQL: null for every place. */
export const placesOrNull = (who: Who, permission: string): string[] | null => {
  const places = placesFor(who, permission)
  return places === 'all' ? null : places
}
