import { useMemo, useState } from 'react'
import { quickCategories, quickItems } from '#kit/counter/quick-keys.ts'
import { Tile } from '#kit/ui/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { pickItem } from '../till/sell.ts'
import styles from './QuickKeys.module.css'
import { useMoney, useName, useSay, useTill, useTillState } from './use-till.tsx'

const MOST = 120

const ItemKey = ({ item, colour }: { readonly item: TillItem; readonly colour: string | null }) => {
  const nameOf = useName()
  const till = useTill()
  const money = useMoney()
  const data = useTillState(s => s.data)
  const price = data?.book.termsOf(item.id)?.prices.find(p => p.group === null && p.minQty <= 1000)?.unitPrice
  const picture = data?.snapshot.pictureUrl?.replace('{sku}', encodeURIComponent(item.sku))
  return (
    <button type="button" className={styles.item} onClick={() => pickItem(till, item)}>
      <span className={styles.picture}>
        <Tile name={item.name} seed={item.category ?? item.name} colour={colour} picture={picture} />
      </span>
      <span className={styles.name}>{nameOf(item)}</span>
      <span className={styles.price}>
        {price !== undefined && money(price)}
        {item.weighed && `/${item.unit}`}
      </span>
    </button>
  )
}

/** Goods without a barcode and goods that sell often, a touch away. */
export const QuickKeys = () => {
  const { say, language } = useSay()
  const data = useTillState(s => s.data)
  const [chosen, setChosen] = useState<string | null>(null)
  const categories = useMemo(() => (data ? quickCategories(data) : []), [data])
  const items = useMemo(() => (data ? quickItems(data, chosen, MOST) : []), [data, chosen])
  const colours = useMemo(() => new Map(categories.map(c => [c.code, c.colour])), [categories])
  return (
    <div className={styles.panel}>
      <nav className={styles.chips} aria-label={say('quick.categories')}>
        <button type="button" aria-pressed={chosen === null} onClick={() => setChosen(null)}>
          {say('quick.usual')}
        </button>
        {categories.map(({ code, name, nameEn }) => (
          <button key={code} type="button" aria-pressed={chosen === code} onClick={() => setChosen(code)}>
            {language === 'en' ? (nameEn ?? name) : name}
          </button>
        ))}
      </nav>
      <div className={styles.grid}>
        {items.map(item => (
          <ItemKey key={item.id} item={item} colour={colours.get(item.category ?? '') ?? null} />
        ))}
      </div>
    </div>
  )
}
