import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { nextRegisterCode } from '#modules/company/rules/index.ts'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Client } from '../../server/contract.ts'
import type { Place, Register } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'

type EditRegisterProps = {
  readonly place: Place
  readonly register: Register | null
  /** Codes in use at the place. */
  readonly taken: readonly string[]
  readonly close: () => void
}

const KINDS = ['till', 'self-checkout', 'handheld', 'web'] as const
type Draft = Parameters<Client['company']['saveRegister']>[0]

export const EditRegister = ({ place, register, taken, close }: EditRegisterProps) => {
  const say = useSay(SETUP)
  const frame = useSay(FRAME)
  const [it, setIt] = useState<Draft>(
    () =>
      register ?? {
        id: newId(),
        place: place.id,
        code: nextRegisterCode(place.code, [...taken]) ?? '',
        name: '',
        kind: place.kind === 'web' ? 'web' : 'till',
      },
  )
  const set = (change: Partial<Draft>) => setIt(now => ({ ...now, ...change }))
  const deed = useDeed(server.company.saveRegister, {
    done: say('register-saved'),
    touches: ['company', 'watch'],
    quiet: true,
    after: close,
  })
  return (
    <Modal
      opened
      onClose={close}
      title={register?.code ?? `${say('new-register')} · ${place.name}`}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <TextInput
            label={say('code')}
            value={it.code}
            disabled={register !== null}
            onChange={e => set({ code: e.currentTarget.value.toUpperCase() })}
          />
          <TextInput
            data-autofocus
            label={say('register-name')}
            value={it.name}
            onChange={e => set({ name: e.currentTarget.value })}
          />
          <Select
            label={say('register-kind')}
            allowDeselect={false}
            value={it.kind}
            onChange={kind => kind && set({ kind: kind as Draft['kind'] })}
            data={KINDS.map(value => ({ value, label: say(`kind-${value}`) }))}
          />
        </Fields>
        <Checkbox
          label={say('active')}
          checked={it.active ?? true}
          onChange={e => set({ active: e.currentTarget.checked })}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} disabled={!it.code} onClick={() => deed.mutate(it)}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
