import { Button, Modal, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Fields, Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'

/** Asks whose pay, of which month, on which day; then shows the slips. */
export const PreparePay = ({ close }: { readonly close: () => void }) => {
  const say = useSay(PAY)
  const frame = useSay(FRAME)
  const today = useToday()
  const go = useNavigate()
  const [id] = useState(newId)
  const [place, setPlace] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [day, setDay] = useState('')
  const month = typed || today.slice(0, 7)
  const deed = useDeed(server.people.pay.prepare, {
    ...{ done: say('prepare-done'), touches: ['people', 'flow'], quiet: true },
    after: run => void go({ to: '/pay/runs/$id', params: { id: run.id } }),
  })
  return (
    <Modal opened onClose={close} title={say('prepare')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Hint>{say('prepare-what')}</Hint>
        <PlacePick label={say('place')} value={place} onChange={setPlace} needed />
        <Fields>
          <TextInput type="month" label={say('month')} value={month} onChange={e => setTyped(e.currentTarget.value)} />
          <DayPick label={say('pay-day')} value={day || today} onChange={setDay} />
        </Fields>
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            disabled={!place || !/^\d{4}-\d{2}$/.test(month)}
            onClick={() => deed.mutate({ id, place: place!, month: `${month}-01`, onDay: day || today })}
          >
            {say('prepare')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
