import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { availableQuery, portionsQuery } from '../../server/goods-queries.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { Expires } from './Expires.tsx'

/** Where an item lies in a place and of which lots it is, by state; and what nobody has placed. */
export const Portions = ({ place, item }: { readonly place: string; readonly item: string }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  const today = useToday()
  const query = useQuery(portionsQuery(place, item))
  const { data: all } = useQuery(availableQuery(place, item))
  const known = (query.data ?? []).filter(p => p.state === 'on-hand').reduce((sum, p) => sum + p.qty, 0)
  const loose = (all?.onHand ?? 0) - known
  const said = [
    all && all.inbound > 0 && `${say('transit')} ${format.qty(all.inbound)}`,
    all && all.damaged > 0 && `${say('damaged')} ${format.qty(all.damaged)}`,
    all && all.recalled > 0 && `${say('recalled')} ${format.qty(all.recalled)}`,
    query.data && query.data.length > 0 && loose !== 0 && `${say('loose')} ${format.qty(loose)}`,
  ].filter(Boolean)
  return (
    <Section flush title={say('lies')} note={said.join(' · ')}>
      <Asked query={query} lines={3}>
        {rows =>
          rows.length === 0 ? (
            <Empty title={say('lies-none')}>{say('lies-none-do')}</Empty>
          ) : (
            <DataTable
              label={say('lies')}
              rows={rows}
              rowKey={r => `${r.state} ${r.location} ${r.lot}`}
              columns={[
                {
                  key: 'location',
                  head: say('location'),
                  cell: r => <span className="code">{r.locationCode ?? '–'}</span>,
                },
                {
                  key: 'lot',
                  head: say('lot'),
                  cell: r =>
                    r.lot ? (
                      <Link to="/stock/lots/$lot" params={{ lot: r.lot }} className="code">
                        {r.lotCode}
                      </Link>
                    ) : (
                      '–'
                    ),
                },
                { key: 'expires', head: say('expires'), cell: r => <Expires day={r.expires} today={today} /> },
                { key: 'state', head: say('state'), hide: 'phone', cell: r => say(r.state) },
                { key: 'qty', head: say('quantity'), align: 'end', cell: r => <b>{format.qty(r.qty)}</b> },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}
