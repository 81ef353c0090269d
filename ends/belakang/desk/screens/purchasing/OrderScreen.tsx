import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Hint, Split, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import type { Purchase } from '../../server/kinds.ts'
import { orderQuery } from '../../server/purchase-queries.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import { DueRuler } from './DueRuler.tsx'
import { EditOrder } from './EditOrder.tsx'
import { OrderLife } from './OrderLife.tsx'
import { OrderSteps } from './OrderSteps.tsx'
import { StateTag } from './StateTag.tsx'

const CHANGEABLE: readonly Purchase['state'][] = ['draft', 'submitted', 'approved', 'sent', 'confirmed']
const MOVING: readonly Purchase['state'][] = ['approved', 'sent', 'confirmed', 'partly-received']

type Line = Purchase['items'][number]

/** `5 ctn` of what is held in packs, and the base unit where the pack is the base unit. */
const usePacks = () => {
  const format = useFormats()
  return (qty: number, line: Line) =>
    line.packQty === 1000
      ? `${format.qty(qty)} ${line.baseUnit}`
      : `${format.qty(Number((BigInt(qty) * 1000n) / BigInt(line.packQty)))} ${line.unit}`
}

const Lines = ({ order }: { readonly order: Purchase }) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  const packs = usePacks()
  const quiet = (qty: number, line: Line) => (qty === 0 ? '' : packs(qty, line))
  return (
    <DataTable
      label={say('lines')}
      rows={order.items}
      rowKey={l => String(l.line)}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: l => (
            <>
              {l.name}
              <div className="quiet code">
                {l.sku}
                {l.packQty === 1000 ? '' : ` · ${l.unit} = ${format.qty(l.packQty)} ${l.baseUnit}`}
              </div>
            </>
          ),
        },
        { key: 'qty', head: say('ordered'), align: 'end', cell: l => packs(l.qty, l) },
        {
          ...{ key: 'accepted', head: say('accepted'), align: 'end' },
          // Nothing has come: on a phone its name needs the room.
          ...(order.items.every(l => l.accepted === 0) && { hide: 'phone' }),
          cell: l => quiet(l.accepted, l),
        },
        { key: 'invoiced', head: say('invoiced'), align: 'end', hide: 'tablet', cell: l => quiet(l.invoiced, l) },
        {
          key: 'price',
          head: say('price'),
          align: 'end',
          hide: 'phone',
          cell: l => (
            <>
              {format.money(l.price)}
              {l.agreedPrice !== l.price && (
                <div className="quiet">
                  {l.agreedPrice === null
                    ? say('price-none')
                    : say('price-other', { price: format.money(l.agreedPrice) })}
                </div>
              )}
            </>
          ),
        },
        { key: 'value', head: say('line-value'), align: 'end', cell: l => <b>{format.money(l.net)}</b> },
      ]}
    />
  )
}

const About = ({ order }: { readonly order: Purchase }) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  const places = usePlaces()
  const today = useToday()
  const due = order.promised ?? order.expected
  return (
    <Facts
      rows={[
        [say('state'), <StateTag key="state" state={order.state} />],
        [
          say('supplier'),
          <Link key="supplier" to="/purchasing/suppliers/$id" params={{ id: order.supplier }}>
            {order.supplierName}
          </Link>,
        ],
        [say('place'), places.name(order.place)],
        [
          say(order.promised ? 'promise' : 'expected'),
          MOVING.includes(order.state) ? (
            <DueRuler key="due" due={due} today={today} from={order.sentDay} />
          ) : (
            format.day(due)
          ),
        ],
        [say('net'), format.money(order.net)],
        [say('tax'), format.money(order.tax)],
        [say('total'), <b key="total">{format.money(order.net + order.tax)}</b>],
        order.note !== '' && [say('note'), order.note],
      ]}
    />
  )
}

const Shown = ({ order }: { readonly order: Purchase }) => {
  const say = useSay(PURCHASING)
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const change =
    may('purchasing.write', order.place) && CHANGEABLE.includes(order.state) ? () => setChanging(true) : null
  if (changing)
    return (
      <>
        {order.state !== 'draft' && (
          <Hint tone="warn">{say('change-asks', { state: say(`state-${order.state}`) })}</Hint>
        )}
        <EditOrder order={order} after={() => setChanging(false)} close={() => setChanging(false)} />
      </>
    )
  return (
    <>
      <OrderSteps order={order} change={change} />
      <Split>
        <Stack>
          <Section title={say('lines')} flush>
            <Lines order={order} />
          </Section>
        </Stack>
        <Stack>
          <Section>
            <About order={order} />
          </Section>
          <OrderLife order={order} />
        </Stack>
      </Split>
    </>
  )
}

/** A purchase order: its goods, where it stands, what can be done, and all that came of it. */
export default function OrderScreen() {
  const { id } = useParams({ from: '/purchasing/orders/$id' })
  const say = useSay(PURCHASING)
  const query = useQuery(orderQuery(id))
  const order = query.data
  return (
    <Page
      title={order?.number ?? say('title')}
      lead={
        order
          ? `${order.supplierName}${order.revision > 0 ? ` · ${say('revision', { n: order.revision })}` : ''}`
          : undefined
      }
      above={<Link to="/purchasing">{say('back-board')}</Link>}
    >
      <Asked query={query} lines={10}>
        {found => <Shown order={found} />}
      </Asked>
    </Page>
  )
}
