import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Parcel } from '../../server/online-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'
import { type Tender, TenderChoice } from './TenderChoice.tsx'

/** Gives a parcel to who says its code, and takes what is still to be paid. */
export const HandOver = ({ parcel, close }: { readonly parcel: Parcel; readonly close: () => void }) => {
  const say = useSay(ONLINE)
  const frame = useSay(FRAME)
  const format = useFormats()
  const [code, setCode] = useState('')
  const [tender, setTender] = useState<Tender>('cash')
  const deed = useDeed(server.orders.serving.hand, {
    ...{ done: say('hand-done'), touches: ['orders', 'stock', 'books', 'sales'], quiet: true, after: close },
  })
  const owes = parcel.toPay > 0
  return (
    <Modal
      opened
      onClose={close}
      title={say('hand-title', { number: parcel.number, name: parcel.buyer })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <TextInput
          label={say('hand-code')}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={code}
          onChange={e => setCode(e.currentTarget.value.trim())}
        />
        {owes && (
          <>
            <b>{say('to-pay', { amount: format.money(parcel.toPay) })}</b>
            <TenderChoice label={say('hand-tender')} value={tender} choose={setTender} />
          </>
        )}
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            disabled={code === ''}
            onClick={() => deed.mutate({ id: parcel.id, code, tender: owes ? tender : null })}
          >
            {say('hand')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
