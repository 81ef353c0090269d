/** The one who acts: a person with a session, an enrolled register, or the system itself. */
export type Who = {
  readonly kind: 'user' | 'register' | 'system'
  readonly id: string
  readonly name: string
  readonly permissions: ReadonlySet<string>
  /** Ids of the places where the permissions hold. */
  readonly places: ReadonlySet<string> | 'all'
}

export const SYSTEM: Who = { kind: 'system', id: 'system', name: 'Ujung', permissions: new Set(['*']), places: 'all' }

/** Whether `who` holds a permission (`*` holds all, `sales.*` all of sales), at a place when one is named. */
export const may = (who: Who, permission: string, place?: string): boolean => {
  const { permissions, places } = who
  const area = `${permission.split('.')[0]}.*`
  if (!permissions.has('*') && !permissions.has(permission) && !permissions.has(area)) return false
  return place === undefined || places === 'all' || places.has(place)
}
