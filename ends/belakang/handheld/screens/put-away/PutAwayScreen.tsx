import { useState } from 'react'
import { newId } from '#kit/offline/index.ts'
import { Icon } from '#kit/ui/Icon.tsx'
import { Tile } from '#kit/ui/Tile.tsx'
import { useSay } from '#kit/words/words.ts'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { Press } from '../../parts/Press.tsx'
import { packsOf, QtyPane } from '../../parts/QtyPane.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { type Location, useLocations } from '../../parts/use-locations.ts'
import { useFormats, useName, usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useWork } from '../../parts/use-work.ts'
import { PUT_AWAY } from '../../words/put-away.ts'
import { doDeeds } from '../../work/do-deed.ts'
import { nowAt, personOf, placeOf } from '../../work/handheld.ts'
import { deedOfPut, type InHand, type PutWork } from '../../work/put-away.ts'
import { takeInHand } from '../../work/put-scan.ts'
import { readingOf } from '../../work/reading-of.ts'
import { useRows } from '../../work/sheets.ts'
import { tell } from '../../work/tell.ts'
import { tellNotWanted } from '../../work/tell-not-wanted.ts'
import { beginWork, dropWork } from '../../work/works.ts'
import styles from './PutAwayScreen.module.css'

const HANDS = 'put-away'

const Hand = ({ inHand, set }: { readonly inHand: InHand; readonly set: (inHand: InHand | null) => void }) => {
  const say = useSay(PUT_AWAY)
  const format = useFormats()
  const nameOf = useName()
  const [typing, setTyping] = useState(false)
  const catalog = usePhoneState(s => s.catalog)
  const item = catalog?.item(inHand.item)
  return (
    <section className={styles.hand} aria-label={say('in-hand')} aria-live="polite">
      <div className={styles.what}>
        <span className={styles.picture}>
          {item ? (
            <Tile
              name={item.name}
              seed={item.category ?? item.name}
              picture={`/pictures/${encodeURIComponent(item.sku)}.svg`}
            />
          ) : (
            <Icon name="box" size={64} />
          )}
        </span>
        <h2>{item ? nameOf(item) : inHand.name}</h2>
      </div>
      <button type="button" className={styles.qty} onClick={() => setTyping(true)}>
        {format.qty(inHand.qty)} <small>{item?.unit}</small>
      </button>
      <Press look="quiet" onClick={() => set(null)}>
        {say('drop')}
      </Press>
      {typing && item && (
        <QtyPane
          title={nameOf(item)}
          unit={item.unit}
          value={inHand.qty}
          weighed={item.weighed}
          packs={packsOf(item)}
          onSave={qty => set(qty > 0 ? { ...inHand, qty } : null)}
          close={() => setTyping(false)}
        />
      )}
    </section>
  )
}

const usePutting = () => {
  const phone = usePhone()
  const person = usePhoneState(s => s.person?.id ?? '')
  const id = `${HANDS}:${person}`
  const { row } = useWork<PutWork>(id)
  const inHand = row?.work.inHand ?? null
  const set = async (next: InHand | null) => {
    if (next) await beginWork<PutWork>(phone, HANDS, { inHand: next }, id)
    else await dropWork(phone, id)
  }
  const putOn = async (bin: Location) => {
    if (!inHand) return tell(phone, 'bad', PUT_AWAY['bin-first'])
    const putting = { id: newId(), place: placeOf(phone), day: nowAt(phone).day, bin }
    await doDeeds(phone, [deedOfPut(inHand, putting)], id)
    tell(phone, 'good', PUT_AWAY.kept, { name: inHand.name, bin: bin.code })
  }
  return { id, inHand, set, putOn }
}

const JustPut = () => {
  const phone = usePhone()
  const say = useSay(PUT_AWAY)
  const who = personOf(phone).id
  const rows = useRows(
    () =>
      phone.db.deeds
        .orderBy('n')
        .reverse()
        .filter(row => row.who === who && row.kind === 'put-goods')
        .limit(8)
        .toArray(),
    [who],
  )
  if (!rows || rows.length === 0) return null
  return (
    <>
      <Head>{say('today')}</Head>
      <List label={say('today')}>
        {rows.map(row => (
          <li key={row.id}>
            <Row title={row.about.name} end={row.about.bin} />
          </li>
        ))}
      </List>
    </>
  )
}

/** Goods onto the shelf: scan what it is, scan where it lies. */
export default function PutAwayScreen() {
  const phone = usePhone()
  const say = useSay(PUT_AWAY)
  const locations = useLocations()
  const { id, inHand, set, putOn } = usePutting()
  const scan = (text: string, typed: boolean) => {
    const read = readingOf(phone, text, typed, locations.isBin)
    if (read.kind === 'bin') return void putOn(locations.at(read.code)!)
    if (read.kind === 'unknown' && inHand)
      return tell(phone, 'bad', PUT_AWAY['bin-unknown'], { code: read.code }, PUT_AWAY['bin-unknown-do'])
    if (read.kind !== 'item') return tellNotWanted(phone, read)
    void takeInHand(phone, id, read)
  }
  return (
    <Screen
      title={say('title')}
      foot={
        <ScanBar
          hint={say(inHand ? 'scan-bin' : 'scan')}
          onScan={scan}
          onItem={item => void takeInHand(phone, id, { item, qty: 1000, lot: null })}
        />
      }
    >
      {inHand ? (
        <Hand inHand={inHand} set={next => void set(next)} />
      ) : (
        <Empty icon="shelf" title={say('first')}>
          {say('first-do')}
        </Empty>
      )}
      <JustPut />
    </Screen>
  )
}
