import { Button, Modal, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import type { Standard } from '../../server/saved-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'
import { readStandard, type TypedStandard, typedOf } from './typed-standard.ts'

/** Says another standard from a day on, and where it is from. */
export const ChangeStandard = ({ of, close }: { readonly of: Standard; readonly close: () => void }) => {
  const say = useSay(SAVED)
  const frame = useSay(FRAME)
  const today = useToday()
  const [id] = useState(newId)
  const [from, setFrom] = useState('')
  const [typed, setTyped] = useState<TypedStandard>(typedOf(of))
  const wish = readStandard(typed)
  const deed = useDeed(server.reports.saved.setStandard, {
    ...{ done: say('save-done'), touches: ['reports'], quiet: true, after: close },
  })
  const put = (key: 'oldSteps' | 'oldSeconds' | 'touchSeconds' | 'wage' | 'source') => ({
    value: typed[key],
    onChange: (e: React.ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [key]: e.currentTarget.value }),
    ...(key !== 'source' && { inputMode: 'numeric' as const }),
  })
  return (
    <Modal
      opened
      onClose={close}
      title={say('change-of', { name: say(of.process) })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <TextInput label={say('old-steps')} {...put('oldSteps')} />
          <TextInput label={say('old-seconds')} {...put('oldSeconds')} />
        </Fields>
        <TextInput label={say('touch-seconds')} description={say('touch-what')} {...put('touchSeconds')} />
        <Fields>
          <TextInput label={say('wage')} {...put('wage')} />
          <DayPick label={say('from-day')} value={from || today} onChange={setFrom} />
        </Fields>
        <TextInput label={say('source')} description={say('source-what')} {...put('source')} withAsterisk />
        <Switch
          label={say('timed')}
          checked={typed.timed}
          onChange={e => setTyped({ ...typed, timed: e.currentTarget.checked })}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            disabled={!wish}
            onClick={() => deed.mutate({ id, process: of.process, fromDay: from || today, ...wish! })}
          >
            {say('save')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
