import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { mulDiv } from '#kernel/whole.ts'
import { Fields, Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Section } from '../../parts/Page.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { newId } from '../../server/new-id.ts'
import { accountsQuery, quoteQuery, type WholeOrder } from '../../server/wholesale-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { type Credit, CreditSum } from './CreditBar.tsx'
import { LineEditor } from './LineEditor.tsx'
import { type ReadyLine, readyLines, type TypedLine } from './typed-lines.ts'

const typedOf = (order: WholeOrder): readonly TypedLine[] =>
  order.items
    .filter(l => l.cancelled < l.qty)
    .map(l => ({
      ...{ id: l.id, item: l.item, sku: l.sku, name: l.name, baseUnit: l.baseUnit, unit: l.unit },
      units: [{ unit: l.unit, qty: l.packQty }, ...(l.packQty === 1000 ? [] : [{ unit: l.baseUnit, qty: 1000 }])],
      packs: String(mulDiv(l.qty - l.cancelled, 1, l.packQty, 'down')),
    }))

type Quote = Answered<Client['orders']['orders']['quote']>

/** What the order comes to, and what becomes of the credit. */
const Sums = ({
  quote,
  credit,
  before,
}: {
  readonly quote: Quote
  readonly credit: Credit
  readonly before: number
}) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const more = Math.max(0, quote.total - before)
  const over = credit.committed + credit.owed + more - credit.limit
  return (
    <>
      <Row>
        <span>{say('total')}</span>
        <b className="number" data-testid="total">
          {format.money(quote.total)}
        </b>
        <span className="quiet">
          {say('tax')} {format.money(quote.tax)}
        </span>
      </Row>
      <div>
        <p className="quiet">{say('credit-after')}</p>
        <CreditSum credit={credit} more={more} />
      </div>
      {over > 0 && <Hint tone="warn">{say('credit-over', { amount: format.money(over) })}</Hint>}
    </>
  )
}

/** Saves a draft or a change set, and confirms where that is asked. */
const useSaving = (id: string, order: WholeOrder | undefined, after: (id: string) => void) => {
  const say = useSay(WHOLESALE)
  const touches = ['orders', 'flow']
  const draft = useDeed(
    async (wish: Parameters<typeof server.orders.orders.save>[0] & { readonly confirm: boolean }) => {
      const { confirm, ...input } = wish
      const saved = await server.orders.orders.save(input)
      if (confirm) await server.orders.orders.confirm({ id, version: saved.version })
      return saved
    },
    { done: saved => say('saved', { number: saved.number }), touches, quiet: true, after: () => after(id) },
  )
  const change = useDeed(server.orders.orders.change, {
    ...{ done: say('changed'), touches, quiet: true, after: () => after(id) },
  })
  const changing = order !== undefined && order.state !== 'draft'
  return { draft, change, changing, busy: draft.isPending || change.isPending, error: draft.error ?? change.error }
}

type EditOrderProps = {
  /** The order that is changed; none for a new one. */
  readonly order?: WholeOrder
  readonly account?: string
  readonly after: (id: string) => void
  readonly close?: () => void
}

/** Writes an order, changes a draft, or makes a change set of one that was confirmed. */
export const EditOrder = ({ order, account: given, after, close }: EditOrderProps) => {
  const say = useSay(WHOLESALE)
  const frame = useSay(FRAME)
  const today = useToday()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const [id] = useState(() => order?.id ?? newId())
  const [changeId] = useState(newId)
  const [account, setAccount] = useState(order?.account ?? given ?? '')
  const [typedDay, setDay] = useState(order?.wanted ?? '')
  const [reference, setReference] = useState(order?.reference ?? '')
  const [note, setNote] = useState(order?.note ?? '')
  const [short, setShort] = useState<string | null>(order?.short ?? null)
  const [lines, setLines] = useState<readonly TypedLine[]>(() => (order ? typedOf(order) : []))
  const chosen = accounts.find(a => a.id === account)
  const wanted = typedDay || addDays(today, 2)
  const ready = readyLines(lines)
  const { data: quote, error: unpriced } = useQuery(quoteQuery(account, ready ? [...ready] : []))
  const saving = useSaving(id, order, after)
  const send = (confirm: boolean, all: readonly ReadyLine[]) => {
    if (!saving.changing)
      return saving.draft.mutate({
        ...{ id, account, wanted, reference: reference.trim(), note: note.trim(), lines: [...all], confirm },
        ...(short && { short: short as 'back-order' | 'cancel' }),
        ...(order && { version: order.version }),
      })
    const kept = new Set(all.map(line => line.id))
    const drop = typedOf(order!).flatMap(line => (kept.has(line.id) ? [] : [line.id]))
    saving.change.mutate({ id: changeId, order: id, version: order!.version, wanted, reference, put: [...all], drop })
  }
  const can = account !== '' && ready !== null && ready.length > 0 && !unpriced
  return (
    <>
      <Section>
        <Stack>
          {saving.changing && <Hint>{say('change-what')}</Hint>}
          <Fields>
            <Select
              data-autofocus
              label={say('customer')}
              data={accounts.map(a => ({ value: a.id, label: a.name }))}
              value={account || null}
              onChange={value => setAccount(value ?? '')}
              searchable
              allowDeselect={false}
              disabled={order !== undefined}
            />
            <DayPick label={say('wanted')} value={wanted} onChange={setDay} />
            <TextInput label={say('reference')} value={reference} onChange={e => setReference(e.currentTarget.value)} />
            {!saving.changing && (
              <Select
                label={say('if-short')}
                data={(['back-order', 'cancel'] as const).map(value => ({ value, label: say(`short-${value}`) }))}
                value={short ?? 'back-order'}
                onChange={setShort}
                allowDeselect={false}
              />
            )}
          </Fields>
          {!saving.changing && (
            <Textarea label={say('note')} autosize value={note} onChange={e => setNote(e.currentTarget.value)} />
          )}
        </Stack>
      </Section>
      <LineEditor account={account} lines={lines} setLines={setLines} quote={quote}>
        {quote && chosen && lines.length > 0 && (
          <Sums quote={quote} credit={chosen} before={saving.changing ? order!.committed : 0} />
        )}
        {unpriced && ready && ready.length > 0 && <FaultNote error={unpriced} />}
        {saving.error && <FaultNote error={saving.error} />}
        <Row>
          {saving.changing ? (
            <Button loading={saving.busy} disabled={!can} onClick={() => ready && send(false, ready)}>
              {say('change-save')}
            </Button>
          ) : (
            <>
              <Button loading={saving.busy} disabled={!can} onClick={() => ready && send(true, ready)}>
                {say('save-confirm')}
              </Button>
              <Button variant="default" disabled={!can || saving.busy} onClick={() => ready && send(false, ready)}>
                {say('save-draft')}
              </Button>
            </>
          )}
          {close && (
            <Button variant="default" onClick={close}>
              {frame('cancel')}
            </Button>
          )}
        </Row>
      </LineEditor>
    </>
  )
}
