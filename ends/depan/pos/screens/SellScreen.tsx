import { useState } from 'react'
import { isEmpty } from '#kit/counter/draft.ts'
import { ActionBar } from './ActionBar.tsx'
import { BasketList } from './BasketList.tsx'
import { QuickKeys } from './QuickKeys.tsx'
import { ScanField } from './ScanField.tsx'
import styles from './SellScreen.module.css'
import { TotalBar } from './TotalBar.tsx'
import { useSellKeys } from './use-sell-keys.ts'
import { useSay, useTillState } from './use-till.tsx'

/** The screen where nearly all of a cashier's day happens: scan, see the line, see the total. */
export const SellScreen = () => {
  const { say } = useSay()
  const [side, setSide] = useState<'basket' | 'goods'>('basket')
  const empty = useTillState(s => isEmpty(s.draft))
  useSellKeys()
  return (
    <div className={styles.desk} data-side={side}>
      <section className={styles.slip} aria-label={say('sell.basket')}>
        <ScanField />
        <BasketList />
        <TotalBar />
      </section>
      <section className={styles.goods} aria-label={say('sell.goods')}>
        <QuickKeys />
        <ActionBar />
      </section>
      <nav className={styles.tabs} aria-label={say('sell.views')}>
        <button type="button" aria-pressed={side === 'basket'} onClick={() => setSide('basket')}>
          {say('sell.basket')}
        </button>
        <button type="button" aria-pressed={side === 'goods'} onClick={() => setSide('goods')}>
          {empty ? say('sell.goods') : say('sell.goodsMore')}
        </button>
      </nav>
    </div>
  )
}
