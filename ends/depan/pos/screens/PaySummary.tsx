import { ActionIcon } from '@mantine/core'
import { formatQuantity } from '#kernel/quantity.ts'
import { Icon } from '#kit/ui/index.ts'
import type { OfferedTender } from '#modules/payments/rules/index.ts'
import type { Words } from '../till/words-of.ts'
import styles from './PaySummary.module.css'
import { useMoney, useName, useSay, useTillState } from './use-till.tsx'

type SummaryProps = {
  readonly total: number
  readonly open: number
  readonly offered: readonly OfferedTender[]
  readonly take: (id: string) => void
}

const NAMES: Readonly<Record<OfferedTender['kind'], Words>> = {
  cash: 'pay.cash',
  qris: 'pay.qris',
  card: 'pay.card',
  gift: 'pay.gift',
  points: 'pay.points',
  credit: 'pay.credit',
}

export const PaySummary = ({ total, open, offered, take }: SummaryProps) => {
  const { say, language } = useSay()
  const nameOf = useName()
  const money = useMoney()
  const priced = useTillState(s => s.priced)
  const draft = useTillState(s => s.draft)
  const nets = new Map(priced?.basket.lines.map(line => [line.id, line.net]))
  const discount = priced?.basket.discount ?? 0
  return (
    <div className={styles.all}>
      <ul className={styles.lines}>
        {draft.lines.map(line => (
          <li key={line.id}>
            <span>{formatQuantity(line.qty, language)}</span>
            <span>{nameOf(line.item)}</span>
            <span>{money(nets.get(line.id) ?? 0)}</span>
          </li>
        ))}
        {draft.returns.map(({ line }) => (
          <li key={line.id}>
            <span>{formatQuantity(line.qty, language)}</span>
            <span>{line.name}</span>
            <span>{money(line.net)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.sum}>
        <div className={styles.row}>
          <span>{say('pay.total')}</span>
          <strong>{money(total)}</strong>
        </div>
        {discount > 0 && (
          <div className={styles.row}>
            <span>{say('pay.discountIn')}</span>
            <span>{money(discount)}</span>
          </div>
        )}
        {offered.map(tender => (
          <div key={tender.id} className={styles.row}>
            <span>
              {say(NAMES[tender.kind])}
              {tender.ref && tender.ref.length < 24 && <small> {tender.ref}</small>}
            </span>
            <span className={styles.tender}>
              {money(tender.amount === 'rest' ? 0 : tender.amount)}
              <ActionIcon aria-label={say('pay.takeAway')} onClick={() => take(tender.id)}>
                <Icon name="close" size={18} />
              </ActionIcon>
            </span>
          </div>
        ))}
        <div className={styles.open}>
          <span>{open < 0 ? say('pay.toGiveBack') : say('pay.open')}</span>
          <strong data-testid="open">{money(Math.abs(open))}</strong>
        </div>
      </div>
    </div>
  )
}
