import { Button, Modal, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { ONE } from '#kernel/quantity.ts'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Parcel } from '../../server/online-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

const ENDS = { none: 'pick-done', rerouted: 'pick-rerouted', 'struck-off': 'pick-struck-off' } as const

/** Asks what was found of a parcel; all of it unless somebody lowers a line. */
export const Picked = ({ parcel, close }: { readonly parcel: Parcel; readonly close: () => void }) => {
  const say = useSay(ONLINE)
  const frame = useSay(FRAME)
  const [found, setFound] = useState<Readonly<Record<string, number>>>({})
  const deed = useDeed(server.orders.serving.pick, {
    ...{ touches: ['orders', 'stock', 'flow'], quiet: true, after: close },
    done: answer => say(ENDS[answer.short]),
  })
  const lines = parcel.lines.map(l => ({ line: l.line, picked: found[l.line] ?? l.qty }))
  return (
    <Modal
      opened
      onClose={close}
      title={say('pick-title', { number: parcel.number })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint>{say('pick-what')}</Hint>
        {parcel.lines.map(l => (
          <NumberInput
            key={l.line}
            label={`${l.name} · ${l.sku}`}
            min={0}
            max={l.qty / ONE}
            value={(found[l.line] ?? l.qty) / ONE}
            onChange={value => setFound({ ...found, [l.line]: Math.round(Number(value) * ONE) })}
          />
        ))}
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button loading={deed.isPending} onClick={() => deed.mutate({ id: parcel.id, lines })}>
            {say('pick')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
