import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseQuantity } from '#kernel/quantity.ts'
import { Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import type { WholeInvoice } from '../../server/wholesale-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { CreditLines, type TypedCredit } from './CreditLines.tsx'

type Goods = 'on-hand' | 'damaged' | 'none'
type CreditNoteProps = { readonly invoice: WholeInvoice; readonly close: () => void }

/** Credits an invoice in whole or part; goods come back into stock as they are. */
export const CreditNote = ({ invoice, close }: CreditNoteProps) => {
  const say = useSay(WHOLESALE)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const [id] = useState(newId)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [goods, setGoods] = useState<Goods>('on-hand')
  const [nota, setNota] = useState({ number: '', day: '', tax: '' })
  const [typed, setTyped] = useState<TypedCredit>({})
  const lines = invoice.lines.flatMap(line => {
    const { qty: text = '', lot = '' } = typed[line.n] ?? {}
    if (text.trim() === '') return []
    const qty = parseQuantity(text)
    const fits = qty !== null && qty > 0 && qty <= line.qty - line.credited
    return [{ fits, line: { n: line.n, qty: qty ?? 0, goods, ...(lot.trim() && { lot: lot.trim() }) } }]
  })
  const sound = lines.length > 0 && lines.every(l => l.fits) && reason.trim().length >= 3
  const deed = useDeed(server.orders.invoices.credit, {
    done: made => say('credit-done', { number: made.number, money: format.money(made.total) }),
    touches: ['orders', 'books', 'stock'],
    quiet: true,
    after: close,
  })
  const send = () =>
    deed.mutate({
      ...{ id, invoice: invoice.id, day: day || today, reason: reason.trim(), taxInvoice: nota.tax.trim() },
      notaRetur: nota.number.trim(),
      notaReturDay: nota.number.trim() === '' ? null : nota.day || today,
      lines: lines.map(l => l.line),
    })
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={say('credit-title', { number: invoice.number })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint>{say('credit-what')}</Hint>
        <CreditLines lines={invoice.lines} typed={typed} setTyped={setTyped} />
        <Row>
          <Select
            label={say('credit-goods')}
            value={goods}
            allowDeselect={false}
            onChange={value => setGoods((value ?? 'on-hand') as Goods)}
            data={[
              { value: 'on-hand', label: say('credit-on-hand') },
              { value: 'damaged', label: say('credit-damaged') },
              { value: 'none', label: say('credit-goods-none') },
            ]}
          />
          <DayPick label={say('credit-day')} value={day || today} max={today} onChange={setDay} />
          <TextInput
            label={say('credit-reason')}
            maxLength={300}
            value={reason}
            onChange={e => setReason(e.currentTarget.value)}
          />
        </Row>
        <Row>
          <TextInput
            label={say('credit-nota')}
            value={nota.number}
            onChange={e => setNota({ ...nota, number: e.currentTarget.value })}
          />
          <DayPick
            label={say('credit-nota-day')}
            value={nota.day || today}
            max={today}
            onChange={value => setNota({ ...nota, day: value })}
          />
          <TextInput
            label={say('credit-tax')}
            value={nota.tax}
            onChange={e => setNota({ ...nota, tax: e.currentTarget.value })}
          />
        </Row>
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button loading={deed.isPending} disabled={!sound} onClick={send}>
            {say('credit-note')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
