import { Button, Modal, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Difference } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

const OUTCOMES = ['found', 'returned', 'lost', 'noted'] as const
type Outcome = (typeof OUTCOMES)[number]

/** Says how a difference ended; the goods in between go where they turned out to be. */
export const SettleDifference = ({ difference }: { readonly difference: Difference }) => {
  const say = useSay(DISTRIBUTION)
  const frame = useSay(FRAME)
  const may = useMay()
  const outcomes = difference.kind === 'missing' ? OUTCOMES : (['noted'] as const)
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(outcomes[0])
  const [note, setNote] = useState('')
  const deed = useDeed(server.distribution.settleDifference, {
    done: say('settled'),
    touches: ['distribution', 'stock', 'flow'],
    quiet: true,
    after: () => setOpen(false),
  })
  if (!may('distribution.work', difference.place) && !may('distribution.write', difference.place)) return null
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => setOpen(true)}>
        {say('settle')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`${say(`difference-${difference.kind}`)} · ${difference.sscc}`}
        closeButtonProps={{ 'aria-label': frame('close') }}
      >
        <Stack>
          <Select
            label={say('outcome')}
            allowDeselect={false}
            value={outcome}
            onChange={next => next && setOutcome(next as Outcome)}
            data={outcomes.map(value => ({ value, label: say(`outcome-${value}`) }))}
          />
          <Textarea
            label={say('note')}
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={e => setNote(e.currentTarget.value)}
          />
          {deed.error && <FaultNote error={deed.error} />}
          <Button
            loading={deed.isPending}
            onClick={() => deed.mutate({ id: difference.id, outcome, note: note.trim() })}
          >
            {say('settle')}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
