import { useMemo, useState } from 'react'
import { quickItems } from '#kit/counter/quick-keys.ts'
import { rankFound } from '#kit/counter/rank-found.ts'
import { Tile } from '#kit/ui/index.ts'
import { pick } from '../lane/scan-goods.ts'
import { useSay } from '../words/index.ts'
import styles from './GoodsSheet.module.css'
import { useKiosk, useKioskState, useName } from './use-kiosk.tsx'

const MOST = 18

/** What has no barcode, by picture; anything else by name. */
export const GoodsSheet = () => {
  const say = useSay()
  const nameOf = useName()
  const kiosk = useKiosk()
  const data = useKioskState(s => s.data)
  const [text, setText] = useState('')
  const found = useMemo(() => {
    if (!data) return []
    const wanted = text.trim()
    if (wanted === '')
      return quickItems(data, null, 60)
        .filter(it => it.weighed)
        .slice(0, MOST)
    return rankFound(data.catalog.search(wanted, 60), wanted)
      .filter(it => it.active)
      .slice(0, MOST)
  }, [data, text])
  return (
    <div className={styles.goods}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the sheet was opened to look something up
        autoFocus
        aria-label={say('goods.label')}
        placeholder={say('goods.label')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <p>{found.length === 0 ? say('goods.none') : text === '' ? say('goods.all') : ''}</p>
      <ul>
        {found.map(item => (
          <li key={item.id}>
            <button type="button" onClick={() => pick(kiosk, item)}>
              <span>
                <Tile
                  name={nameOf(item)}
                  seed={item.category ?? item.sku}
                  colour={data?.snapshot.categories?.find(it => it.code === item.category)?.colour ?? null}
                />
              </span>
              {nameOf(item)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
