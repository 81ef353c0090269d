import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { Press } from '../../parts/Press.tsx'
import { QtyPane } from '../../parts/QtyPane.tsx'
import { useFormats } from '../../parts/use-phone.tsx'
import { PUT_AWAY } from '../../words/put-away.ts'
import type { UnitInHand } from '../../work/put-away.ts'
import { leftOf } from '../../work/share-unit.ts'
import type { Unit } from '../../work/truck.ts'
import styles from './PutAwayScreen.module.css'

type NextShareProps = {
  /** What the label says of the item, all lots of it together. */
  readonly content: Unit['contents'][number]
  readonly inHand: UnitInHand
  readonly set: (inHand: UnitInHand) => void
}

/** Of a unit that is emptied, the goods that go onto the next shelf: how many of them. */
export const NextShare = ({ content, inHand, set }: NextShareProps) => {
  const say = useSay(PUT_AWAY)
  const format = useFormats()
  const [typing, setTyping] = useState(false)
  const { next } = inHand
  if (!next) return null
  const most = leftOf(inHand, [content], content.item)
  return (
    <>
      <p>{say('unit-next', { name: content.name })}</p>
      <button type="button" className={styles.qty} onClick={() => setTyping(true)}>
        {format.qty(next.qty)} <small>{content.unit}</small>
      </button>
      <Press look="quiet" onClick={() => set({ ...inHand, next: null })}>
        {say('unit-next-none')}
      </Press>
      {typing && (
        <QtyPane
          title={content.name}
          unit={content.unit}
          value={next.qty}
          onSave={qty => set({ ...inHand, next: qty > 0 ? { ...next, qty: Math.min(qty, most) } : null })}
          close={() => setTyping(false)}
        />
      )}
    </>
  )
}
