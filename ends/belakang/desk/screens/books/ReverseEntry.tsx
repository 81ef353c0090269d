import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { BOOKS } from '../../words/books.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

type ReverseEntryProps = { readonly entry: string | null; readonly close: () => void }

const Form = ({ entry, close }: { readonly entry: string; readonly close: () => void }) => {
  const say = useSay(BOOKS)
  const today = useToday()
  const [id] = useState(newId)
  const [why, setWhy] = useState('')
  const [day, setDay] = useState(today)
  const deed = useDeed(server.books.reverse, {
    done: say('reversed'),
    touches: ['books', 'stock'],
    quiet: true,
    after: close,
  })
  return (
    <Stack>
      <Hint>{say('reverse-what')}</Hint>
      <Textarea
        data-autofocus
        label={say('reverse-why')}
        autosize
        minRows={2}
        maxLength={200}
        value={why}
        onChange={e => setWhy(e.currentTarget.value)}
      />
      <DayPick label={say('reverse-day')} value={day} max={today} onChange={setDay} />
      {deed.error && <FaultNote error={deed.error} />}
      <Button
        loading={deed.isPending}
        disabled={why.trim().length < 3}
        onClick={() => deed.mutate({ entry, id, why: why.trim(), day })}
      >
        {say('reverse')}
      </Button>
    </Stack>
  )
}

/** An entry is never changed; another one undoes it, with a reason. */
export const ReverseEntry = ({ entry, close }: ReverseEntryProps) => {
  const say = useSay(BOOKS)
  const frame = useSay(FRAME)
  return (
    <Modal
      opened={entry !== null}
      onClose={close}
      title={say('reverse-title')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      {entry && <Form entry={entry} close={close} />}
    </Modal>
  )
}
