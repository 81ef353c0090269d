import { Tile } from '#kit/ui/Tile.tsx'
import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Card, Facts, Head, List, Row } from '../../parts/Card.tsx'
import { useFormats, useName, usePhone, usePhoneState, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { LOOKUP } from '../../words/lookup.ts'
import { nowAt } from '../../work/handheld.ts'
import { may } from '../../work/handheld-state.ts'
import type { Read } from '../../work/read-code.ts'
import styles from './ItemFound.module.css'
import { ItemLies } from './ItemLies.tsx'
import { ItemPrice } from './ItemPrice.tsx'

type Found = Extract<Read, { kind: 'item' }>

/** What the label itself said: lot and expiry, at once and without the server. */
const Label = ({ read }: { readonly read: Found }) => {
  const phone = usePhone()
  const say = useSay(LOOKUP)
  const format = useFormats()
  if (!read.lot && !read.expires) return null
  const expired = read.expires !== null && read.expires < nowAt(phone).day
  return (
    <Card tone={expired ? 'bad' : 'note'}>
      {read.lot && <p>{say('scanned-lot', { lot: read.lot })}</p>}
      {read.expires && (
        <p>
          <b>{say(expired ? 'scanned-expired' : 'scanned-expires', { day: format.day(read.expires) })}</b>
        </p>
      )}
    </Card>
  )
}

/** An item in the hand: its picture, what is here, what it costs, and what is elsewhere. */
export const ItemFound = ({ read }: { readonly read: Found }) => {
  const { item } = read
  const say = useSay(LOOKUP)
  const format = useFormats()
  const nameOf = useName()
  const place = usePlace()
  const person = usePhoneState(s => s.person)
  const stock = useSheet(`stock:${item.id}`, server => server.stock.list({ item: item.id, limit: 200 }), 'stock')
  const here = stock.value?.find(row => row.place === place)
  const others = stock.value?.filter(row => row.place !== place && row.onHand !== 0) ?? []
  const places = usePhoneState(s => s.places)
  const placeName = (id: string) => places.find(one => one.id === id)?.name ?? id
  return (
    <>
      <section className={styles.item}>
        <span className={styles.picture}>
          <Tile
            name={item.name}
            seed={item.category ?? item.name}
            picture={`/pictures/${encodeURIComponent(item.sku)}.svg`}
          />
        </span>
        <div>
          <h2>{nameOf(item)}</h2>
          <p className="soft">{item.sku}</p>
          {!item.active && <p className={styles.gone}>{say('inactive')}</p>}
        </div>
      </section>
      <Label read={read} />
      <Card>
        <div className={styles.here}>
          <span>
            <small>{say('here')}</small>
            <strong>
              {here || stock.value ? format.qty(here?.available ?? 0) : '–'} <i>{item.unit}</i>
            </strong>
            <small>
              {say('available')}
              {here && here.held !== 0 && ` · ${say('held', { qty: format.qty(here.held) })}`}
            </small>
          </span>
          {may(person, 'pricing.read') && <ItemPrice item={item} place={place} />}
        </div>
        {stock.value === undefined && stock.fault ? (
          <p className="soft">{say('stock-later')}</p>
        ) : (
          <AsOf sheet={stock} />
        )}
      </Card>
      <ItemLies item={item} />
      {stock.value && <Head>{say('elsewhere')}</Head>}
      {stock.value && others.length === 0 && <p className="soft">{say('nowhere-else')}</p>}
      <List>
        {others.map(row => (
          <li key={row.place}>
            <Row
              title={placeName(row.place)}
              about={row.placeCode}
              end={format.qty(row.available)}
              endAbout={item.unit}
            />
          </li>
        ))}
      </List>
      <Head>{say('codes')}</Head>
      <Card>
        <Facts
          rows={item.barcodes.map(({ code, qty }) => [
            code.replace(/^0(?=\d{13}$)/, ''),
            `${format.qty(qty)} ${item.unit}`,
          ])}
        />
      </Card>
    </>
  )
}
