import { useFormats } from '../../parts/use-formats.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import styles from './CreditBar.module.css'

export type Credit = {
  readonly limit: number
  readonly committed: number
  readonly owed: number
  readonly overdue?: number
}

type CreditBarProps = {
  readonly credit: Credit
  /** What one more order would take. */
  readonly more?: number
}

/** A customer's credit as a bar: late, owed, on order; and a mark at the limit where it is passed. */
export const CreditBar = ({ credit, more = 0 }: CreditBarProps) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const { limit, committed, owed, overdue = 0 } = credit
  const used = committed + owed
  const whole = Math.max(limit, used + more, 1)
  const share = (amount: number) => `${(amount * 100) / whole}%`
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={say('credit-bar', { used: format.money(used), limit: format.money(limit) })}
    >
      <span className={styles.late} style={{ width: share(overdue) }} />
      <span className={styles.owed} style={{ width: share(owed - overdue) }} />
      <span className={styles.committed} style={{ width: share(committed) }} />
      <span className={styles.more} style={{ width: share(more) }} />
      {used + more > limit && <i className={styles.limit} style={{ left: share(limit) }} />}
    </div>
  )
}

/** The bar with its figures below. */
export const CreditSum = ({ credit, more = 0 }: CreditBarProps) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const left = credit.limit - credit.committed - credit.owed - more
  return (
    <div>
      <CreditBar credit={credit} more={more} />
      <ul className={styles.key}>
        <li>
          <i className={styles.owed} />
          <span className="quiet">{say('credit-owed')}</span>
          <b>{format.money(credit.owed)}</b>
        </li>
        {(credit.overdue ?? 0) > 0 && (
          <li>
            <i className={styles.late} />
            <span className="quiet">{say('credit-late')}</span>
            <b>{format.money(credit.overdue!)}</b>
          </li>
        )}
        <li>
          <i className={styles.committed} />
          <span className="quiet">{say('credit-committed')}</span>
          <b>{format.money(credit.committed)}</b>
        </li>
        {more > 0 && (
          <li>
            <i className={styles.more} />
            <span className="quiet">{say('credit-this')}</span>
            <b>{format.money(more)}</b>
          </li>
        )}
        <li>
          <span className="quiet">{say(left < 0 ? 'credit-beyond' : 'credit-left')}</span>
          <b>{format.money(Math.abs(left))}</b>
        </li>
        <li>
          <span className="quiet">{say('credit-limit')}</span>
          <b>{format.money(credit.limit)}</b>
        </li>
      </ul>
    </div>
  )
}
