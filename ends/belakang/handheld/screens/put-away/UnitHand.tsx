import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { saySscc } from '#modules/distribution/rules/index.ts'
import { Head, List, Row } from '../../parts/Card.tsx'
import { Press } from '../../parts/Press.tsx'
import { QtyPane } from '../../parts/QtyPane.tsx'
import { useFormats } from '../../parts/use-phone.tsx'
import { PUT_AWAY } from '../../words/put-away.ts'
import type { UnitInHand } from '../../work/put-away.ts'
import { countUnit } from '../../work/share-unit.ts'
import type { Unit } from '../../work/truck.ts'
import { useUnitName } from '../truck/use-unit-words.ts'
import { NextShare } from './NextShare.tsx'
import styles from './PutAwayScreen.module.css'

type UnitHandProps = {
  readonly inHand: UnitInHand
  readonly unit: Unit | undefined
  readonly set: (inHand: UnitInHand | null) => void
  /** Emptied where the place has no shelves, or what is left of it. */
  readonly onNoBin: () => void
}

type Content = Unit['contents'][number]

/** A unit that is emptied: what should be in it, where it goes shelf by shelf, and what was found otherwise. */
export const UnitHand = ({ inHand, unit, set, onNoBin }: UnitHandProps) => {
  const say = useSay(PUT_AWAY)
  const format = useFormats()
  const name = useUnitName()(inHand.sscc, unit)
  const [typing, setTyping] = useState<Content | null>(null)
  const goods = [...Map.groupBy(unit?.contents ?? [], it => it.item).values()].map(those => ({
    ...those[0]!,
    qty: those.reduce((sum, it) => sum + it.qty, 0),
  }))
  const countedOf = (it: Content) => inHand.counted[it.item] ?? it.qty
  const sharesOf = (it: Content) =>
    (inHand.shares ?? [])
      .filter(share => share.item === it.item)
      .map(share => say('unit-shared', { qty: format.qty(share.qty), bin: share.bin }))
      .join(' · ')
  const next = goods.find(it => it.item === inHand.next?.item)
  return (
    <>
      <section className={styles.hand} aria-label={say('in-hand')} aria-live="polite">
        <h2>{name}</h2>
        <p className="soft">{saySscc(inHand.sscc)}</p>
        {next ? (
          <NextShare content={next} inHand={inHand} set={set} />
        ) : (
          <>
            <p>{say('unit-share-do')}</p>
            <Press onClick={onNoBin}>{say('unit-no-bin')}</Press>
            <Press look="quiet" onClick={() => set(null)}>
              {say('drop')}
            </Press>
          </>
        )}
      </section>
      {goods.length > 0 && <Head>{say('unit-counted')}</Head>}
      <List label={say('unit-counted')}>
        {goods.map(it => (
          <li key={it.item}>
            <Row
              title={it.name}
              about={sharesOf(it) || undefined}
              end={format.qty(countedOf(it))}
              endAbout={it.unit}
              tone={countedOf(it) === it.qty ? undefined : 'note'}
              onPress={() => setTyping(it)}
            />
          </li>
        ))}
      </List>
      {typing && (
        <QtyPane
          title={typing.name}
          unit={typing.unit}
          value={countedOf(typing)}
          onSave={qty => set(countUnit(inHand, typing.item, qty, typing.qty))}
          close={() => setTyping(null)}
        />
      )}
    </>
  )
}
