import type { ReactNode } from 'react'
import styles from './BarList.module.css'

export type Bar = {
  readonly key: string
  readonly name: ReactNode
  readonly value: number
  readonly text: string
  readonly note?: string
}

type BarListProps = { readonly label: string; readonly bars: readonly Bar[]; readonly colour?: string }

/** Names with a bar as long as their figure is large, so that they are compared at a glance. */
export const BarList = ({ label, bars, colour = 'var(--chart-1)' }: BarListProps) => {
  const largest = Math.max(...bars.map(b => b.value), 1)
  return (
    <ol className={styles.list} aria-label={label}>
      {bars.map(b => (
        <li key={b.key}>
          <span className={styles.name}>{b.name}</span>
          <span className={styles.text}>{b.text}</span>
          <span className={styles.track} aria-hidden="true">
            <i style={{ width: `${Math.max(0, (b.value / largest) * 100)}%`, background: colour }} />
          </span>
          {b.note && <span className={styles.note}>{b.note}</span>}
        </li>
      ))}
    </ol>
  )
}
