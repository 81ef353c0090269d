import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Asked } from '../../parts/Asked.tsx'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { specialOffersQuery } from '../../server/special-queries.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import { OfferRow } from './OfferRow.tsx'
import type { OfferedOption, WishPart } from './special-wish.ts'

/** Places and suppliers that could bring it, with what was measured of them; what is ticked is offered. */
export const WishFrom = ({ wish, put }: WishPart) => {
  const say = useSay(SPECIAL)
  const [described] = useDebouncedValue(wish.described.trim(), 400)
  const said = wish.place !== null && (wish.item !== null || described.length > 2)
  const asked = { place: wish.place ?? '', item: wish.item?.id ?? null, packs: wish.packs }
  const query = useQuery(specialOffersQuery(asked, said))
  if (!said) return <p>{say('offers-first')}</p>
  const keep = (key: string, option: OfferedOption | null) => {
    const others = wish.options.filter(o => o.key !== key)
    put({ options: option ? [...others, option] : others })
  }
  return (
    <Asked query={query} lines={3}>
      {offers =>
        offers.length === 0 ? (
          <Hint tone="warn">{say('offers-none')}</Hint>
        ) : (
          <Stack>
            {offers.map(offer => {
              const key = offer.supplier ?? 'place'
              const option = wish.options.find(o => o.key === key) ?? null
              return <OfferRow key={key} offer={offer} option={option} keep={it => keep(key, it)} />
            })}
          </Stack>
        )
      }
    </Asked>
  )
}
