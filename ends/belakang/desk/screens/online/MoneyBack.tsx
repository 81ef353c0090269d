import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import type { WholeOnline } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'
import { type Tender, TenderChoice } from './TenderChoice.tsx'

type Back = { readonly order: WholeOnline; readonly waiting: NonNullable<WholeOnline['waiting']> }

/** Gives a customer back what came too much at the counter. */
export const MoneyBack = ({ order, waiting }: Back) => {
  const say = useSay(ONLINE)
  const may = useMay()
  const format = useFormats()
  const [open, setOpen] = useState<string | null>(null)
  const [tender, setTender] = useState<Tender>('cash')
  const deed = useDeed(server.orders.serving.moneyBack, {
    ...{ touches: ['orders', 'books'], quiet: true },
    after: ({ returned }) => {
      tell(say('back-done', { amount: format.money(returned) }), 'good')
      setOpen(null)
    },
  })
  const amount = format.money(waiting.amount)
  if (!may('orders.fulfil')) return null
  return (
    <>
      <Button onClick={() => setOpen(newId())}>{say('back', { amount })}</Button>
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={say('back', { amount })}
        closeButtonProps={{ 'aria-label': say('back-close') }}
      >
        <Stack>
          <p>{say('back-what', { name: order.buyer, number: order.number, place: waiting.place })}</p>
          <TenderChoice label={say('back-by')} value={tender} choose={setTender} />
          {deed.error && <FaultNote error={deed.error} />}
          <div>
            <Button loading={deed.isPending} onClick={() => deed.mutate({ id: open!, order: order.id, tender })}>
              {say('back-do')}
            </Button>
          </div>
        </Stack>
      </Modal>
    </>
  )
}
