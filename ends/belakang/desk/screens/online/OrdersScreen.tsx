import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type OnlineOrder, onlineQuery } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'
import { OnlineTabs } from './OnlineTabs.tsx'
import { StageTag } from './StageTag.tsx'

const Table = ({ orders }: { readonly orders: readonly OnlineOrder[] }) => {
  const say = useSay(ONLINE)
  const format = useFormats()
  return (
    <DataTable
      label={say('orders')}
      rows={orders}
      rowKey={o => o.id}
      columns={[
        {
          key: 'number',
          head: say('number'),
          cell: o => (
            <>
              <Link to="/online/orders/$id" params={{ id: o.id }}>
                <b>{o.number}</b>
              </Link>
              <div>{o.buyer}</div>
            </>
          ),
        },
        { key: 'stage', head: say('stage'), cell: o => <StageTag stage={o.stage} /> },
        { key: 'place', head: say('place'), hide: 'phone', cell: o => o.placeName },
        { key: 'due', head: say('promised'), hide: 'phone', cell: o => o.due && format.dateTime(o.due) },
        { key: 'placed', head: say('placed'), hide: 'tablet', cell: o => format.dateTime(o.placedAt) },
        { key: 'total', head: say('total'), align: 'end', cell: o => <b>{format.money(o.total)}</b> },
      ]}
    />
  )
}

/** Every order of the web shop, found by number, name or phone. */
export default function OrdersScreen() {
  const say = useSay(ONLINE)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  return (
    <Page
      title={say('orders')}
      tools={
        <TextInput
          aria-label={say('search')}
          placeholder={say('search')}
          value={typed}
          onChange={e => setTyped(e.currentTarget.value)}
        />
      }
    >
      <OnlineTabs />
      <Asked query={useQuery(onlineQuery(text))} lines={8}>
        {orders => (
          <Section flush={orders.length > 0}>
            {orders.length > 0 ? (
              <Table orders={orders} />
            ) : (
              <Empty title={say('orders-none')}>{say('orders-none-do')}</Empty>
            )}
          </Section>
        )}
      </Asked>
    </Page>
  )
}
