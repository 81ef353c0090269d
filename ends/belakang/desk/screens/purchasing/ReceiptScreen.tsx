import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Split, Stack, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Receipt } from '../../server/kinds.ts'
import { receiptQuery } from '../../server/purchase-queries.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { AddLanded } from './AddLanded.tsx'
import { SendBack } from './SendBack.tsx'

const Lines = ({ receipt }: { readonly receipt: Receipt }) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  const quiet = (n: number) => (n === 0 ? '' : format.qty(n))
  return (
    <DataTable
      label={say('title')}
      rows={receipt.items}
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
                {l.lot ? ` · ${say('lot')} ${l.lot}` : ''}
                {l.expires ? ` · ${format.day(l.expires)}` : ''}
              </div>
            </>
          ),
        },
        {
          key: 'order',
          head: say('order'),
          hide: 'tablet',
          cell: l => (
            <Link to="/purchasing/orders/$id" params={{ id: l.order }}>
              {l.orderNumber}
            </Link>
          ),
        },
        { key: 'counted', head: say('counted'), align: 'end', cell: l => `${format.qty(l.counted)} ${l.unit}` },
        { key: 'accepted', head: say('accepted'), align: 'end', cell: l => <b>{format.qty(l.accepted)}</b> },
        { key: 'over', head: say('over'), align: 'end', hide: 'phone', cell: l => quiet(l.over) },
        { key: 'damaged', head: say('damaged'), align: 'end', hide: 'phone', cell: l => quiet(l.damaged + l.expired) },
        { key: 'short', head: say('short'), align: 'end', hide: 'phone', cell: l => quiet(l.short) },
        { key: 'value', head: say('value'), align: 'end', cell: l => format.money(l.value + l.corrected) },
      ]}
    />
  )
}

const Differing = ({ receipt }: { readonly receipt: Receipt }) => {
  const say = useSay(RECEIVING)
  const words = useSay(SUPPLIERS)
  const format = useFormats()
  if (receipt.differing.length === 0) return null
  return (
    <Section title={say('differences')}>
      <Stack>
        {receipt.differing.map(d => (
          <div key={d.id}>
            <b>{`diff-${d.kind}` in SUPPLIERS ? words(`diff-${d.kind}` as 'diff-short') : d.kind}</b> · {d.name} ·{' '}
            {format.qty(d.qty)} <Tag tone={d.open ? 'warn' : 'good'}>{say(d.open ? 'is-open' : 'settled')}</Tag>
          </div>
        ))}
      </Stack>
    </Section>
  )
}

const Landed = ({ receipt, add }: { readonly receipt: Receipt; readonly add: (() => void) | null }) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  return (
    <Section
      title={say('landed')}
      tools={
        add && (
          <Button size="compact-sm" variant="default" onClick={add}>
            {say('add-landed')}
          </Button>
        )
      }
    >
      {receipt.landed.length === 0 ? (
        <p className="quiet">{say('landed-none')}</p>
      ) : (
        <Facts
          rows={receipt.landed.map(c => [
            `${say(c.kind as 'freight')} · ${c.supplierName}`,
            <span key={c.id}>
              <b>{format.money(c.amount)}</b>{' '}
              {c.invoiced > 0 && <span className="quiet">{say('billed', { amount: format.money(c.invoiced) })}</span>}
            </span>,
          ])}
        />
      )}
    </Section>
  )
}

const Shown = ({ receipt }: { readonly receipt: Receipt }) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  const places = usePlaces()
  const may = useMay()
  const [doing, setDoing] = useState<'landed' | 'return' | null>(null)
  const close = () => setDoing(null)
  return (
    <>
      <Split>
        <Section
          flush
          title={say('item')}
          tools={
            may('stock.receive', receipt.place) &&
            receipt.items.some(l => l.returnable > 0) && (
              <Button variant="default" onClick={() => setDoing('return')}>
                {say('send-back')}
              </Button>
            )
          }
        >
          <Lines receipt={receipt} />
        </Section>
        <Stack>
          <Section>
            <Facts
              rows={[
                [say('supplier'), receipt.supplierName],
                [say('place'), places.name(receipt.place)],
                [say('day'), format.day(receipt.day)],
                receipt.deliveryNote !== '' && [say('delivery-note'), receipt.deliveryNote],
                [say('who'), receipt.who],
                [say('value'), <b key="value">{format.money(receipt.value)}</b>],
              ]}
            />
          </Section>
          <Differing receipt={receipt} />
          <Landed
            receipt={receipt}
            add={may('purchasing.invoice') && receipt.value > 0 ? () => setDoing('landed') : null}
          />
        </Stack>
      </Split>
      {doing === 'landed' && <AddLanded receipt={receipt} close={close} />}
      {doing === 'return' && <SendBack receipt={receipt} close={close} />}
    </>
  )
}

/** A receipt: what was counted and taken, what differed, what it cost on top, and what can still go back. */
export default function ReceiptScreen() {
  const { id } = useParams({ from: '/purchasing/receipts/$id' })
  const say = useSay(RECEIVING)
  const query = useQuery(receiptQuery(id))
  return (
    <Page
      title={query.data?.number ?? say('title')}
      above={
        <Link to="/purchasing/receiving" search={{ place: query.data?.place, key: undefined }}>
          {say('back')}
        </Link>
      }
    >
      <Asked query={query} lines={8}>
        {receipt => <Shown receipt={receipt} />}
      </Asked>
    </Page>
  )
}
