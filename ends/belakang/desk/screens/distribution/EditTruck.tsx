import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { newId } from '../../server/new-id.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { FRAME } from '../../words/frame.ts'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'
import { useCentre } from './use-centre.ts'

type Truck = Answered<Client['distribution']['trucks']>[number]

const isWhole = (text: string) => /^\d{1,9}$/.test(text)

/** A truck: what it carries, what it costs. */
export const EditTruck = ({ truck, close }: { readonly truck: Truck | null; readonly close: () => void }) => {
  const say = useSay(DISTRIBUTION)
  const frame = useSay(FRAME)
  const setup = useSay(SETUP)
  const centre = useCentre()
  const [id] = useState(() => truck?.id ?? newId())
  const [place, setPlace] = useState<string | null>(truck?.place ?? null)
  const [code, setCode] = useState(truck?.code ?? '')
  const [active, setActive] = useState(truck?.active ?? true)
  const [typed, setTyped] = useState({
    kg: String(Math.floor((truck?.capacityGrams ?? 2_000_000) / 1000)),
    spots: String(truck?.spots ?? 12),
    km: String(truck?.kmCost ?? 0),
    hour: String(truck?.hourCost ?? 0),
  })
  const deed = useDeed(server.distribution.saveTruck, {
    done: say('truck-saved'),
    touches: ['distribution'],
    quiet: true,
    after: close,
  })
  const at = place ?? centre.place
  const ready = code.trim() !== '' && at !== '' && Object.values(typed).every(isWhole)
  const send = () =>
    deed.mutate({
      ...{ id, code: code.trim(), place: at, active, leaves: truck?.leaves ?? 360, back: truck?.back ?? 1200 },
      ...{ capacityGrams: Number(typed.kg) * 1000, spots: Number(typed.spots) },
      ...{ kmCost: Number(typed.km), hourCost: Number(typed.hour) },
    })
  const field = (key: keyof typeof typed, label: string) => (
    <TextInput
      label={label}
      inputMode="numeric"
      value={typed[key]}
      error={!isWhole(typed[key])}
      onChange={e => {
        const text = e.currentTarget.value.trim()
        setTyped(now => ({ ...now, [key]: text }))
      }}
    />
  )
  return (
    <Modal
      opened
      onClose={close}
      title={truck?.code ?? say('new-truck')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <TextInput data-autofocus label={say('plate')} value={code} onChange={e => setCode(e.currentTarget.value)} />
          <PlacePick label={say('centre')} value={at || null} onChange={setPlace} needed />
          {field('kg', say('capacity-kg'))}
          {field('spots', say('spots'))}
          {field('km', say('km-cost'))}
          {field('hour', say('hour-cost'))}
        </Fields>
        <Checkbox label={setup('active')} checked={active} onChange={e => setActive(e.currentTarget.checked)} />
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} disabled={!ready} onClick={send}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
