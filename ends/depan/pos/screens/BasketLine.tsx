import { memo } from 'react'
import { formatQuantity } from '#kernel/quantity.ts'
import type { DraftLine } from '#kit/counter/draft.ts'
import { Icon, KeyHint } from '#kit/ui/index.ts'
import type { PricedLine } from '#modules/pricing/rules/index.ts'
import { openDialog } from '../till/notify.ts'
import { dropLine, setQty } from '../till/sell.ts'
import styles from './BasketLine.module.css'
import { useMoney, useName, useSay, useTill } from './use-till.tsx'

type LineProps = {
  readonly line: DraftLine
  readonly priced: PricedLine | undefined
  readonly isSelected: boolean
}

/** What can be done with the chosen line. */
const LineTools = ({ line }: { readonly line: DraftLine }) => {
  const { say } = useSay()
  const till = useTill()
  const step = (by: number) => setQty(till, line.id, line.qty + by)
  return (
    <div className={styles.tools}>
      {!line.item.weighed && line.labelled === undefined && line.serial === undefined && (
        <>
          <button type="button" aria-label={say('line.less')} onClick={() => step(-1000)}>
            <Icon name="minus" />
          </button>
          <button type="button" aria-label={say('line.more')} onClick={() => step(1000)}>
            <Icon name="plus" />
          </button>
        </>
      )}
      <button type="button" onClick={() => openDialog(till, { kind: 'qty', line: line.id })}>
        {say('line.qty')} <KeyHint keys="F3" />
      </button>
      <button type="button" onClick={() => openDialog(till, { kind: 'price', line: line.id })}>
        {say('line.price')} <KeyHint keys="F6" />
      </button>
      <button type="button" onClick={() => openDialog(till, { kind: 'why', line: line.id })}>
        {say('line.why')}
      </button>
      <button type="button" className={styles.drop} onClick={() => dropLine(till, line.id)}>
        <Icon name="trash" size={18} /> {say('line.drop')} <KeyHint keys="Del" />
      </button>
    </div>
  )
}

export const BasketLine = memo(({ line, priced, isSelected }: LineProps) => {
  const { say, language } = useSay()
  const money = useMoney()
  const till = useTill()
  const { item } = line
  const name = useName()(item)
  const unit = item.weighed ? ` ${item.unit}` : ''
  const reasons = priced?.why.filter(why => why.amount !== 0) ?? []
  return (
    <li id={`line-${line.id}`} className={styles.line} data-selected={isSelected}>
      <button
        type="button"
        className={styles.main}
        aria-pressed={isSelected}
        onClick={() => till.store.set({ selected: isSelected ? null : line.id })}
      >
        <span className={styles.qty}>
          {formatQuantity(line.qty, language)}
          {unit}
        </span>
        <span className={styles.name}>
          {name}
          <span className={styles.each}>
            {priced && line.labelled === undefined && money(priced.unitPrice)}
            {line.lot && ` · lot ${line.lot}`}
            {line.serial && ` · ${say('piece.number', { serial: line.serial })}`}
          </span>
          {item.alarm && <span className={styles.alarm}>{say('alarm.line')}</span>}
          {reasons.map(why => (
            <span key={why.cause} className={styles.why}>
              {why.text} {money(why.amount)}
            </span>
          ))}
        </span>
        <span className={styles.net}>{priced && money(priced.net)}</span>
      </button>
      {isSelected && <LineTools line={line} />}
    </li>
  )
})
