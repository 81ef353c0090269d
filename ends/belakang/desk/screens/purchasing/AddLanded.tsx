import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Receipt } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { suppliersQuery } from '../../server/purchase-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'
import { amountOf } from './order-lines.ts'

const KINDS = ['freight', 'insurance', 'duty', 'handling', 'other'] as const
const BASES = ['value', 'quantity', 'weight'] as const

/** Freight, duty and the like on top of what came. */
export const AddLanded = ({ receipt, close }: { readonly receipt: Receipt; readonly close: () => void }) => {
  const say = useSay(RECEIVING)
  const frame = useSay(FRAME)
  const today = useToday()
  const { data: suppliers = [] } = useQuery(suppliersQuery)
  const [id] = useState(newId)
  const [kind, setKind] = useState<(typeof KINDS)[number]>('freight')
  const [basis, setBasis] = useState<(typeof BASES)[number]>('value')
  const [supplier, setSupplier] = useState(receipt.supplier)
  const [typed, setTyped] = useState('')
  const amount = amountOf(typed)
  const deed = useDeed(server.purchasing.landed.add, {
    ...{ done: say('landed-added'), touches: ['purchasing', 'books', 'stock'], quiet: true, after: close },
  })
  return (
    <Modal opened onClose={close} title={say('add-landed')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Fields>
          <Select
            data-autofocus
            label={say('landed-kind')}
            value={kind}
            allowDeselect={false}
            data={KINDS.map(value => ({ value, label: say(value) }))}
            onChange={value => value && setKind(value)}
          />
          <TextInput
            label={say('amount')}
            inputMode="numeric"
            value={typed}
            error={typed !== '' && amount === null}
            onChange={e => setTyped(e.currentTarget.value)}
          />
          <Select
            label={say('billed-by')}
            value={supplier}
            allowDeselect={false}
            searchable
            data={suppliers.map(s => ({ value: s.id, label: s.name }))}
            onChange={value => value && setSupplier(value)}
          />
          <Select
            label={say('basis')}
            value={basis}
            allowDeselect={false}
            data={BASES.map(value => ({ value, label: say(`basis-${value}`) }))}
            onChange={value => value && setBasis(value)}
          />
        </Fields>
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            disabled={!amount}
            onClick={() =>
              amount && deed.mutate({ id, receipt: receipt.id, supplier, kind, basis, amount, day: today })
            }
          >
            {say('add-landed')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
