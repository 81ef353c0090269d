import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Facts } from '../../parts/Bits.tsx'
import { usePlaces } from '../../parts/names.ts'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import type { Item } from './draft.ts'

/** How much of the item is where, each with its life behind it. */
export const ItemStock = ({ item }: { readonly item: Item }) => {
  const say = useSay(ITEMS)
  const format = useFormats()
  const places = usePlaces()
  const query = useQuery({
    queryKey: ['stock', 'of', item.id],
    queryFn: () => server.stock.list({ item: item.id, limit: 100 }),
  })
  return (
    <Section title={say('stock')}>
      <Asked query={query} lines={3}>
        {rows =>
          rows.length === 0 ? (
            <p className="quiet">{say('stock-none')}</p>
          ) : (
            <Facts
              rows={rows.map(r => [
                places.name(r.place),
                <Link key={r.place} to="/stock/$place/$item" params={{ place: r.place, item: item.id }}>
                  {format.qty(r.onHand)} {r.unit}
                </Link>,
              ])}
            />
          )
        }
      </Asked>
    </Section>
  )
}
