import { onHand } from '#modules/stock/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Terms } from './read-terms.ts'

/** Above this many whole units nobody outside learns how many there are. */
const FEW = 5000

const levelOf = (qty: number) => (qty <= 0 ? ('none' as const) : qty <= FEW ? ('few' as const) : ('plenty' as const))

/** How much of items the shops that let collect have, and all places that deliver together. One statement. */
export const tellAvailability = async (tx: Tx, terms: Terms, items: readonly string[]) => {
  const places = [...terms.places.values()]
  const rows = await onHand(tx, { places: places.map(it => it.place.id), items })
  const free = new Map(rows.map(row => [`${row.place}/${row.item}`, Math.max(0, row.available)]))
  const at = (place: string, item: string) => free.get(`${place}/${item}`) ?? 0
  return items.map(item => ({
    item,
    deliver: levelOf(places.reduce((sum, it) => sum + (it.terms.delivers ? at(it.place.id, item) : 0), 0)),
    places: places
      .filter(it => it.terms.collects)
      .map(({ place: { id } }) => {
        const level = levelOf(at(id, item))
        return { place: id, level, left: level === 'few' ? at(id, item) : null }
      }),
  }))
}
