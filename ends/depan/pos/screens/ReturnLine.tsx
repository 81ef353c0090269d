import { formatQuantity } from '#kernel/quantity.ts'
import type { DraftReturn } from '#kit/counter/draft.ts'
import { Icon } from '#kit/ui/index.ts'
import { dropLine } from '../till/sell.ts'
import styles from './BasketLine.module.css'
import { useMoney, useSay, useTill } from './use-till.tsx'

/** Goods that come back, among the goods that are bought. */
export const ReturnLine = ({ back, isSelected }: { readonly back: DraftReturn; readonly isSelected: boolean }) => {
  const { say, language } = useSay()
  const money = useMoney()
  const till = useTill()
  const { line, receipt } = back
  return (
    <li id={`line-${line.id}`} className={`${styles.line} ${styles.back}`} data-selected={isSelected}>
      <button
        type="button"
        className={styles.main}
        aria-pressed={isSelected}
        onClick={() => till.store.set({ selected: isSelected ? null : line.id })}
      >
        <span className={styles.qty}>{formatQuantity(line.qty, language)}</span>
        <span className={styles.name}>
          {line.name}
          {line.serial && <span className={styles.each}>{say('piece.number', { serial: line.serial })}</span>}
          <span className={styles.each}>
            {say('returns.from', { receipt })} · {line.returns?.reason}
          </span>
        </span>
        <span className={styles.net}>{money(line.net)}</span>
      </button>
      {isSelected && (
        <div className={styles.tools}>
          <button type="button" className={styles.drop} onClick={() => dropLine(till, line.id)}>
            <Icon name="trash" size={18} /> {say('line.drop')}
          </button>
        </div>
      )}
    </li>
  )
}
