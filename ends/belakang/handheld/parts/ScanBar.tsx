import { lazy, Suspense, useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import { FRAME } from '../words/frame.ts'
import styles from './ScanBar.module.css'
import { useScanField } from './use-scan-field.ts'

const CameraPane = lazy(() => import('./CameraPane.tsx'))
const SearchPane = lazy(() => import('./SearchPane.tsx'))

type ScanBarProps = {
  readonly hint: string
  readonly onScan: (text: string, typed: boolean) => void
  /** An item chosen by name; without it names are not searched here. */
  readonly onItem?: (item: TillItem) => void
}

/** Scanning within the thumb's reach: a scanner types into it from anywhere, the camera reads, a finger may type. */
export const ScanBar = ({ hint, onScan, onItem }: ScanBarProps) => {
  const say = useSay(FRAME)
  const [typing, setTyping] = useState(false)
  const [pane, setPane] = useState<'camera' | 'search' | null>(null)
  const { field, onInput, onKeyDown } = useScanField(onScan)
  return (
    <div className={styles.bar}>
      <div className={styles.field}>
        <span className={styles.icon}>
          <Icon name="scan" size={26} />
        </span>
        <input
          ref={field}
          data-scan
          aria-label={hint}
          placeholder={hint}
          inputMode={typing ? 'text' : 'none'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          onInput={onInput}
          onKeyDown={onKeyDown}
          onBlur={() => setTyping(false)}
        />
      </div>
      <button
        type="button"
        className={styles.key}
        aria-label={say('keyboard')}
        data-on={typing}
        onClick={event => {
          if (onItem) return setPane('search')
          event.stopPropagation()
          field.current?.blur()
          setTyping(true)
          setTimeout(() => field.current?.focus(), 0)
        }}
      >
        <Icon name={onItem ? 'search' : 'keyboard'} size={26} />
      </button>
      <button
        type="button"
        className={styles.key}
        data-main
        aria-label={say('camera')}
        onClick={() => setPane('camera')}
      >
        <Icon name="camera" size={28} />
      </button>
      <Suspense>
        {pane === 'camera' && <CameraPane onScan={text => onScan(text, false)} close={() => setPane(null)} />}
        {pane === 'search' && onItem && (
          <SearchPane
            close={() => setPane(null)}
            onScan={text => {
              setPane(null)
              onScan(text, true)
            }}
            onItem={item => {
              setPane(null)
              onItem(item)
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
