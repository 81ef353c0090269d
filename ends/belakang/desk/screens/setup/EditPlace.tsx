import { Button, Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Client } from '../../server/contract.ts'
import type { Place } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { companyQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'

const KINDS = ['shop', 'distribution-centre', 'web', 'head-office', 'transit', 'workshop'] as const
type Draft = Parameters<Client['company']['savePlace']>[0]

/** A place as it shall be; what the form does not show stays as it is. */
export const EditPlace = ({ place, close }: { readonly place: Place | null; readonly close: () => void }) => {
  const say = useSay(SETUP)
  const frame = useSay(FRAME)
  const { data: company } = useQuery(companyQuery)
  const [it, setIt] = useState<Draft>(
    () => place ?? { id: newId(), code: '', name: '', kind: 'shop', timeZone: company?.timeZone ?? 'Asia/Jakarta' },
  )
  const set = (change: Partial<Draft>) => setIt(now => ({ ...now, ...change }))
  const deed = useDeed(server.company.savePlace, {
    done: say('place-saved'),
    touches: ['company'],
    quiet: true,
    after: close,
  })
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={place?.name ?? say('new-place')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <TextInput
            data-autofocus
            label={say('code')}
            description={say('code-hint')}
            value={it.code}
            onChange={e => set({ code: e.currentTarget.value.toUpperCase() })}
          />
          <TextInput label={say('name')} value={it.name} onChange={e => set({ name: e.currentTarget.value })} />
          <Select
            label={say('kind')}
            allowDeselect={false}
            value={it.kind}
            onChange={kind => kind && set({ kind: kind as Draft['kind'] })}
            data={KINDS.map(value => ({ value, label: say(`kind-${value}`) }))}
          />
          <TextInput
            label={`${say('phone')}, ${say('phone-hint')}`}
            value={it.phone ?? ''}
            onChange={e => set({ phone: e.currentTarget.value.trim() || null })}
          />
          <TextInput label={say('zone')} value={it.timeZone} onChange={e => set({ timeZone: e.currentTarget.value })} />
          <TextInput
            label={say('nitku')}
            value={it.nitku ?? ''}
            onChange={e => set({ nitku: e.currentTarget.value.trim() || null })}
          />
        </Fields>
        <Textarea label={say('address')} value={it.address} onChange={e => set({ address: e.currentTarget.value })} />
        <Checkbox
          label={say('active')}
          checked={it.active ?? true}
          onChange={e => set({ active: e.currentTarget.checked })}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} disabled={!it.code || !it.name.trim()} onClick={() => deed.mutate(it)}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
