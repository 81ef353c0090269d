import { useEffect, useRef } from 'react'
import { formatQuantity } from '#kernel/quantity.ts'
import { Icon, Tile } from '#kit/ui/index.ts'
import { takeOff } from '../lane/scan-goods.ts'
import { useSay } from '../words/index.ts'
import styles from './Lines.module.css'
import { useKiosk, useKioskState, useMoney, useName } from './use-kiosk.tsx'

const Empty = () => {
  const say = useSay()
  return (
    <div className={styles.empty}>
      <span className={styles.beam}>
        <Icon name="scan" size={150} />
      </span>
      <h1>{say('scan.title')}</h1>
      <p>{say('scan.text')}</p>
    </div>
  )
}

/** The goods so far, newest at the end and in sight. */
export const Lines = () => {
  const say = useSay()
  const nameOf = useName()
  const money = useMoney()
  const kiosk = useKiosk()
  const lines = useKioskState(s => s.draft.lines)
  const priced = useKioskState(s => s.priced)
  const language = useKioskState(s => s.settings.language)
  const categories = useKioskState(s => s.data?.snapshot.categories)
  const end = useRef<HTMLLIElement>(null)
  const newest = `${lines.length} ${lines.at(-1)?.qty}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new line comes into sight
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [newest])
  if (lines.length === 0) return <Empty />
  return (
    <ol className={styles.lines}>
      {lines.map(({ id, item, qty }, n) => {
        const net = priced?.basket.lines.find(it => it.id === id)
        return (
          <li key={id} ref={n === lines.length - 1 ? end : null} data-newest={n === lines.length - 1}>
            <span className={styles.tile}>
              <Tile
                name={nameOf(item)}
                seed={item.category ?? item.sku}
                colour={categories?.find(it => it.code === item.category)?.colour ?? null}
              />
            </span>
            <span className={styles.name}>
              <b>{nameOf(item)}</b>
              <small>
                {formatQuantity(qty, language)} {item.unit}
              </small>
            </span>
            <span className={styles.price}>
              <b>{money(net?.net ?? 0)}</b>
              {net && net.net < net.gross && <s>{money(net.gross)}</s>}
            </span>
            <button
              type="button"
              aria-label={say('scan.less', { name: nameOf(item) })}
              onClick={() => takeOff(kiosk, id, false)}
            >
              <Icon name="minus" size={34} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}
