import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { piecesQuery } from '../../server/goods-queries.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { StockTabs } from './StockTabs.tsx'
import { useWhere } from './where.ts'

/** Pieces with numbers of their own: where each is now. */
export default function PiecesScreen() {
  const say = useSay(GOODS)
  const where = useWhere()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const query = useQuery({ ...piecesQuery(search), placeholderData: keepPreviousData })
  return (
    <Page
      title={say('pieces-title')}
      lead={say('pieces-lead')}
      tools={
        <TextInput
          type="search"
          aria-label={say('pieces-search')}
          placeholder={say('pieces-search')}
          value={typed}
          onChange={e => setTyped(e.currentTarget.value)}
          w={270}
        />
      }
    >
      <StockTabs />
      <Section flush>
        <Asked query={query} lines={8}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say(search === '' ? 'pieces-start' : 'pieces-none')}>{say('pieces-none-do')}</Empty>
            ) : (
              <DataTable
                label={say('pieces-title')}
                rows={rows}
                rowKey={r => `${r.item} ${r.serial}`}
                columns={[
                  {
                    key: 'serial',
                    head: say('serial'),
                    cell: r => (
                      <Link
                        to="/stock/pieces/$item/$serial"
                        params={{ item: r.item, serial: r.serial }}
                        className="code"
                      >
                        {r.serial}
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
                  { key: 'where', head: say('piece-where'), cell: r => where(r) },
                  {
                    key: 'lot',
                    head: say('lot'),
                    hide: 'phone',
                    cell: r => <span className="code">{r.lotCode}</span>,
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
