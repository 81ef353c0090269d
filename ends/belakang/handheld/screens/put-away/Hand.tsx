import { useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { Tile } from '#kit/ui/Tile.tsx'
import { useSay } from '#kit/words/words.ts'
import { Chips } from '../../parts/Chips.tsx'
import { Press } from '../../parts/Press.tsx'
import { packsOf, QtyPane } from '../../parts/QtyPane.tsx'
import { useFormats, useName, usePhoneState } from '../../parts/use-phone.tsx'
import { PUT_AWAY } from '../../words/put-away.ts'
import { type InHand, type Lying, settleSource } from '../../work/put-away.ts'
import styles from './PutAwayScreen.module.css'

type HandProps = {
  readonly inHand: InHand
  readonly lying: readonly Lying[]
  readonly set: (inHand: InHand | null) => void
}

const keyOf = ({ shelf, lot }: Lying) => `${shelf?.id ?? ''} ${lot ?? ''}`

/** From which shelf, and of which lot: chosen by itself where only one is possible. */
const Source = ({ inHand, lying, set }: HandProps) => {
  const say = useSay(PUT_AWAY)
  const format = useFormats()
  const settled = settleSource(inHand, lying)
  const options = lying.map(it => ({
    value: keyOf(it),
    label: [it.shelf?.code ?? say('from-none'), it.lot, format.qty(it.qty)].filter(Boolean).join(' · '),
  }))
  return (
    <>
      <b>{say('from')}</b>
      <Chips
        label={say('from')}
        options={options}
        value={settled && keyOf({ shelf: settled.from ?? null, lot: settled.lot, qty: 0 })}
        onValue={key => {
          const it = lying.find(one => keyOf(one) === key)
          if (it) set({ ...inHand, from: it.shelf, lot: it.lot })
        }}
      />
    </>
  )
}

/** What is in the hand: how much of it, and where it comes from. */
export const Hand = ({ inHand, lying, set }: HandProps) => {
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
      {lying.some(it => it.shelf !== null) && <Source inHand={inHand} lying={lying} set={set} />}
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
