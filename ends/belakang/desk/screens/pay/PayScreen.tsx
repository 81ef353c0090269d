import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type Run, runsQuery } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { PayTabs } from './PayTabs.tsx'
import { PreparePay } from './PreparePay.tsx'
import { StateTag } from './StateTag.tsx'
import { useMonth } from './use-month.ts'

const Runs = ({ runs }: { readonly runs: readonly Run[] }) => {
  const say = useSay(PAY)
  const format = useFormats()
  const month = useMonth()
  const places = usePlaces()
  return (
    <DataTable
      label={say('runs')}
      rows={runs}
      rowKey={r => r.id}
      mark={r => (r.state === 'reversed' ? 'faded' : undefined)}
      columns={[
        {
          key: 'month',
          head: say('month'),
          cell: r => (
            <>
              <Link to="/pay/runs/$id" params={{ id: r.id }}>
                <b>{month(r.month)}</b>
              </Link>
              <div>{places.name(r.place)}</div>
            </>
          ),
        },
        { key: 'state', head: say('state'), cell: r => <StateTag state={r.state} /> },
        { key: 'people', head: say('headcount'), align: 'end', hide: 'phone', cell: r => format.count(r.people) },
        { key: 'tax', head: say('tax'), align: 'end', hide: 'phone', cell: r => format.money(r.tax) },
        { key: 'net', head: say('net'), align: 'end', cell: r => <b>{format.money(r.net)}</b> },
        { key: 'cost', head: say('cost'), align: 'end', hide: 'tablet', cell: r => format.money(r.cost) },
      ]}
    />
  )
}

/** The pay of places by month, and where the next is prepared. */
export default function PayScreen() {
  const say = useSay(PAY)
  const may = useMay()
  const [preparing, setPreparing] = useState(false)
  const query = useQuery({ ...runsQuery, enabled: may('people.pay') })
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={may('people.pay') && <Button onClick={() => setPreparing(true)}>{say('prepare')}</Button>}
    >
      <PayTabs />
      <Asked query={query} lines={6}>
        {runs => (
          <Section flush={runs.length > 0}>
            {runs.length > 0 ? <Runs runs={runs} /> : <Empty title={say('runs-none')}>{say('runs-none-do')}</Empty>}
          </Section>
        )}
      </Asked>
      {preparing && <PreparePay close={() => setPreparing(false)} />}
    </Page>
  )
}
