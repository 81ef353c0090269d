import { countGoods, isEmpty } from '#kit/counter/draft.ts'
import { KeyHint } from '#kit/ui/index.ts'
import { goToPay } from '../till/take-payment.ts'
import styles from './TotalBar.module.css'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

export const TotalBar = () => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const draft = useTillState(s => s.draft)
  const priced = useTillState(s => s.priced)
  const total = priced?.total ?? 0
  const discount = priced?.basket.discount ?? 0
  const empty = isEmpty(draft)
  return (
    <div className={styles.bar}>
      <div className={styles.facts}>
        <span>{say('total.goods', { count: countGoods(draft) })}</span>
        {discount > 0 && <span className={styles.saved}>{say('total.saved', { amount: money(discount) })}</span>}
        {draft.customer && <span className={styles.customer}>{draft.customer.name || say('customer.attached')}</span>}
        {draft.coupons.map(code => (
          <span key={code} className={styles.customer}>
            {code}
          </span>
        ))}
      </div>
      <div className={styles.sum} aria-live="polite">
        <span className={styles.label}>{total < 0 ? say('total.back') : say('total.total')}</span>
        <span className={styles.amount} data-testid="total">
          {money(Math.abs(total))}
        </span>
      </div>
      <button type="button" className={styles.pay} disabled={empty} onClick={() => goToPay(till)}>
        {total < 0 ? say('total.refund') : say('total.pay')} <KeyHint keys="F8" />
      </button>
    </div>
  )
}
