import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { FRAME } from '../../../words/frame.ts'
import { INSTANCE } from '../../../words/instance.ts'
import { useSay } from '../../../words/words.ts'

/** Ends an instance for good, with a reason that its history keeps. */
export const CancelInstance = ({ id }: { readonly id: string }) => {
  const say = useSay(INSTANCE)
  const frame = useSay(FRAME)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const deed = useDeed(server.flow.cancelInstance, {
    done: say('cancelled'),
    touches: ['flow'],
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
          <p>{say('cancel-what')}</p>
          <Textarea
            data-autofocus
            label={say('reason')}
            maxLength={500}
            value={reason}
            onChange={e => setReason(e.currentTarget.value)}
          />
          {deed.error && <FaultNote error={deed.error} />}
          <Button
            color="red"
            disabled={!reason.trim()}
            loading={deed.isPending}
            onClick={() => deed.mutate({ id, reason: reason.trim() })}
          >
            {say('cancel')}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
