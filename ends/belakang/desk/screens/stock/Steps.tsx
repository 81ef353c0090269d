import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from '../../parts/Bits.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { briefsQuery } from '../../server/goods-queries.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { useEntryWhy } from '../books/JournalScreen.tsx'

type Step = Answered<Client['stock']['trace']>['came'][number]
type StepsProps = { readonly label: string; readonly steps: readonly Step[]; readonly withBuyers?: boolean }

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const shown = (site: string) => (UUID.test(site) ? `…${site.slice(-6)}` : site)

/** Ways of goods, oldest first; a sale by its receipt and, where that is known, its buyer. */
export const Steps = ({ label, steps, withBuyers = false }: StepsProps) => {
  const say = useSay(GOODS)
  const format = useFormats()
  const why = useEntryWhy()
  const sales = steps.filter(s => s.kind === 'sale').map(s => s.document)
  const briefs = useQuery(briefsQuery([...new Set(sales)].slice(0, 300))).data
  const brief = new Map(briefs?.map(b => [b.id, b]))
  const buyer: Column<Step> = {
    key: 'buyer',
    head: say('buyer'),
    cell: s => {
      const it = brief.get(s.document)
      if (s.kind !== 'sale') return ''
      if (!it?.customerName) return <span className="quiet">{say('buyer-unknown')}</span>
      return (
        <>
          {it.customerName} {it.customerPhone && <div className="quiet number">{it.customerPhone}</div>}
        </>
      )
    },
  }
  return (
    <DataTable
      label={label}
      rows={steps}
      rowKey={s => `${s.document} ${s.from} ${s.to} ${s.qty} ${s.at}`}
      columns={[
        { key: 'when', head: say('when'), cell: s => <span className="number">{format.dateTime(s.at)}</span> },
        {
          key: 'what',
          head: say('what'),
          cell: s =>
            s.kind === 'sale' ? (
              <Link to="/sales/$id" params={{ id: s.document }} className="code">
                {brief.get(s.document)?.receipt ?? say('see-sale')}
              </Link>
            ) : (
              `${why(s.kind)}${s.ref ? ` · ${s.ref}` : ''}`
            ),
        },
        ...(withBuyers ? [buyer] : []),
        { key: 'from', head: say('from'), hide: 'phone', cell: s => shown(s.from) },
        { key: 'to', head: say('to'), hide: 'phone', cell: s => (s.kind === 'sale' ? '' : shown(s.to)) },
        {
          key: 'read',
          head: '',
          hide: 'phone',
          cell: s =>
            s.kind === 'sale' ? (
              <Tag tone={s.assumed ? 'plain' : 'good'}>{say(s.assumed ? 'assumed' : 'read-at-till')}</Tag>
            ) : (
              ''
            ),
        },
        { key: 'qty', head: say('quantity'), align: 'end', cell: s => <b>{format.qty(s.qty)}</b> },
      ]}
    />
  )
}
