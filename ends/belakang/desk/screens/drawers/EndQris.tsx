import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Qris } from '../../server/kinds.ts'
import { DRAWERS } from '../../words/drawers.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

/** A person says whether the money of a QRIS payment has come. */
export const EndQris = ({ attempt, close }: { readonly attempt: Qris; readonly close: () => void }) => {
  const say = useSay(DRAWERS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const [seen, setSeen] = useState('')
  const deed = useDeed(server.payments.endQris, {
    done: say('decided'),
    touches: ['payments'],
    quiet: true,
    after: close,
  })
  const type = (text: string) => {
    setSeen(text)
    if (deed.isError) deed.reset()
  }
  const end = (outcome: 'confirmed' | 'dropped') => deed.mutate({ id: attempt.id, outcome, seen: seen.trim() })
  const short = seen.trim().length < 3
  return (
    <Modal
      opened
      onClose={close}
      title={`QRIS ${format.money(attempt.amount, 'IDR')}`}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <TextInput data-autofocus label={say('qris-ref')} value={seen} onChange={e => type(e.currentTarget.value)} />
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          <Button disabled={short} loading={deed.isPending} onClick={() => end('confirmed')}>
            {say('seen')}
          </Button>
          <Button variant="default" disabled={short} loading={deed.isPending} onClick={() => end('dropped')}>
            {say('dropped')}
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}
