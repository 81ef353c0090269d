import { SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { type LotShow, lotsQuery } from '../../server/goods-queries.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { Expires } from './Expires.tsx'
import { StockTabs } from './StockTabs.tsx'

const SHOWS = ['soon', 'all', 'recalled'] as const

/** Lots: which end soon, which are recalled, and where each has gone. */
export default function LotsScreen() {
  const say = useSay(GOODS)
  const format = useFormats()
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [show, setShow] = useState<LotShow>('soon')
  const query = useQuery({ ...lotsQuery(search, show, today), placeholderData: keepPreviousData })
  return (
    <Page
      title={say('lots-title')}
      lead={say('lots-lead')}
      tools={
        <TextInput
          type="search"
          aria-label={say('lots-search')}
          placeholder={say('lots-search')}
          value={typed}
          onChange={e => setTyped(e.currentTarget.value)}
          w={270}
        />
      }
    >
      <StockTabs />
      <Section
        flush
        tools={
          <SegmentedControl
            aria-label={say('lots-title')}
            value={show}
            onChange={value => setShow(SHOWS.find(s => s === value) ?? 'all')}
            data={SHOWS.map(value => ({ value, label: say(`lots-${value}`) }))}
          />
        }
      >
        <Asked query={query} lines={10}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('lots-none')}>{say('lots-none-do')}</Empty>
            ) : (
              <DataTable
                label={say('lots-title')}
                rows={rows}
                rowKey={r => r.id}
                columns={[
                  {
                    key: 'lot',
                    head: say('lot'),
                    cell: r => (
                      <Link to="/stock/lots/$lot" params={{ lot: r.id }} className="code">
                        {r.code}
                      </Link>
                    ),
                  },
                  {
                    key: 'item',
                    head: say('item'),
                    cell: r => (
                      <>
                        {r.name} <div className="quiet code">{r.sku}</div>
                      </>
                    ),
                  },
                  { key: 'expires', head: say('expires'), cell: r => <Expires day={r.expires} today={today} /> },
                  {
                    key: 'state',
                    head: say('state'),
                    hide: 'phone',
                    cell: r => (r.recalledAt ? <Tag tone="bad">{say('recalled')}</Tag> : ''),
                  },
                  {
                    key: 'left',
                    head: say('left'),
                    align: 'end',
                    cell: r => (
                      <>
                        <b>{format.qty(r.left)}</b> <span className="quiet">{r.unit}</span>
                      </>
                    ),
                  },
                ]}
              />
            )
          }
        </Asked>
      </Section>
    </Page>
  )
}
