import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Card } from '../../server/kinds.ts'
import { DRAWERS } from '../../words/drawers.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

type Outcome = 'approved' | 'declined'

/** What a person saw of a card payment; the second who says the same decides. */
export const SayCard = ({ attempt, close }: { readonly attempt: Card; readonly close: () => void }) => {
  const say = useSay(DRAWERS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const [outcome, setOutcome] = useState<Outcome>('approved')
  const [ref, setRef] = useState('')
  const [note, setNote] = useState('')
  const deed = useDeed(server.payments.sayAttempt, {
    done: say('decided'),
    touches: ['payments', 'flow'],
    quiet: true,
    after: close,
  })
  return (
    <Modal
      opened
      onClose={close}
      title={`${say('card')} ${format.money(attempt.amount, attempt.currency)}`}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint>{say('say-first')}</Hint>
        <SegmentedControl
          value={outcome}
          onChange={value => setOutcome(value as Outcome)}
          data={[
            { value: 'approved', label: say('approved') },
            { value: 'declined', label: say('declined') },
          ]}
        />
        <TextInput label={say('ref')} value={ref} onChange={e => setRef(e.currentTarget.value)} />
        <Textarea label={say('note')} value={note} onChange={e => setNote(e.currentTarget.value)} />
        {deed.error && <FaultNote error={deed.error} />}
        <Button
          disabled={note.trim().length < 3}
          loading={deed.isPending}
          onClick={() => deed.mutate({ id: attempt.id, outcome, ref: ref.trim(), note: note.trim() })}
        >
          {say('decide')}
        </Button>
      </Stack>
    </Modal>
  )
}
