import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import styles from './Asked.module.css'
import { FaultNote } from './FaultNote.tsx'

/** Grey lines where the answer will stand. */
export const Waiting = ({ lines = 4 }: { readonly lines?: number }) => {
  const say = useSay(FRAME)
  return (
    <div className={styles.waiting} role="status" aria-label={say('loading')}>
      {Array.from({ length: lines }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={n} style={{ width: `${92 - ((n * 17) % 41)}%` }} />
      ))}
    </div>
  )
}

type EmptyProps = { readonly title: string; readonly children?: ReactNode }

/** Nothing is here yet, and what to do about it. */
export const Empty = ({ title, children }: EmptyProps) => (
  <div className={styles.empty}>
    <svg aria-hidden="true" viewBox="0 0 40 40" width="40" height="40" fill="none" stroke="currentColor">
      <g strokeWidth="1.600">
        <ellipse cx="14" cy="14" rx="4.500" ry="9" transform="rotate(-45 14 14)" />
        <ellipse cx="26" cy="14" rx="4.500" ry="9" transform="rotate(45 26 14)" />
        <ellipse cx="14" cy="26" rx="4.500" ry="9" transform="rotate(45 14 26)" />
        <ellipse cx="26" cy="26" rx="4.500" ry="9" transform="rotate(-45 26 26)" />
      </g>
    </svg>
    <p className={styles.emptyTitle}>{title}</p>
    {children && <div className={styles.emptyText}>{children}</div>}
  </div>
)

type AskedProps<Data> = {
  readonly query: UseQueryResult<Data>
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}

/** Shows an answer of the server; before it grey lines, and when there is none, why and what to do. */
export function Asked<Data>({ query, lines, children }: AskedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error)
    return (
      <div className={styles.fault}>
        <FaultNote error={query.error} again={() => void query.refetch()} />
      </div>
    )
  return <Waiting lines={lines} />
}
