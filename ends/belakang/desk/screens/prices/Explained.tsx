import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { taxesQuery } from '../../server/queries.ts'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'
import type { MoveLine } from '../stock/move-lines.ts'
import styles from './Prices.module.css'

type Told = Answered<Client['pricing']['books']['simulate']>

type ExplainedProps = {
  readonly told: Told
  readonly lines: readonly MoveLine[]
  /** True where no published book was asked. */
  readonly draft?: boolean
}

const Sums = ({ told, draft }: { readonly told: Told; readonly draft?: boolean | undefined }) => {
  const say = useSay(PRICES)
  const format = useFormats()
  const language = useLanguage()
  const { data } = useQuery(taxesQuery)
  const taxName = (code: string) => {
    const it = data?.classes.find(c => c.code === code)
    return it ? (language === 'id' ? it.nameId : it.nameEn) : code
  }
  const { priced } = told
  return (
    <>
      <div className={styles.sum}>
        <span>{say('total')}</span>
        <span>{format.money(priced.total)}</span>
      </div>
      {priced.discount !== 0 && (
        <div className={styles.sum}>
          <span>{say('discount')}</span>
          <span>{format.money(-priced.discount)}</span>
        </div>
      )}
      {priced.taxes
        .filter(t => t.tax !== 0)
        .map(t => (
          <div key={t.taxClass} className={styles.sum}>
            <span>{say('tax-within', { name: taxName(t.taxClass) })}</span>
            <span>{format.money(t.tax)}</span>
          </div>
        ))}
      {priced.coupons.map(c => (
        <p key={c.code} className={styles.small}>
          {say(c.used ? 'coupon-used' : 'coupon-not', { code: c.code, reason: c.reason })}
        </p>
      ))}
      {!draft && <p className={styles.small}>{say('with-book', { n: told.number })}</p>}
    </>
  )
}

/** Each line with its amount and its reasons, as the rules give them. */
export const Explained = ({ told, lines, draft }: ExplainedProps) => {
  const say = useSay(PRICES)
  const format = useFormats()
  const language = useLanguage()
  const names = new Map(lines.map(l => [l.item.id, l.item.name]))
  const reasons = new Map(told.told.map(t => [t.line, t.why]))
  return (
    <>
      <ul className={styles.lines}>
        {told.priced.lines.map(line => (
          <li key={line.id}>
            <span>{names.get(line.item) ?? line.item}</span>
            <b className="number">{format.money(line.net)}</b>
            <span className={styles.reason}>
              <span>
                {format.qty(line.qty)} × {format.money(line.unitPrice)}
              </span>
              <span className="number">{format.money(line.gross)}</span>
            </span>
            {line.why.length === 0 && <span className={styles.reason}>{say('plain')}</span>}
            {line.why.map((why, n) => (
              <span key={why.cause + why.text} className={styles.reason}>
                <span>{reasons.get(line.id)?.[n]?.[language] ?? why.text}</span>
                {why.amount !== 0 && <span className="number">{format.money(why.amount)}</span>}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <Sums told={told} draft={draft} />
    </>
  )
}
