import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePlaces } from '../../parts/names.ts'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { changesQuery } from '../../server/price-queries.ts'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'
import styles from './Prices.module.css'

type Told = Answered<Client['pricing']['books']['changes']>

const SHOWN = 40

const Prices = ({ told }: { readonly told: Told }) => {
  const say = useSay(PRICES)
  const format = useFormats()
  const places = usePlaces()
  const rows = told.prices.slice(0, SHOWN)
  const money = (amount: number | null) => (amount === null ? '–' : format.money(amount))
  return (
    <>
      <DataTable
        label={say('changes-prices', { n: format.count(told.counts.prices) })}
        rows={rows}
        rowKey={p => `${p.item} ${p.place} ${p.group} ${p.minQty}`}
        columns={[
          {
            key: 'item',
            head: say('changes-prices', { n: format.count(told.counts.prices) }),
            cell: p => (
              <>
                {told.names[p.item]?.name ?? p.item}
                <div className="quiet">
                  {[p.place && places.code(p.place), p.group, p.minQty > 0 && `≥ ${format.qty(p.minQty)}`]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </>
            ),
          },
          { key: 'before', head: say('before'), align: 'end', cell: p => money(p.before) },
          { key: 'after', head: say('after'), align: 'end', cell: p => <b>{money(p.after)}</b> },
        ]}
      />
      {told.counts.prices > rows.length && (
        <p className={styles.small}>{say('changes-more', { n: format.count(told.counts.prices - rows.length) })}</p>
      )}
    </>
  )
}

/** What publishing now would change, so that nobody publishes blindly. */
export const Changes = () => {
  const say = useSay(PRICES)
  const language = useLanguage()
  const format = useFormats()
  const query = useQuery(changesQuery)
  return (
    <div className={styles.changes}>
      <Asked query={query} lines={4}>
        {told => {
          const none = told.counts.prices + told.counts.promotions + told.counts.reclassified + told.terms.length === 0
          if (none) return <Empty title={say('changes-none')}>{say('changes-none-do')}</Empty>
          return (
            <>
              <h3>
                {say('changes')}{' '}
                <span className="quiet">
                  {told.since === null ? say('changes-first') : say('changes-since', { n: told.since })}
                </span>
              </h3>
              <ul>
                {told.promotions.map(p => (
                  <li key={p.id}>
                    {p.name[language]}{' '}
                    <Tag tone={p.change === 'gone' ? 'warn' : 'good'}>{say(`change-${p.change}`)}</Tag>
                  </li>
                ))}
                {told.counts.reclassified > 0 && (
                  <li>{say('changes-reclassified', { n: format.count(told.counts.reclassified) })}</li>
                )}
                {told.terms.map(term => (
                  <li key={term}>{say(`term-${term}`)}</li>
                ))}
              </ul>
              {told.prices.length > 0 && <Prices told={told} />}
            </>
          )
        }}
      </Asked>
    </div>
  )
}
