import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Fields, Hint, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { expectedQuery, receiptsQuery } from '../../server/purchase-queries.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'
import { PurchasingTabs } from './PurchasingTabs.tsx'
import { ReceiveForm } from './ReceiveForm.tsx'

type Expected = Answered<Client['purchasing']['receiving']['expected']>

/** Orders and notices that may come: one is chosen to be counted. */
const Arrivals = ({ found, place }: { readonly found: Expected; readonly place: string }) => {
  const say = useSay(RECEIVING)
  const words = useSay(PURCHASING)
  const format = useFormats()
  const rows = [...found.notices.map(n => ({ ...n, note: true })), ...found.orders.map(o => ({ ...o, note: false }))]
  if (rows.length === 0) return <Empty title={say('none')}>{say('none-do')}</Empty>
  return (
    <DataTable
      label={say('expected')}
      rows={rows}
      rowKey={r => r.id}
      columns={[
        {
          key: 'number',
          head: say('number'),
          cell: r => (
            <Link to="/purchasing/receiving" search={{ place, key: r.number }}>
              <b>{r.number}</b> {r.note && <Tag>{say('delivery-note')}</Tag>}
            </Link>
          ),
        },
        { key: 'supplier', head: say('supplier'), cell: r => r.supplierName },
        { key: 'expected', head: words('promise'), align: 'end', cell: r => format.dayShort(r.expected) },
      ]}
    />
  )
}

const Recent = ({ place }: { readonly place: string | null }) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  const places = usePlaces()
  const query = useQuery(receiptsQuery(place))
  return (
    <Section title={say('recent')} flush>
      <Asked query={query}>
        {receipts =>
          receipts.length === 0 ? (
            <Empty title={say('recent-none')} />
          ) : (
            <DataTable
              label={say('recent')}
              rows={receipts}
              rowKey={r => r.id}
              columns={[
                {
                  key: 'number',
                  head: say('number'),
                  cell: r => (
                    <Link to="/purchasing/receipts/$id" params={{ id: r.id }}>
                      {r.number}
                    </Link>
                  ),
                },
                { key: 'day', head: say('day'), cell: r => format.dayShort(r.day) },
                { key: 'supplier', head: say('supplier'), cell: r => r.supplierName },
                { key: 'place', head: say('place'), hide: 'phone', cell: r => places.code(r.place) },
                { key: 'who', head: say('who'), hide: 'tablet', cell: r => r.who },
                {
                  key: 'differences',
                  head: say('differences'),
                  align: 'end',
                  cell: r => (r.differences === 0 ? '' : <Tag tone="warn">{r.differences}</Tag>),
                },
                { key: 'value', head: say('value'), align: 'end', hide: 'phone', cell: r => format.money(r.value) },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}

/** Goods at the door: what is expected here, counted line by line. */
export default function ReceivingScreen() {
  const say = useSay(RECEIVING)
  const may = useMay()
  const go = useNavigate()
  const places = usePlaces()
  const { place: given, key } = useSearch({ from: '/purchasing/receiving' })
  const own = places.list.filter(p => ['shop', 'distribution-centre'].includes(p.kind) && may('stock.receive', p.id))
  const place = given ?? (own.length === 1 ? own[0]!.id : undefined)
  const [typed, setTyped] = useState(key ?? '')
  const query = useQuery({ ...expectedQuery(place ?? '', key ?? ''), enabled: place !== undefined })
  const choose = (next: string) => {
    setTyped(next)
    void go({ to: '/purchasing/receiving', search: { place, key: next || undefined } })
  }
  return (
    <Page title={say('title')} lead={say('lead')}>
      <PurchasingTabs />
      <Section>
        <Fields>
          <PlacePick
            label={say('place')}
            value={place ?? null}
            needed
            kinds={['shop', 'distribution-centre']}
            onChange={next => void go({ to: '/purchasing/receiving', search: { place: next ?? undefined, key } })}
          />
          <TextInput
            data-autofocus
            label={say('key')}
            description={say('key-hint')}
            value={typed}
            onChange={e => setTyped(e.currentTarget.value)}
            onKeyDown={e => e.key === 'Enter' && choose(typed.trim())}
          />
        </Fields>
      </Section>
      {place === undefined ? (
        <Hint>{say('pick-place')}</Hint>
      ) : (
        <Asked query={query} lines={6}>
          {found =>
            key && found.lines.length > 0 ? (
              <ReceiveForm key={`${place} ${key}`} place={place} found={found} after={() => choose('')} />
            ) : (
              <Section title={say('expected')} flush>
                <Arrivals found={found} place={place} />
              </Section>
            )
          }
        </Asked>
      )}
      <Recent place={place ?? null} />
    </Page>
  )
}
