import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { LineChart } from '../../charts/LineChart.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePeople, usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { itemQuery, lifeQuery } from '../../server/stock-queries.ts'
import { STOCK } from '../../words/stock.ts'
import { useSay } from '../../words/words.ts'
import { useEntryWhy } from '../books/JournalScreen.tsx'
import { Portions } from './Portions.tsx'

type Moves = Answered<Client['stock']['life']>

const Life = ({ moves }: { readonly moves: Moves }) => {
  const say = useSay(STOCK)
  const why = useEntryWhy()
  const format = useFormats()
  const person = usePeople()
  const name = (m: Moves[number]) => (m.ref && m.why !== 'sale' && m.why !== 'void' ? m.ref : why(m.why))
  return (
    <DataTable
      label={say('life')}
      rows={moves}
      rowKey={m => `${m.ref} ${m.at} ${m.balance}`}
      columns={[
        { key: 'when', head: say('when'), cell: m => <span className="number">{format.dateTime(m.at)}</span> },
        {
          key: 'why',
          head: say('why'),
          cell: m =>
            m.why === 'sale' || m.why === 'void' ? (
              <Link to="/sales/$id" params={{ id: m.ref }}>
                {why(m.why)}
              </Link>
            ) : (
              why(m.why) + (name(m) !== why(m.why) && m.ref.length < 80 ? ` · ${m.ref}` : '')
            ),
        },
        { key: 'who', head: say('who'), hide: 'phone', cell: m => person(m.who) },
        { key: 'change', head: say('change'), align: 'end', cell: m => format.change(m.change) },
        { key: 'balance', head: say('balance'), align: 'end', cell: m => <b>{format.qty(m.balance)}</b> },
      ]}
    />
  )
}

/** The life of an item at a place: everything that went in and out. */
export default function LifeScreen() {
  const { place, item } = useParams({ from: '/stock/$place/$item' })
  const say = useSay(STOCK)
  const format = useFormats()
  const may = useMay()
  const go = useNavigate()
  const places = usePlaces()
  const it = useQuery(itemQuery(item))
  const query = useQuery(lifeQuery(place, item))
  const now = query.data?.[0]?.balance
  return (
    <Page
      title={it.data?.name ?? say('life')}
      above={<Link to="/stock">{say('back')}</Link>}
      lead={`${places.name(place)}${now === undefined ? '' : ` · ${say('now')} ${format.qty(now)} ${it.data?.unit ?? ''}`}`}
      tools={
        <>
          <Button variant="default" onClick={() => void go({ to: '/items/$id', params: { id: item } })}>
            {say('see-item')}
          </Button>
          {may('stock.adjust') && (
            <Button onClick={() => void go({ to: '/stock/move', search: { place, item, kind: 'adjustment' } })}>
              {say('move')}
            </Button>
          )}
        </>
      }
    >
      <Asked query={query} lines={10}>
        {moves =>
          moves.length === 0 ? (
            <Section>
              <Empty title={say('life-none')} />
            </Section>
          ) : (
            <>
              {moves.length > 2 && (
                <Section title={say('on-hand')}>
                  <LineChart
                    label={say('life-of', { item: it.data?.name ?? '' })}
                    points={moves.toReversed().map(m => ({
                      at: Date.parse(m.at),
                      value: m.balance,
                      text: `${format.dateTime(m.at)}: ${format.qty(m.balance)}`,
                    }))}
                    short={n => format.qty(n)}
                    first={format.dateTime(moves.at(-1)!.at)}
                    last={format.dateTime(moves[0]!.at)}
                  />
                </Section>
              )}
              <Portions place={place} item={item} />
              <Section flush>
                <Life moves={moves} />
              </Section>
            </>
          )
        }
      </Asked>
    </Page>
  )
}
