import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { shipmentsQuery } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import { DistributionTabs } from './DistributionTabs.tsx'
import { StateTag } from './StateTag.tsx'

/** Shipments: what is planned, on the road, arrived. */
export default function ShipmentsScreen() {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const [place, setPlace] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const query = useQuery(shipmentsQuery(place, open))
  return (
    <Page title={say('shipments')} lead={say('shipments-lead')}>
      <DistributionTabs />
      <Row>
        <PlacePick value={place} onChange={setPlace} />
        <Checkbox label={say('open-only')} checked={open} onChange={e => setOpen(e.currentTarget.checked)} />
      </Row>
      <Section flush>
        <Asked query={query} lines={8}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('no-shipments')}>{say('no-shipments-do')}</Empty>
            ) : (
              <DataTable
                label={say('shipments')}
                rows={rows}
                rowKey={s => s.id}
                mark={s => (s.differences > 0 ? 'bad' : s.state === 'closed' ? 'faded' : undefined)}
                columns={[
                  {
                    key: 'number',
                    head: say('number'),
                    cell: s => (
                      <>
                        <Link to="/distribution/shipments/$id" params={{ id: s.id }}>
                          {s.number}
                        </Link>
                        <div className="quiet">{[s.truckCode, s.tripNumber].filter(Boolean).join(' · ')}</div>
                      </>
                    ),
                  },
                  { key: 'from', head: say('from'), hide: 'phone', cell: s => s.fromCode },
                  { key: 'to', head: say('to'), cell: s => s.toName },
                  { key: 'state', head: say('state'), cell: s => <StateTag state={s.state} /> },
                  {
                    key: 'units',
                    head: say('units'),
                    align: 'end',
                    cell: s => say('units-in', { n: s.received, all: s.units }),
                  },
                  {
                    key: 'exceptions',
                    head: say('exceptions'),
                    align: 'end',
                    hide: 'phone',
                    cell: s => (s.differences > 0 ? <b className="down">{format.count(s.differences)}</b> : ''),
                  },
                  {
                    key: 'left',
                    head: say('state-dispatched'),
                    hide: 'tablet',
                    cell: s => (s.dispatchedAt ? format.dateTime(s.dispatchedAt) : ''),
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
