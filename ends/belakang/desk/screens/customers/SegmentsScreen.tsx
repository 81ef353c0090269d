import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type Segment, segmentsQuery } from '../../server/customer-queries.ts'
import { newId } from '../../server/new-id.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'
import { CustomersTabs } from './CustomersTabs.tsx'

const Table = ({ segments }: { readonly segments: readonly Segment[] }) => {
  const say = useSay(CUSTOMERS)
  const format = useFormats()
  return (
    <DataTable
      label={say('segments')}
      rows={segments}
      rowKey={it => it.id}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: it => (
            <Link to="/customers/segments/$id" params={{ id: it.id }}>
              <b>{it.name}</b>
            </Link>
          ),
        },
        { key: 'members', head: say('members'), align: 'end', cell: it => format.count(it.members) },
        {
          key: 'changed',
          head: say('changed'),
          align: 'end',
          hide: 'phone',
          cell: it => format.date(it.changedAt),
        },
      ]}
    />
  )
}

/** The segments, and how many customers are in each now. */
export default function SegmentsScreen() {
  const say = useSay(CUSTOMERS)
  const may = useMay()
  const go = useNavigate()
  const query = useQuery(segmentsQuery)
  const add = () => void go({ to: '/customers/segments/$id', params: { id: newId() } })
  return (
    <Page
      title={say('title')}
      lead={say('segments-lead')}
      tools={may('customers.campaign') && <Button onClick={add}>{say('new-segment')}</Button>}
    >
      <CustomersTabs />
      <Section flush>
        <Asked query={query} lines={5}>
          {segments =>
            segments.length === 0 ? (
              <Empty title={say('no-segments')}>{say('no-segments-do')}</Empty>
            ) : (
              <Table segments={segments} />
            )
          }
        </Asked>
      </Section>
    </Page>
  )
}
