import { Button, Select, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { Fields, Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { type Item, ItemPick } from '../../parts/ItemPick.tsx'
import { Section } from '../../parts/Page.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Purchase, Supplier } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { offerQuery, policyQuery, suppliersQuery } from '../../server/purchase-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import { OrderLines, useAgreed } from './OrderLines.tsx'
import { linesOf, type TypedLine, typedValue } from './order-lines.ts'

const typedOf = (order: Purchase): readonly TypedLine[] =>
  order.items.map(l => ({
    item: { id: l.item, name: l.name, sku: l.sku },
    baseUnit: l.baseUnit,
    units: [{ unit: l.unit, packQty: l.packQty }],
    unit: l.unit,
    packs: String(Number((BigInt(l.qty) * 1000n) / BigInt(l.packQty)) / 1000).replace('.', ','),
    price: l.price === l.agreedPrice ? '' : String(l.price),
  }))

/** What the order comes to, and what it will need. */
const Sums = ({ net, supplier }: { readonly net: number; readonly supplier: Supplier | undefined }) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  const { data: policy } = useQuery(policyQuery)
  const missing = supplier ? supplier.minimumOrder - net : 0
  return (
    <>
      <Row>
        <span>{say('net')}</span>
        <b className="number" data-testid="net">
          {format.money(net)}
        </b>
      </Row>
      {supplier && net > 0 && missing > 0 && (
        <Hint tone="warn">
          {say('under-minimum', {
            ...{
              supplier: supplier.name,
              minimum: format.money(supplier.minimumOrder),
              missing: format.money(missing),
            },
          })}
        </Hint>
      )}
      {policy && net > policy.approvalLimit && (
        <Hint>{say('needs-approval', { limit: format.money(policy.approvalLimit) })}</Hint>
      )}
    </>
  )
}

type EditOrderProps = {
  /** The order that is changed; none for a new one. */
  readonly order?: Purchase
  readonly supplier?: string
  readonly after: (id: string) => void
  readonly close?: () => void
}

/** Writes an order or changes one: supplier, place, day, then item after item without leaving the keys. */
export const EditOrder = ({ order, supplier: given, after, close }: EditOrderProps) => {
  const say = useSay(PURCHASING)
  const frame = useSay(FRAME)
  const today = useToday()
  const queries = useQueryClient()
  const finder = useRef<HTMLDivElement>(null)
  const { data: suppliers = [] } = useQuery(suppliersQuery)
  const [id] = useState(() => order?.id ?? newId())
  const [supplier, setSupplier] = useState(order?.supplier ?? given ?? '')
  const [place, setPlace] = useState<string | null>(order?.place ?? null)
  const [expected, setExpected] = useState(order?.expected ?? '')
  const [note, setNote] = useState(order?.note ?? '')
  const [lines, setLines] = useState<readonly TypedLine[]>(() => (order ? typedOf(order) : []))
  const chosen = suppliers.find(s => s.id === supplier)
  const agreed = useAgreed(supplier, lines)
  const net = lines.reduce((sum, line, n) => sum + (typedValue(line, agreed(n)) ?? 0), 0)
  const wanted = expected || addDays(today, chosen?.leadDays ?? 0)
  // An item that was just added takes the cursor once its line is there.
  const fresh = useRef<string | null>(null)
  useEffect(() => {
    const field = fresh.current && document.querySelector<HTMLInputElement>(`input[data-line="${fresh.current}"]`)
    if (!field || !lines.some(l => l.item.id === fresh.current)) return
    fresh.current = null
    field.focus()
  }, [lines])
  const toNext = () => finder.current?.querySelector('input')?.focus()
  const deed = useDeed(server.purchasing.orders.save, {
    done: saved => say('saved', { number: saved.number }),
    touches: ['purchasing', 'flow'],
    quiet: true,
    after: saved => after(saved.id),
  })
  const add = async (item: Item) => {
    const { offer, units } = await queries.fetchQuery(offerQuery(supplier, item.id, 1000, null))
    const unit = offer?.unit ?? units.at(-1)?.unit ?? item.unit
    const { id: itemId, name, sku } = item
    fresh.current = itemId
    setLines(now =>
      now.some(l => l.item.id === itemId && l.unit === unit)
        ? now
        : [...now, { item: { id: itemId, name, sku }, baseUnit: item.unit, units, unit, packs: '', price: '' }],
    )
  }
  const ready = linesOf(lines)
  const can = supplier !== '' && place !== null && ready !== null && ready.length > 0
  const save = () => {
    if (!can || deed.isPending) return
    const version = order ? { version: order.version } : {}
    deed.mutate({ id, supplier, place, expected: wanted, note: note.trim(), lines: ready, ...version })
  }
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    save()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+S saves from every field inside
    <div onKeyDown={keys} style={{ display: 'contents' }}>
      <Section>
        <Stack>
          <Fields>
            <Select
              data-autofocus
              label={say('supplier')}
              data={suppliers.filter(s => s.active).map(s => ({ value: s.id, label: `${s.code} · ${s.name}` }))}
              value={supplier || null}
              onChange={value => setSupplier(value ?? '')}
              searchable
              allowDeselect={false}
              disabled={order !== undefined}
            />
            <PlacePick
              label={say('place')}
              value={place}
              onChange={setPlace}
              needed
              kinds={['shop', 'distribution-centre']}
            />
            <DayPick label={say('expected')} value={wanted} onChange={setExpected} />
          </Fields>
          <Textarea
            label={say('note')}
            autosize
            maxLength={2000}
            value={note}
            onChange={e => setNote(e.currentTarget.value)}
          />
        </Stack>
      </Section>
      <Section title={say('lines')} note={say('keys')}>
        <Stack>
          {supplier === '' ? (
            <Hint>{say('choose-supplier')}</Hint>
          ) : (
            <div ref={finder}>
              <ItemPick label={say('add-item')} onPick={item => void add(item)} />
            </div>
          )}
          <OrderLines supplier={supplier} lines={lines} setLines={setLines} toNext={toNext} />
          <Sums net={net} supplier={chosen} />
          {deed.error && <FaultNote error={deed.error} />}
          <Row>
            <Button loading={deed.isPending} disabled={!can} onClick={save}>
              {say('save')}
            </Button>
            {close && (
              <Button variant="default" onClick={close}>
                {frame('cancel')}
              </Button>
            )}
          </Row>
        </Stack>
      </Section>
    </div>
  )
}
