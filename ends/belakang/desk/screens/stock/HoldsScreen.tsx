import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { holdsQuery } from '../../server/goods-queries.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { StockTabs } from './StockTabs.tsx'

/** What is set aside, for whom, and until when. */
export default function HoldsScreen() {
  const say = useSay(GOODS)
  const format = useFormats()
  const may = useMay()
  const [place, setPlace] = useState<string | null>(null)
  const query = useQuery(holdsQuery(place))
  const drop = useDeed(server.stock.dropHold, { done: say('let-go-done'), touches: ['stock'] })
  return (
    <Page title={say('holds-title')} lead={say('holds-lead')} tools={<PlacePick value={place} onChange={setPlace} />}>
      <StockTabs />
      <Section flush>
        <Asked query={query} lines={8}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('holds-none')}>{say('holds-none-do')}</Empty>
            ) : (
              <DataTable
                label={say('holds-title')}
                rows={rows}
                rowKey={r => r.id}
                columns={[
                  {
                    key: 'item',
                    head: say('item'),
                    cell: r => (
                      <>
                        {r.name} <div className="quiet code">{r.sku}</div>
                      </>
                    ),
                  },
                  { key: 'place', head: say('place'), cell: r => r.placeCode },
                  { key: 'for', head: say('hold-for'), hide: 'phone', cell: r => r.ref },
                  {
                    key: 'until',
                    head: say('until'),
                    hide: 'phone',
                    cell: r => (r.expiresAt ? format.dateTime(r.expiresAt) : say('until-ended')),
                  },
                  {
                    key: 'qty',
                    head: say('quantity'),
                    align: 'end',
                    cell: r => (
                      <>
                        <b>{format.qty(r.qty)}</b> <span className="quiet">{r.unit}</span>
                      </>
                    ),
                  },
                  {
                    key: 'drop',
                    head: '',
                    align: 'end',
                    cell: r =>
                      may('stock.move') && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          loading={drop.isPending}
                          onClick={() => drop.mutate({ place: r.place, holds: [r.id] })}
                        >
                          {say('let-go')}
                        </Button>
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
