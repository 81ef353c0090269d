import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

/** Calls a transfer off, with its reason. */
export const CancelTransfer = ({ id }: { readonly id: string }) => {
  const say = useSay(DISTRIBUTION)
  const frame = useSay(FRAME)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const deed = useDeed(server.distribution.cancelTransfer, {
    done: say('cancelled'),
    touches: ['distribution', 'stock'],
    quiet: true,
    after: () => setOpen(false),
  })
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('cancel')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={say('cancel')}
        closeButtonProps={{ 'aria-label': frame('close') }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={say('cancel-why')}
            maxLength={200}
            value={reason}
            onChange={e => setReason(e.currentTarget.value)}
          />
          {deed.error && <FaultNote error={deed.error} />}
          <Button
            color="red"
            loading={deed.isPending}
            disabled={reason.trim().length < 3}
            onClick={() => deed.mutate({ id, reason: reason.trim() })}
          >
            {say('cancel')}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
