import { Button, Modal, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Task } from '../../server/kinds.ts'
import { FRAME } from '../../words/frame.ts'
import { OUTCOMES, TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'

type CompleteTaskProps = { readonly task: Task; readonly name: string; readonly close: () => void }

/** How it ended, in a word and a note. */
export const CompleteTask = ({ task, name, close }: CompleteTaskProps) => {
  const say = useSay(TASKS)
  const frame = useSay(FRAME)
  const [outcome, setOutcome] = useState<string>(OUTCOMES[0])
  const [note, setNote] = useState('')
  const deed = useDeed(server.flow.complete, {
    done: say('finished'),
    touches: ['flow'],
    quiet: true,
    after: close,
  })
  const send = () => deed.mutate({ id: task.id, outcome, ...(note.trim() && { note: note.trim() }) })
  return (
    <Modal opened onClose={close} title={name} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Select
          label={say('outcome')}
          value={outcome}
          allowDeselect={false}
          onChange={next => next && setOutcome(next)}
          data={OUTCOMES.map(value => ({ value, label: say(`outcome-${value}`) }))}
        />
        <Textarea
          data-autofocus
          label={say('note')}
          description={say('note-hint')}
          autosize
          minRows={3}
          maxLength={2000}
          value={note}
          onChange={e => setNote(e.currentTarget.value)}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} onClick={send}>
          {say('complete')}
        </Button>
      </Stack>
    </Modal>
  )
}
