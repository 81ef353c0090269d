import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { BOOKS } from '../../words/books.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

type ClosePeriodProps = { readonly opened: boolean; readonly close: () => void; readonly today: string }

/** The last day of the month before. */
const lastMonthEnd = (today: string) => addDays(`${today.slice(0, 7)}-01`, -1)

export const ClosePeriod = ({ opened, close, today }: ClosePeriodProps) => {
  const say = useSay(BOOKS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const [through, setThrough] = useState('')
  const day = through || lastMonthEnd(today)
  const deed = useDeed(server.books.closePeriod, {
    done: answer => say('closed', { day: format.day(answer.through) }),
    touches: ['books'],
    after: close,
  })
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say('close-period')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint tone="warn">{say('close-what')}</Hint>
        <DayPick label={say('close-through')} value={day} max={today} onChange={setThrough} />
        <Button loading={deed.isPending} onClick={() => deed.mutate({ through: day })}>
          {say('close-period')}
        </Button>
      </Stack>
    </Modal>
  )
}
