import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Hint, Row, Stack, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Owed } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import { amountOf } from './order-lines.ts'

/** Records that a supplier was paid: what is due is filled in, the rest may be. */
export const PaySupplier = ({ owed, close }: { readonly owed: Owed; readonly close: () => void }) => {
  const say = useSay(INVOICES)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const [id] = useState(newId)
  const [day, setDay] = useState('')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      owed.open.filter(p => p.age !== 'not-due' || p.due === today).map(p => [p.id, String(Math.abs(p.open))]),
    ),
  )
  const lines = owed.open.filter(p => (typed[p.id] ?? '') !== '').map(p => ({ p, amount: amountOf(typed[p.id]!) }))
  const sound =
    lines.length > 0 && lines.every(({ p, amount }) => amount !== null && amount > 0 && amount <= Math.abs(p.open))
  const sum = lines.reduce((all, { p, amount }) => all + (p.kind === 'invoice' ? (amount ?? 0) : -(amount ?? 0)), 0)
  const deed = useDeed(server.purchasing.payables.pay, {
    ...{
      done: r => say('pay-done', { number: r.number }),
      touches: ['purchasing', 'books'],
      quiet: true,
      after: close,
    },
  })
  const send = () =>
    deed.mutate({
      ...{ id, supplier: owed.supplier, day: day || today },
      lines: lines.map(({ p, amount }) => ({ invoice: p.id, amount: amount! })),
    })
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={say('pay-title', { name: owed.name })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint>{say('pay-what')}</Hint>
        <DayPick label={say('day')} value={day || today} max={today} onChange={setDay} />
        <DataTable
          label={say('ageing')}
          rows={owed.open}
          rowKey={p => p.id}
          columns={[
            {
              key: 'number',
              head: say('number'),
              cell: p => (
                <>
                  {p.number} {p.kind === 'credit-note' && <Tag>{say('credit-note')}</Tag>}
                </>
              ),
            },
            { key: 'due', head: say('due'), cell: p => format.day(p.due) },
            { key: 'open', head: say('open-amount'), align: 'end', cell: p => format.money(p.open) },
            {
              key: 'amount',
              head: say('pay-amount'),
              width: '150px',
              cell: p => (
                <TextInput
                  aria-label={`${say('pay-amount')} ${p.number}`}
                  inputMode="numeric"
                  value={typed[p.id] ?? ''}
                  error={(typed[p.id] ?? '') !== '' && amountOf(typed[p.id]!) === null}
                  onChange={e => {
                    const { value } = e.currentTarget
                    setTyped(now => ({ ...now, [p.id]: value }))
                  }}
                />
              ),
            },
          ]}
        />
        <Row>
          <span>{say('pay-sum')}</span>
          <b>{format.money(sum)}</b>
        </Row>
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button loading={deed.isPending} disabled={!sound || sum < 0} onClick={send}>
            {say('pay-do')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
