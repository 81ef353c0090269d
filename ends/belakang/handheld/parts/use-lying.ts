import { type Lying, lyingOf } from '../work/put-away.ts'
import { usePlace } from './use-phone.tsx'
import { useSheet } from './use-sheet.ts'

const MOST = 2000

/** Where an item lies in this place: asked for now, or as the phone fetched it ahead for all of the place. */
export const useLying = (item: string | null): readonly Lying[] => {
  const place = usePlace()
  const all = useSheet(
    place ? `portions:${place}` : null,
    server => server.stock.portions({ place: place!, limit: MOST }),
    'stock',
  )
  const own = useSheet(
    place && item ? `lying:${place}:${item}` : null,
    async server => {
      const [portions, [have]] = await Promise.all([
        server.stock.portions({ place: place!, item: item! }),
        server.stock.available({ wanted: [{ place: place!, item: item! }] }),
      ])
      return { portions, onHand: have?.onHand ?? null }
    },
    'stock',
  )
  if (!item) return []
  if (own.value) return lyingOf(own.value.portions, own.value.onHand)
  return lyingOf(all.value?.filter(it => it.item === item) ?? [], null)
}
