import type { Checked } from './check-lines.ts'
import type { Leg, Spot } from './leg.ts'
import { type Facts, pair } from './read-facts.ts'

/**
 * The legs of a checked line that leaves a spot. Pieces with numbers lie where their number says, so they leave from
 * there; everything else leaves from the named lot and location, or from whatever goes first.
 */
export const legsOut = (
  checked: Checked,
  facts: Facts,
  from: Spot,
  to: Spot,
  options: { readonly freshOn?: string; readonly lot?: string | null } = {},
): Leg[] => {
  const { item, qty, serials, line } = checked
  const lot = checked.lot ? checked.lot.id : options.lot
  const named = {
    ...{ item: item.id, sku: item.sku, to, serials },
    ...(options.freshOn !== undefined && { freshOn: options.freshOn }),
  }
  const spot = line.location === undefined ? from : { ...from, location: line.location }
  if (!serials) return [{ ...named, qty, from: spot, ...(lot !== undefined && { lot }) }]
  const groups = new Map<string, { location: string | null; lot: string | null; serials: string[] }>()
  for (const serial of serials) {
    const known = facts.serials.get(pair(item.id, serial))!
    const key = pair(known.location ?? '', known.lot ?? '')
    const group = groups.get(key) ?? { location: known.location, lot: known.lot, serials: [] }
    group.serials.push(serial)
    groups.set(key, group)
  }
  return [...groups.values()].map(group => ({
    ...{ ...named, qty: group.serials.length * 1000, serials: group.serials, lot: group.lot },
    from: { ...from, location: group.location },
  }))
}
