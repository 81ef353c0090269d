import { useSay } from '#kit/words/words.ts'
import { Head, List, Row, type Tone } from '../../parts/Card.tsx'
import { useFormats, usePhone, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { LOOKUP } from '../../words/lookup.ts'
import { nowAt } from '../../work/handheld.ts'

type ItemLiesProps = { readonly item: { readonly id: string; readonly unit: string } }

/** Where in this place an item is known to lie, and of which lots, the one that expires first at the top. */
export const ItemLies = ({ item }: ItemLiesProps) => {
  const phone = usePhone()
  const say = useSay(LOOKUP)
  const format = useFormats()
  const place = usePlace()
  const { value } = useSheet(
    place ? `portions:${place}:${item.id}` : null,
    server => server.stock.portions({ place: place!, item: item.id }),
    'stock',
  )
  const today = nowAt(phone).day
  const toneOf = (portion: { readonly state: string; readonly expires: string | null }): Tone | undefined => {
    if (portion.state !== 'on-hand' || (portion.expires !== null && portion.expires < today)) return 'bad'
    return undefined
  }
  const portions = (value ?? []).toSorted((a, b) => (a.expires ?? '9').localeCompare(b.expires ?? '9'))
  if (portions.length === 0) return null
  return (
    <>
      <Head>{say('lies')}</Head>
      <List label={say('lies')}>
        {portions.map(portion => (
          <li key={`${portion.state} ${portion.location} ${portion.lot}`}>
            <Row
              icon="shelf"
              title={portion.locationCode ?? say('no-shelf')}
              about={[
                portion.lotCode && say('scanned-lot', { lot: portion.lotCode }),
                portion.expires &&
                  say(portion.expires < today ? 'scanned-expired' : 'scanned-expires', {
                    day: format.day(portion.expires),
                  }),
                portion.state !== 'on-hand' && say(portion.state === 'damaged' ? 'state-damaged' : 'state-recalled'),
              ]
                .filter(Boolean)
                .join(' · ')}
              end={format.qty(portion.qty)}
              endAbout={item.unit}
              tone={toneOf(portion)}
            />
          </li>
        ))}
      </List>
    </>
  )
}
