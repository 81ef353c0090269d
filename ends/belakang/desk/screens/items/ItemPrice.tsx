import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Stack } from '../../parts/Bits.tsx'
import { usePlaces } from '../../parts/names.ts'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { termsQuery } from '../../server/price-queries.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import type { Item } from './draft.ts'

/** What the book in force asks for the item, by place, group and quantity. */
export const ItemPrice = ({ item }: { readonly item: Item }) => {
  const say = useSay(ITEMS)
  const format = useFormats()
  const places = usePlaces()
  const query = useQuery(termsQuery(item.id))
  return (
    <Section title={say('price')} tools={<Link to="/prices/why">{say('why-price')}</Link>}>
      <Asked query={query} lines={2}>
        {found =>
          found && found.terms.prices.length > 0 ? (
            <Facts
              rows={found.terms.prices.map(p => [
                [
                  p.place ? places.code(p.place) : null,
                  p.group ?? say('everyone'),
                  p.minQty > 1000 ? say('price-from', { qty: format.qty(p.minQty) }) : null,
                ]
                  .filter(Boolean)
                  .join(' · '),
                <b key={`${p.place} ${p.group} ${p.minQty}`}>{format.money(p.unitPrice)}</b>,
              ])}
            />
          ) : (
            <Stack>
              <p className="quiet">{say('price-none')}</p>
            </Stack>
          )
        }
      </Asked>
    </Section>
  )
}
