import { Button, Checkbox, Modal, MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SEEDED_ROLES } from '#modules/access/rules/index.ts'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Kind } from '../../server/kinds.ts'
import { FRAME } from '../../words/frame.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { useKindName, useRoleName } from './task-name.ts'

const whole = (value: string | number): number | null => (value === '' ? null : Math.trunc(Number(value)))

type EditKindProps = { readonly kind: Kind; readonly close: () => void }

/** How a kind of task is done from now on. */
export const EditKind = ({ kind, close }: EditKindProps) => {
  const say = useSay(TEAM)
  const frame = useSay(FRAME)
  const name = useKindName()
  const role = useRoleName()
  const [it, setIt] = useState<Kind>(kind)
  const set = (change: Partial<Kind>) => setIt(now => ({ ...now, ...change }))
  const save = useDeed(server.flow.saveKind, { done: say('kind-saved'), touches: ['flow'], quiet: true, after: close })
  const roles = SEEDED_ROLES.map(({ word }) => ({ value: word, label: role(word) }))
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={name(kind.kind, kind.nameId ? { id: kind.nameId, en: kind.nameEn } : null)}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <NumberInput
            data-autofocus
            label={say('due-minutes')}
            min={1}
            value={it.dueMinutes ?? ''}
            onChange={value => set({ dueMinutes: whole(value) })}
          />
          <Select
            label={say('clock')}
            allowDeselect={false}
            value={it.calendar}
            onChange={value => value && set({ calendar: value as Kind['calendar'] })}
            data={(['place', 'office', 'always'] as const).map(value => ({ value, label: say(`clock-${value}`) }))}
          />
          <NumberInput
            label={say('remind')}
            min={1}
            value={it.remindMinutes ?? ''}
            onChange={value => set({ remindMinutes: whole(value) })}
          />
          <NumberInput
            label={say('weight')}
            description={say('weight-hint')}
            min={0}
            max={100}
            value={it.weight}
            onChange={value => set({ weight: whole(value) ?? 50 })}
          />
          <Select
            label={say('give-how')}
            allowDeselect={false}
            value={it.give}
            onChange={value => value && set({ give: value as Kind['give'] })}
            data={(['pull', 'push'] as const).map(value => ({ value, label: say(`give-${value}`) }))}
          />
          <TextInput
            label={say('skill')}
            value={it.skill ?? ''}
            onChange={e => set({ skill: e.currentTarget.value.trim() || null })}
          />
        </Fields>
        <MultiSelect
          label={say('roles')}
          description={say('roles-hint')}
          value={[...it.roles]}
          onChange={value => set({ roles: value })}
          data={roles}
          clearable
        />
        <Fields>
          <Select
            label={say('escalate-to')}
            clearable
            value={it.escalateTo}
            onChange={value => set({ escalateTo: value })}
            data={roles}
          />
          <NumberInput
            label={say('escalate-minutes')}
            min={1}
            value={it.escalateMinutes ?? ''}
            onChange={value => set({ escalateMinutes: whole(value) })}
          />
          <NumberInput
            label={say('needs')}
            min={1}
            max={20}
            value={it.needs}
            onChange={value => set({ needs: whole(value) ?? 1 })}
          />
        </Fields>
        <TagsInput label={say('outcomes')} value={[...it.outcomes]} onChange={value => set({ outcomes: value })} />
        <Checkbox label={say('apart')} checked={it.apart} onChange={e => set({ apart: e.currentTarget.checked })} />
        {save.error && <FaultNote error={save.error} />}
        <Button loading={save.isPending} onClick={() => save.mutate(it)}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
