import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Empty } from '../../parts/Asked.tsx'
import { Fields, Row, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Section } from '../../parts/Page.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { OpenLine } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import { asOrdered, invoiceLines, netAt, openKey, type TypedCharge, type TypedOpen } from './invoice-lines.ts'
import { amountOf } from './order-lines.ts'

type LinesProps = {
  readonly open: readonly OpenLine[]
  readonly typed: ReadonlyMap<string, TypedOpen>
  readonly set: (line: OpenLine, more: Partial<TypedOpen>) => void
}

const OFF: TypedOpen = { on: false, packs: '', net: '' }

/** What came and was not invoiced: ticked where it stands on the paper, and put right where the paper says otherwise. */
const Lines = ({ open, typed, set }: LinesProps) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  const of = (line: OpenLine) => typed.get(openKey(line)) ?? OFF
  if (open.length === 0) return <Empty title={say('open-none')}>{say('open-none-do')}</Empty>
  return (
    <DataTable
      label={say('open-lines')}
      rows={open}
      rowKey={openKey}
      mark={l => (of(l).on ? undefined : 'faded')}
      columns={[
        {
          key: 'on',
          head: '',
          width: '44px',
          cell: l => (
            <Checkbox
              aria-label={`${say('on-invoice')} ${l.name}`}
              checked={of(l).on}
              onChange={e => set(l, e.currentTarget.checked ? asOrdered(l) : OFF)}
            />
          ),
        },
        {
          key: 'item',
          head: say('order'),
          cell: l => (
            <>
              {l.name}
              <div className="quiet code">
                {l.orderNumber} · {l.receipts.join(', ')}
              </div>
            </>
          ),
        },
        {
          key: 'open',
          head: say('receipt'),
          align: 'end',
          hide: 'phone',
          cell: l => `${format.qty(l.open)} ${l.unit}`,
        },
        {
          key: 'packs',
          head: say('quantity'),
          width: '120px',
          cell: l => (
            <TextInput
              aria-label={`${say('quantity')} ${l.name}`}
              inputMode="decimal"
              disabled={!of(l).on}
              value={of(l).packs}
              rightSection={<span className="quiet">{l.packUnit}</span>}
              rightSectionWidth={40}
              onChange={e => set(l, { packs: e.currentTarget.value, net: netAt(l, e.currentTarget.value) })}
            />
          ),
        },
        {
          key: 'net',
          head: say('net'),
          width: '150px',
          cell: l => (
            <TextInput
              aria-label={`${say('net')} ${l.name}`}
              inputMode="numeric"
              disabled={!of(l).on}
              value={of(l).net}
              error={of(l).on && amountOf(of(l).net) === null}
              onChange={e => set(l, { net: e.currentTarget.value })}
            />
          ),
        },
      ]}
    />
  )
}

type ChargesProps = {
  readonly charges: readonly TypedCharge[]
  readonly setCharges: (charges: readonly TypedCharge[]) => void
}

const Charges = ({ charges, setCharges }: ChargesProps) => {
  const say = useSay(INVOICES)
  const set = (n: number, more: Partial<TypedCharge>) =>
    setCharges(charges.map((c, at) => (at === n ? { ...c, ...more } : c)))
  return (
    <Stack>
      {charges.map((c, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: charges have no other name while they are typed
        <Fields key={n}>
          <TextInput
            label={say('charge-text')}
            maxLength={200}
            value={c.text}
            onChange={e => set(n, { text: e.currentTarget.value })}
          />
          <TextInput
            label={say('charge')}
            inputMode="numeric"
            value={c.net}
            error={c.net !== '' && amountOf(c.net) === null}
            onChange={e => set(n, { net: e.currentTarget.value })}
          />
        </Fields>
      ))}
      <div>
        <Button variant="subtle" onClick={() => setCharges([...charges, { text: '', net: '' }])}>
          {say('add-charge')}
        </Button>
      </div>
    </Stack>
  )
}

type InvoiceFormProps = {
  readonly supplier: string
  readonly open: readonly OpenLine[]
  readonly after: (id: string) => void
}

/** The invoice as its paper says it. PPN and total are typed, not reckoned: the difference is what matching finds. */
export const InvoiceForm = ({ supplier, open, after }: InvoiceFormProps) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  const today = useToday()
  const [id] = useState(newId)
  const [head, setHead] = useState({ number: '', taxNumber: '', day: '', due: '', tax: '', total: '', note: '' })
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedOpen>>(new Map())
  const [charges, setCharges] = useState<readonly TypedCharge[]>([])
  const put = (field: keyof typeof head) => (e: { currentTarget: { value: string } }) => {
    const { value } = e.currentTarget
    setHead(now => ({ ...now, [field]: value }))
  }
  const set = (line: OpenLine, more: Partial<TypedOpen>) =>
    setTyped(now => new Map(now).set(openKey(line), { ...(now.get(openKey(line)) ?? OFF), ...more }))
  const lines = invoiceLines(open, typed, charges)
  const net = lines?.reduce((sum, l) => sum + l.net, 0) ?? 0
  const [tax, total] = [amountOf(head.tax), amountOf(head.total)]
  const taxShould = open.filter(l => typed.get(openKey(l))?.on).reduce((sum, l) => sum + l.tax, 0)
  const deed = useDeed(server.purchasing.invoices.enter, {
    ...{
      touches: ['purchasing', 'flow', 'books'],
      quiet: true,
      done: r => say(`saved-${r.state}`),
      after: r => after(r.id),
    },
  })
  const ready = lines && lines.length > 0 && head.number.trim() !== '' && tax !== null && !!total
  const send = () => {
    if (!ready) return
    const paper = { id, supplier, number: head.number.trim(), taxNumber: head.taxNumber.trim(), note: head.note.trim() }
    deed.mutate({ ...paper, day: head.day || today, ...(head.due && { due: head.due }), tax, total, lines })
  }
  return (
    <>
      <Section>
        <Fields>
          <TextInput label={say('number')} maxLength={60} value={head.number} onChange={put('number')} />
          <TextInput label={say('tax-number')} maxLength={40} value={head.taxNumber} onChange={put('taxNumber')} />
          <DayPick
            label={say('day')}
            value={head.day || today}
            max={today}
            onChange={day => setHead(now => ({ ...now, day }))}
          />
          <DayPick label={say('due')} value={head.due} onChange={due => setHead(now => ({ ...now, due }))} />
        </Fields>
      </Section>
      <Section title={say('open-lines')} flush>
        <Lines open={open} typed={typed} set={set} />
      </Section>
      <Section>
        <Stack>
          <Charges charges={charges} setCharges={setCharges} />
          <Row>
            <span>{say('sum-lines')}</span>
            <b>{format.money(net)}</b>
          </Row>
          <Fields>
            <TextInput
              label={say('tax')}
              description={say('tax-should', { amount: format.money(taxShould) })}
              inputMode="numeric"
              value={head.tax}
              error={head.tax !== '' && tax === null}
              onChange={put('tax')}
            />
            <TextInput
              label={say('total-invoice')}
              description={say('total-should', { amount: format.money(net + (tax ?? 0)) })}
              inputMode="numeric"
              value={head.total}
              error={head.total !== '' && total === null}
              onChange={put('total')}
            />
            <TextInput label={say('note')} maxLength={2000} value={head.note} onChange={put('note')} />
          </Fields>
          {deed.error && <FaultNote error={deed.error} />}
          <div>
            <Button loading={deed.isPending} disabled={!ready} onClick={send}>
              {say('save')}
            </Button>
          </div>
        </Stack>
      </Section>
    </>
  )
}
