import { useEffect, useMemo } from 'react'
import { Icon } from '#kit/ui/index.ts'
import type { PricedLine } from '#modules/pricing/rules/index.ts'
import { BasketLine } from './BasketLine.tsx'
import styles from './BasketList.module.css'
import { ReturnLine } from './ReturnLine.tsx'
import { useSay, useTillState } from './use-till.tsx'

const EmptyBasket = () => {
  const { say } = useSay()
  return (
    <div className={styles.empty}>
      <span className={styles.emptyMark}>
        <Icon name="scan" size={44} />
      </span>
      <strong>{say('sell.emptyTitle')}</strong>
      <span>{say('sell.emptyText')}</span>
    </div>
  )
}

export const BasketList = () => {
  const { say } = useSay()
  const draft = useTillState(s => s.draft)
  const priced = useTillState(s => s.priced)
  const selected = useTillState(s => s.selected)
  const prices = useMemo(() => new Map<string, PricedLine>(priced?.basket.lines.map(l => [l.id, l])), [priced])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new price may make the line taller
  useEffect(() => {
    const row = selected && document.getElementById(`line-${selected}`)
    if (row) row.scrollIntoView({ block: 'nearest' })
  }, [selected, priced])

  // Marks when a scan's line is on screen, for the measurement of scan to line.
  useEffect(() => {
    if (!priced || performance.getEntriesByName('scan').length === 0) return
    performance.measure('scan-to-line', 'scan')
    performance.clearMarks('scan')
  }, [priced])

  if (draft.lines.length === 0 && draft.returns.length === 0) return <EmptyBasket />
  return (
    <div className={styles.list}>
      <ul aria-label={say('sell.lines')}>
        {draft.lines.map(line => (
          <BasketLine key={line.id} line={line} priced={prices.get(line.id)} isSelected={line.id === selected} />
        ))}
        {draft.returns.map(back => (
          <ReturnLine key={back.line.id} back={back} isSelected={back.line.id === selected} />
        ))}
      </ul>
    </div>
  )
}
