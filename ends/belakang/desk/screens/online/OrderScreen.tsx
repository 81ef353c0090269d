import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Facts } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type WholeOnline, wholeOnlineQuery } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'
import { CancelOnline } from './CancelOnline.tsx'
import { MoneyBack } from './MoneyBack.tsx'
import { OrderMessages } from './OrderMessages.tsx'
import { OrderParcels } from './OrderParcels.tsx'
import { StageTag } from './StageTag.tsx'

const Whole = ({ order }: { readonly order: WholeOnline }) => {
  const say = useSay(ONLINE)
  const format = useFormats()
  return (
    <Page
      title={`${order.number} · ${order.buyer}`}
      above={<Link to="/online/orders">{say('orders')}</Link>}
      tools={order.may.cancel && <CancelOnline id={order.id} />}
    >
      <Section title={<StageTag stage={order.stage} />}>
        <Facts
          rows={[
            [say('placed'), format.dateTime(order.placedAt)],
            [say('total'), <b key="total">{format.money(order.total)}</b>],
            [say('paid'), format.money(order.paid)],
            order.refunded > 0 && [say('refunded'), format.money(order.refunded)],
            [say('due'), format.money(order.due)],
            order.waiting && [say('waiting'), <MoneyBack key="back" order={order} waiting={order.waiting} />],
          ]}
        />
      </Section>
      <Section title={say('goods')} flush>
        <DataTable
          label={say('goods')}
          rows={order.lines}
          rowKey={l => l.id}
          mark={l => (l.cancelled === l.qty ? 'faded' : undefined)}
          columns={[
            { key: 'item', head: say('item'), cell: l => `${l.name} · ${l.sku}` },
            { key: 'qty', head: say('qty'), align: 'end', cell: l => format.qty(l.qty - l.cancelled) },
            { key: 'net', head: say('total'), align: 'end', cell: l => format.money(l.net) },
          ]}
        />
      </Section>
      <Section title={say('parcels')} flush>
        <OrderParcels order={order} />
      </Section>
      <OrderMessages id={order.id} />
    </Page>
  )
}

/** One order of a consumer, as its customer sees it. */
export default function OrderScreen() {
  const { id } = useParams({ from: '/online/orders/$id' })
  return (
    <Asked query={useQuery(wholeOnlineQuery(id))} lines={8}>
      {order => <Whole order={order} />}
    </Asked>
  )
}
