import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'
import { Changes } from './Changes.tsx'

/** Freezes the working copy as the next book. */
export const PublishBook = ({ close }: { readonly close: () => void }) => {
  const say = useSay(PRICES)
  const frame = useSay(FRAME)
  const [id] = useState(newId)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const deed = useDeed(server.pricing.books.publish, {
    done: book => say('published', { n: book.number }),
    touches: ['pricing'],
    quiet: true,
    after: close,
  })
  const send = () =>
    deed.mutate({
      ...{ id, note: note.trim(), validTo: to ? new Date(to).toISOString() : null },
      ...(from && { validFrom: new Date(from).toISOString() }),
    })
  return (
    <Modal opened onClose={close} size="lg" title={say('publish')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Hint>{say('publish-what')}</Hint>
        <Changes />
        <Fields>
          <TextInput
            type="datetime-local"
            label={say('from')}
            description={say('from-now')}
            value={from}
            onChange={e => setFrom(e.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={say('until')}
            description={say('until-next')}
            value={to}
            onChange={e => setTo(e.currentTarget.value)}
          />
        </Fields>
        <Textarea label={say('note')} maxLength={500} value={note} onChange={e => setNote(e.currentTarget.value)} />
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} onClick={send}>
          {say('publish')}
        </Button>
      </Stack>
    </Modal>
  )
}
