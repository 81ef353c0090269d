import { Button, Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { stockQuery } from '../../server/stock-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { STOCK } from '../../words/stock.ts'
import { useSay } from '../../words/words.ts'
import { StockTabs } from './StockTabs.tsx'

type StockRow = Answered<Client['stock']['list']>[number]

const PAGE = 100
const MOST = 500
const LOW = 10_000

const Rows = ({ rows }: { readonly rows: readonly StockRow[] }) => {
  const say = useSay(STOCK)
  const format = useFormats()
  return (
    <DataTable
      label={say('title')}
      rows={rows}
      rowKey={r => `${r.place} ${r.item}`}
      mark={r => (r.onHand < 0 ? 'bad' : r.onHand === 0 ? 'faded' : undefined)}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: r => (
            <>
              <Link to="/stock/$place/$item" params={{ place: r.place, item: r.item }}>
                {r.name}
              </Link>
              <div className="quiet code">{r.sku}</div>
            </>
          ),
        },
        { key: 'place', head: say('place'), cell: r => r.placeCode },
        {
          key: 'on-hand',
          head: say('on-hand'),
          align: 'end',
          cell: r => (
            <>
              <b>{format.qty(r.onHand)}</b> <span className="quiet">{r.unit}</span>
            </>
          ),
        },
        {
          key: 'held',
          head: say('held'),
          align: 'end',
          hide: 'phone',
          cell: r => (r.held === 0 ? '' : format.qty(r.held)),
        },
        {
          key: 'available',
          head: say('available'),
          align: 'end',
          hide: 'phone',
          cell: r => format.qty(r.available),
        },
      ]}
    />
  )
}

/** What is where, to be searched by name or SKU. */
export default function StockScreen() {
  const say = useSay(STOCK)
  const frame = useSay(FRAME)
  const may = useMay()
  const go = useNavigate()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [place, setPlace] = useState<string | null>(null)
  const [low, setLow] = useState(false)
  const [limit, setLimit] = useState(PAGE)
  const query = useQuery({
    ...stockQuery({ place, search, below: low ? LOW : null, limit }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <TextInput
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={typed}
            onChange={e => setTyped(e.currentTarget.value)}
            w={240}
          />
          <PlacePick value={place} onChange={setPlace} />
          {may('stock.adjust') && (
            <Button
              onClick={() =>
                void go({ to: '/stock/move', search: { place: place ?? undefined, item: undefined, kind: undefined } })
              }
            >
              {say('move')}
            </Button>
          )}
        </>
      }
    >
      <StockTabs />
      <Row>
        <Checkbox label={say('only-low')} checked={low} onChange={e => setLow(e.currentTarget.checked)} />
      </Row>
      <Section flush>
        <Asked query={query} lines={12}>
          {rows => (rows.length === 0 ? <Empty title={say('none')}>{say('none-do')}</Empty> : <Rows rows={rows} />)}
        </Asked>
      </Section>
      {query.data && query.data.length >= limit && limit < MOST && (
        <Button variant="default" loading={query.isFetching} onClick={() => setLimit(limit + PAGE)}>
          {frame('load-more')}
        </Button>
      )}
    </Page>
  )
}
