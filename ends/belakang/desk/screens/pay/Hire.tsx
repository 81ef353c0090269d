import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'

const BLANK = { name: '', number: '', bank: '', bankAccount: '' }

/** Takes somebody on. */
export const Hire = ({ close }: { readonly close: () => void }) => {
  const say = useSay(PAY)
  const frame = useSay(FRAME)
  const today = useToday()
  const [id] = useState(newId)
  const [place, setPlace] = useState<string | null>(null)
  const [begun, setBegun] = useState('')
  const [it, setIt] = useState(BLANK)
  const deed = useDeed(server.people.staff.save, {
    ...{ done: say('hire-done', { name: it.name }), touches: ['people', 'parties'], quiet: true, after: close },
  })
  const field = (key: keyof typeof BLANK, label: string) => (
    <TextInput
      label={label}
      value={it[key]}
      onChange={e => {
        const { value } = e.currentTarget
        setIt(now => ({ ...now, [key]: value }))
      }}
    />
  )
  return (
    <Modal opened onClose={close} title={say('hire')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        {field('name', say('name'))}
        <Fields>
          {field('number', say('number'))}
          <DayPick label={say('begun')} value={begun || today} onChange={setBegun} />
        </Fields>
        <PlacePick label={say('place')} value={place} onChange={setPlace} needed />
        <Fields>
          {field('bank', say('bank'))}
          {field('bankAccount', say('bank-account'))}
        </Fields>
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            disabled={!place || it.name.trim().length < 2 || it.number.trim() === ''}
            onClick={() => deed.mutate({ ...it, id, place: place!, begun: begun || today })}
          >
            {say('hire')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
