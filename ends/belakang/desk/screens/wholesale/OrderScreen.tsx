import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Hint, Split, Stack, Tag, type Tone } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type WholeOrder, wholeOrderQuery } from '../../server/wholesale-queries.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import styles from './Board.module.css'
import { CreditSum } from './CreditBar.tsx'
import { EditOrder } from './EditOrder.tsx'
import { OrderSteps } from './OrderSteps.tsx'
import { OrderLife, OrderWay } from './OrderWay.tsx'
import { StateTag } from './StateTag.tsx'

type Line = WholeOrder['items'][number]

const FULFILMENT: Readonly<Partial<Record<Line['fulfilment'], Tone>>> = {
  ...{ short: 'bad', reserved: 'good', 'in-centre': 'good', 'partly-sent': 'warn', sent: 'good' },
}

/** `5 ctn`, or the base unit where goods are not whole packs. */
const usePacks = () => {
  const format = useFormats()
  return (qty: number, line: Line) =>
    qty % line.packQty === 0 && line.packQty !== 1000
      ? `${format.qty(Number((BigInt(qty) * 1000n) / BigInt(line.packQty)))} ${line.unit}`
      : `${format.qty(qty)} ${line.baseUnit}`
}

const Stages = ({ line }: { readonly line: Line }) => {
  const say = useSay(WHOLESALE)
  const packs = usePacks()
  const short = line.qty - line.held - line.handed - line.shipped - line.cancelled
  const { fulfilment, commercial, payment } = line
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
      <Tag tone={FULFILMENT[fulfilment] ?? 'plain'}>
        {fulfilment === 'short' ? say('ful-short', { n: packs(short, line) }) : say(`ful-${fulfilment}`)}
      </Tag>
      {fulfilment === 'partly-sent' && short > 0 && <Tag tone="bad">{say('ful-short', { n: packs(short, line) })}</Tag>}
      {commercial === 'reduced' && <Tag>{say('com-reduced', { n: packs(line.cancelled, line) })}</Tag>}
      {payment !== 'unbilled' && <Tag tone={payment === 'paid' ? 'good' : 'plain'}>{say(`pay-${payment}`)}</Tag>}
    </span>
  )
}

const Lines = ({ order }: { readonly order: WholeOrder }) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const packs = usePacks()
  return (
    <DataTable
      label={say('lines')}
      rows={order.items}
      rowKey={l => l.id}
      mark={l => (l.cancelled === l.qty ? 'faded' : undefined)}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: l => (
            <>
              {l.name}
              <div className="quiet code">
                {l.sku}
                {l.packQty === 1000 ? '' : ` · ${format.qty(l.packQty)}/${l.unit}`}
              </div>
              <div className={styles.phone}>
                <Stages line={l} />
              </div>
            </>
          ),
        },
        { key: 'qty', head: say('ordered'), align: 'end', width: '84px', cell: l => packs(l.qty, l) },
        ...(order.items.some(l => l.shipped > 0)
          ? [
              {
                ...{
                  key: 'shipped',
                  head: say('shipped'),
                  align: 'end' as const,
                  hide: 'phone' as const,
                  width: '78px',
                },
                cell: (l: Line) => (l.shipped === 0 ? '' : packs(l.shipped, l)),
              },
            ]
          : []),
        { key: 'axes', head: say('axes'), hide: 'phone', width: '136px', cell: l => <Stages line={l} /> },
        {
          key: 'price',
          head: say('price'),
          align: 'end',
          hide: 'tablet',
          width: '96px',
          cell: l => <span title={l.why.map(w => w.text).join(' · ') || undefined}>{format.money(l.unitPrice)}</span>,
        },
        { key: 'value', head: say('value'), align: 'end', cell: l => <b>{format.money(l.net)}</b> },
      ]}
    />
  )
}

const About = ({ order }: { readonly order: WholeOrder }) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const places = usePlaces()
  return (
    <Facts
      rows={[
        [say('state'), <StateTag key="state" state={order.state} />],
        [
          say('customer'),
          <Link key="customer" to="/wholesale/customers/$id" params={{ id: order.account }}>
            {order.accountName}
          </Link>,
        ],
        [say('address'), order.address],
        [say('wanted'), format.dayShort(order.wanted)],
        !['supplied', 'closed', 'cancelled'].includes(order.state) && [
          say('hand-on'),
          order.handOn ? format.dayShort(order.handOn) : say('hand-by-hand'),
        ],
        [say('place'), places.name(order.place)],
        order.reference !== '' && [say('reference'), order.reference],
        order.standing !== null && [
          say('from-standing'),
          <Link key="standing" to="/wholesale/standing/$id" params={{ id: order.standing }}>
            {say('from-standing')}
          </Link>,
        ],
        [say('if-short'), say(`short-${order.short}`)],
        [
          say('total'),
          <span key="total">
            <b>{format.money(order.total)}</b>{' '}
            <span className="quiet">
              {say('tax')} {format.money(order.tax)}
            </span>
          </span>,
        ],
        order.note !== '' && [say('note'), order.note],
      ]}
    />
  )
}

const Shown = ({ order }: { readonly order: WholeOrder }) => {
  const say = useSay(WHOLESALE)
  const [changing, setChanging] = useState(false)
  const untouched = order.items.every(l => l.handed === 0 && l.shipped === 0)
  const changeable = untouched && ['draft', 'confirmed', 'back-ordered'].includes(order.state)
  const stop = () => setChanging(false)
  if (changing) return <EditOrder order={order} after={stop} close={stop} />
  return (
    <>
      <OrderSteps order={order} change={changeable ? () => setChanging(true) : null} />
      {order.waitsFor && <Hint tone="bad">{say(`waits-${order.waitsFor}`)}</Hint>}
      <Split>
        <Stack>
          <Section title={say('lines')} flush>
            <Lines order={order} />
          </Section>
          <OrderWay order={order} />
        </Stack>
        <Stack>
          <Section>
            <About order={order} />
          </Section>
          <Section title={say('credit')}>
            <CreditSum credit={order.credit} more={order.waitsFor ? order.total : 0} />
          </Section>
          <OrderLife order={order} />
        </Stack>
      </Split>
    </>
  )
}

/** An order of a customer: its goods on their way, what can be done, and all that came of it. */
export default function OrderScreen() {
  const { id } = useParams({ from: '/wholesale/orders/$id' })
  const say = useSay(WHOLESALE)
  const query = useQuery(wholeOrderQuery(id))
  const order = query.data
  return (
    <Page
      title={order?.number ?? say('title')}
      lead={
        order
          ? `${order.accountName}${order.revision > 0 ? ` · ${say('revision', { n: order.revision })}` : ''}`
          : undefined
      }
      above={<Link to="/wholesale">{say('back-board')}</Link>}
    >
      <Asked query={query} lines={10}>
        {found => <Shown order={found} />}
      </Asked>
    </Page>
  )
}
