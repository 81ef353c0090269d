import { useMemo, useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import { FRAME } from '../words/frame.ts'
import { List, Row } from './Card.tsx'
import { Field } from './Field.tsx'
import { Pane } from './Pane.tsx'
import styles from './SearchPane.module.css'
import { useName, usePhoneState } from './use-phone.tsx'

const MOST = 40

type SearchPaneProps = {
  readonly onItem: (item: TillItem) => void
  /** A code typed by hand. */
  readonly onScan: (text: string) => void
  readonly close: () => void
}

/** Finds an item by name, SKU or a typed code, from what the phone keeps. */
export default function SearchPane({ onItem, onScan, close }: SearchPaneProps) {
  const say = useSay(FRAME)
  const nameOf = useName()
  const catalog = usePhoneState(s => s.catalog)
  const [text, setText] = useState('')
  const wanted = text.trim()
  const found = useMemo(() => {
    if (wanted.length < 2 || !catalog) return []
    return catalog.search(wanted, MOST).filter(item => item.active)
  }, [wanted, catalog])
  return (
    <Pane title={say('search')} close={close}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (/^[\d().]{6,}$/.test(wanted) || found.length === 0) onScan(wanted)
          else onItem(found[0]!)
        }}
      >
        <Field label={say('search-hint')} value={text} onValue={setText} autoFocus enterKeyHint="search" />
      </form>
      <div className={styles.found}>
        <List>
          {found.map(item => (
            <li key={item.id}>
              <Row item={item} title={nameOf(item)} about={`${item.sku} · ${item.unit}`} onPress={() => onItem(item)} />
            </li>
          ))}
        </List>
        {wanted.length < 2 && <p className="soft">{say('search-first')}</p>}
        {wanted.length >= 2 && found.length === 0 && <p className="soft">{say('search-none', { text: wanted })}</p>}
      </div>
    </Pane>
  )
}
