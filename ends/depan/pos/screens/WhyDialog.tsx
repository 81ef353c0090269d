import { Text } from '@mantine/core'
import { formatQuantity } from '#kernel/quantity.ts'
import { whyText } from '#modules/pricing/rules/index.ts'
import { useMoney, useName, useSay, useTillState } from './use-till.tsx'
import styles from './WhyDialog.module.css'

/** Why a line costs what it costs, in whole sentences. */
export const WhyDialog = ({ line }: { readonly line: string }) => {
  const { say, language } = useSay()
  const money = useMoney()
  const itemName = useName()
  const mine = useTillState(s => s.draft.lines.find(l => l.id === line))
  const priced = useTillState(s => s.priced?.basket.lines.find(l => l.id === line))
  const data = useTillState(s => s.data)
  if (!mine || !priced || !data) return null
  const nameOf = (kind: 'item' | 'category', id: string) =>
    kind === 'item' ? data.catalog.item(id)?.name : data.snapshot.categories?.find(c => c.code === id)?.name
  return (
    <div className={styles.why}>
      <strong>{itemName(mine.item)}</strong>
      <dl>
        <dt>
          {formatQuantity(priced.qty, language)} × {money(priced.unitPrice)}
        </dt>
        <dd>{money(priced.gross)}</dd>
        {priced.why.map(why => (
          <div key={why.cause} className={styles.row}>
            <dt>
              <details>
                <summary>{why.text}</summary>
                {whyText(why, data.book.head, language, nameOf)}
              </details>
            </dt>
            <dd>{money(why.amount)}</dd>
          </div>
        ))}
        <dt className={styles.net}>{say('why.net')}</dt>
        <dd className={styles.net}>{money(priced.net)}</dd>
        <dt>{say('why.tax', { taxClass: priced.taxClass.toUpperCase() })}</dt>
        <dd>{money(priced.tax)}</dd>
      </dl>
      {priced.why.length === 0 && <Text c="gray.6">{say('why.none')}</Text>}
    </div>
  )
}
