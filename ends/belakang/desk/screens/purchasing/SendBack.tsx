import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseQuantity } from '#kernel/quantity.ts'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Receipt } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'

const REASONS = ['damaged', 'expired', 'recalled', 'unsold', 'wrong', 'other'] as const

/** Sends some of a receipt's goods back to the supplier. */
export const SendBack = ({ receipt, close }: { readonly receipt: Receipt; readonly close: () => void }) => {
  const say = useSay(RECEIVING)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const [id] = useState(newId)
  const [reason, setReason] = useState<(typeof REASONS)[number]>('damaged')
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const deed = useDeed(server.purchasing.returns.send, {
    ...{
      done: r => say('sent-back', { number: r.number }),
      touches: ['purchasing', 'stock', 'books'],
      quiet: true,
      after: close,
    },
  })
  const rows = receipt.items.filter(l => l.returnable > 0)
  const chosen = rows
    .map(l => ({ l, qty: parseQuantity(typed[l.line] ?? '') }))
    .filter(({ l }) => (typed[l.line] ?? '') !== '')
  const sound = chosen.length > 0 && chosen.every(({ l, qty }) => qty !== null && qty > 0 && qty <= l.returnable)
  const send = () =>
    deed.mutate({
      ...{ id, supplier: receipt.supplier, place: receipt.place, at: new Date().toISOString(), day: today, reason },
      lines: chosen.map(({ l, qty }) => ({
        order: l.order,
        line: l.orderLine,
        qty: qty!,
        ...(l.lot && { lot: l.lot }),
      })),
    })
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={say('send-back')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint>{say('send-back-what')}</Hint>
        <Select
          data-autofocus
          label={say('reason')}
          value={reason}
          allowDeselect={false}
          data={REASONS.map(value => ({ value, label: say(`reason-${value}`) }))}
          onChange={value => value && setReason(value)}
        />
        <DataTable
          label={say('send-back')}
          rows={rows}
          rowKey={l => String(l.line)}
          columns={[
            { key: 'item', head: say('item'), cell: l => l.name },
            { key: 'left', head: say('returnable'), align: 'end', cell: l => `${format.qty(l.returnable)} ${l.unit}` },
            {
              key: 'qty',
              head: say('return-qty'),
              width: '130px',
              cell: l => (
                <TextInput
                  aria-label={`${say('return-qty')} ${l.name}`}
                  inputMode="decimal"
                  value={typed[l.line] ?? ''}
                  onChange={e => {
                    const { value } = e.currentTarget
                    setTyped(now => ({ ...now, [l.line]: value }))
                  }}
                />
              ),
            },
          ]}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button loading={deed.isPending} disabled={!sound} onClick={send}>
            {say('send-back')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
