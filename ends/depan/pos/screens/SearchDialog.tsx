import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { rankFound } from '#kit/counter/rank-found.ts'
import { Icon, Tile } from '#kit/ui/index.ts'
import { pickItem } from '../till/sell.ts'
import styles from './SearchDialog.module.css'
import { useMoney, useName, useSay, useTill, useTillState } from './use-till.tsx'

const MOST = 40

export const SearchDialog = ({ text: first }: { readonly text: string }) => {
  const { say } = useSay()
  const nameOf = useName()
  const money = useMoney()
  const till = useTill()
  const data = useTillState(s => s.data)
  const [text, setText] = useState(first)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const found = useMemo(() => {
    const all = data?.catalog.search(text, MOST * 5).filter(item => item.active) ?? []
    return rankFound(all, text).slice(0, MOST)
  }, [data, text])
  const priceOf = (id: string) => data?.book.termsOf(id)?.prices.find(p => p.group === null && p.minQty <= 1000)

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    }
    const item = found[at]
    if (event.key === 'Enter' && item) {
      event.preventDefault()
      pickItem(till, item)
    }
  }

  return (
    <div className={styles.search}>
      <TextInput
        data-autofocus
        size="lg"
        aria-label={say('search.label')}
        placeholder={say('search.placeholder')}
        leftSection={<Icon name="search" />}
        value={text}
        onKeyDown={onKeyDown}
        onChange={event => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
      />
      <ul ref={list} className={styles.list} aria-label={say('search.found')}>
        {found.map((item, n) => (
          <li key={item.id}>
            <button type="button" className={styles.row} data-at={n === at} onClick={() => pickItem(till, item)}>
              <span className={styles.picture}>
                <Tile
                  name={item.name}
                  seed={item.category ?? item.name}
                  picture={data?.snapshot.pictureUrl?.replace('{sku}', encodeURIComponent(item.sku))}
                />
              </span>
              <span className={styles.name}>
                {nameOf(item)}
                <small>{item.sku}</small>
              </span>
              <strong>{priceOf(item.id) ? money(priceOf(item.id)!.unitPrice) : say('search.noPrice')}</strong>
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && found.length === 0 && <p className={styles.none}>{say('search.none', { text })}</p>}
    </div>
  )
}
