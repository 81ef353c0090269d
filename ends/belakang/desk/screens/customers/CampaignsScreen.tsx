import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type CampaignRow, campaignsQuery } from '../../server/campaign-queries.ts'
import { newId } from '../../server/new-id.ts'
import { CAMPAIGNS } from '../../words/campaigns.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'
import { CustomersTabs } from './CustomersTabs.tsx'
import { StateTag } from './campaign/StateTag.tsx'

const Table = ({ rows }: { readonly rows: readonly CampaignRow[] }) => {
  const say = useSay(CAMPAIGNS)
  const format = useFormats()
  const whole = (it: CampaignRow) => it.waiting + it.sending + it.sent + it.failed + it.stopped
  return (
    <DataTable
      label={say('campaigns')}
      rows={rows}
      rowKey={it => it.id}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: it => (
            <>
              <Link to="/customers/campaigns/$id" params={{ id: it.id }}>
                <b>{it.name}</b>
              </Link>
              <div className="quiet">
                {it.segment} · {say(`channel-${it.channel}`)}
              </div>
            </>
          ),
        },
        { key: 'state', head: say('state'), cell: it => <StateTag it={it} /> },
        {
          key: 'sent',
          head: say('sent'),
          align: 'end',
          cell: it => (whole(it) === 0 ? '–' : `${format.count(it.sent)} / ${format.count(whole(it))}`),
        },
        {
          key: 'begins',
          head: say('begins'),
          align: 'end',
          hide: 'phone',
          cell: it => (it.beginsAt ? format.dateTime(it.beginsAt) : '–'),
        },
      ]}
    />
  )
}

/** The campaigns, where each stands and how much of it was sent. */
export default function CampaignsScreen() {
  const say = useSay(CAMPAIGNS)
  const title = useSay(CUSTOMERS)('title')
  const may = useMay()
  const go = useNavigate()
  const query = useQuery(campaignsQuery)
  const add = () => void go({ to: '/customers/campaigns/$id', params: { id: newId() } })
  return (
    <Page
      title={title}
      lead={say('lead')}
      tools={may('customers.campaign') && <Button onClick={add}>{say('new')}</Button>}
    >
      <CustomersTabs />
      <Section flush>
        <Asked query={query} lines={5}>
          {rows => (rows.length === 0 ? <Empty title={say('none')}>{say('none-do')}</Empty> : <Table rows={rows} />)}
        </Asked>
      </Section>
    </Page>
  )
}
