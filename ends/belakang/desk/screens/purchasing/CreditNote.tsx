import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { returnsQuery, suppliersQuery } from '../../server/purchase-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import { amountOf } from './order-lines.ts'

/** Enters a supplier's credit note, for a return or as a rebate. */
export const CreditNote = ({
  supplier: given,
  close,
}: {
  readonly supplier: string | null
  readonly close: () => void
}) => {
  const say = useSay(INVOICES)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const { data: suppliers = [] } = useQuery(suppliersQuery)
  const [id] = useState(newId)
  const [supplier, setSupplier] = useState(given)
  const [number, setNumber] = useState('')
  const [day, setDay] = useState('')
  const [back, setBack] = useState<string | null>(null)
  const [tax, setTax] = useState('')
  const [total, setTotal] = useState('')
  const { data: returns = [] } = useQuery({ ...returnsQuery(supplier ?? ''), enabled: supplier !== null })
  const open = returns.filter(r => r.claim > r.credited)
  const amounts = { tax: tax === '' ? 0 : amountOf(tax), total: amountOf(total) }
  const deed = useDeed(server.purchasing.invoices.credit, {
    ...{ done: say('credit-saved'), touches: ['purchasing', 'books'], quiet: true, after: close },
  })
  const ready =
    supplier !== null && number.trim() !== '' && amounts.tax !== null && !!amounts.total && amounts.tax <= amounts.total
  const send = () => {
    if (!ready || amounts.tax === null || !amounts.total) return
    const head = { id, supplier, number: number.trim(), day: day || today, supplierReturn: back }
    deed.mutate({ ...head, tax: amounts.tax, total: amounts.total })
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={say('enter-credit')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <Select
            data-autofocus
            label={say('supplier')}
            data={suppliers.map(s => ({ value: s.id, label: s.name }))}
            value={supplier}
            onChange={setSupplier}
            searchable
            allowDeselect={false}
          />
          <TextInput
            label={say('credit-number')}
            maxLength={60}
            value={number}
            onChange={e => setNumber(e.currentTarget.value)}
          />
          <DayPick label={say('day')} value={day || today} max={today} onChange={setDay} />
          <Select
            label={say('return-of')}
            placeholder={say('return-none')}
            data={open.map(r => ({
              value: r.id,
              label: say('return-open', { number: r.number, amount: format.money(r.claim - r.credited) }),
            }))}
            value={back}
            onChange={setBack}
            clearable
          />
          <TextInput
            label={say('tax')}
            inputMode="numeric"
            value={tax}
            error={tax !== '' && amounts.tax === null}
            onChange={e => setTax(e.currentTarget.value)}
          />
          <TextInput
            label={say('total')}
            inputMode="numeric"
            value={total}
            error={total !== '' && amounts.total === null}
            onChange={e => setTotal(e.currentTarget.value)}
          />
        </Fields>
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button loading={deed.isPending} disabled={!ready} onClick={send}>
            {say('enter-credit')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
