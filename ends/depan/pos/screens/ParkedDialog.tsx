import { useEffect, useState } from 'react'
import type { Draft } from '#kit/counter/draft.ts'
import { listParked } from '#kit/counter/keep-draft.ts'
import { localTime } from '#kit/counter/receipt-job.ts'
import type { DraftRow } from '#kit/offline/index.ts'
import { resumeBasket } from '../till/hold-basket.ts'
import styles from './SearchDialog.module.css'
import { useSay, useTill } from './use-till.tsx'

/** Baskets put aside, oldest first. */
export const ParkedDialog = () => {
  const { say } = useSay()
  const till = useTill()
  const [rows, setRows] = useState<readonly DraftRow[]>([])
  useEffect(() => void listParked(till).then(setRows), [till])
  return (
    <ul className={styles.list} aria-label={say('parked.title')}>
      {rows.map(row => {
        const { lines } = row.draft as Draft
        return (
          <li key={row.id}>
            <button type="button" className={styles.row} onClick={() => void resumeBasket(till, row.id)}>
              <strong>{lines.length}</strong>
              <span className={styles.name}>
                {row.label ||
                  lines
                    .map(l => l.item.name)
                    .join(', ')
                    .slice(0, 60)}
                <small>{localTime(till, row.at)}</small>
              </span>
              <span>{say('parked.take')}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
