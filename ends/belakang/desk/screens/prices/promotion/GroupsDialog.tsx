import { ActionIcon, Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import type { ExclusiveGroup } from '#modules/pricing/rules/index.ts'
import { Hint, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { FRAME } from '../../../words/frame.ts'
import { PROMOTION } from '../../../words/promotion.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Promotion.module.css'

type Row = {
  readonly key: number
  readonly name: string
  readonly priority: string
  readonly choose: ExclusiveGroup['choose']
}
const CHOICES = ['first', 'best', 'best-per-line'] as const

type GroupsDialogProps = { readonly groups: readonly ExclusiveGroup[]; readonly close: () => void }

/** The groups of which a basket gets one promotion only. */
export const GroupsDialog = ({ groups, close }: GroupsDialogProps) => {
  const say = useSay(PROMOTION)
  const frame = useSay(FRAME)
  const [rows, setRows] = useState<readonly Row[]>(() =>
    groups.map((it, key) => ({ key, name: it.name, priority: String(it.priority), choose: it.choose })),
  )
  const deed = useDeed(server.pricing.promotions.saveGroups, {
    done: say('groups-saved'),
    touches: ['pricing'],
    quiet: true,
    after: close,
  })
  const set = (key: number, change: Partial<Row>) =>
    setRows(rows.map(row => (row.key === key ? { ...row, ...change } : row)))
  const sound = rows.every(row => row.name.trim() !== '' && /^-?\d{1,6}$/.test(row.priority.trim()))
  const send = () =>
    deed.mutate({
      groups: rows.map(({ name, priority, choose }) => ({ name: name.trim(), priority: Number(priority), choose })),
    })
  const add = () =>
    setRows([...rows, { key: Math.max(0, ...rows.map(r => r.key)) + 1, name: '', priority: '100', choose: 'best' }])
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={say('groups-title')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint>{say('groups-what')}</Hint>
        {rows.map(row => (
          <div key={row.key} className={styles.line}>
            <TextInput
              label={say('group-name')}
              value={row.name}
              onChange={e => set(row.key, { name: e.currentTarget.value })}
            />
            <TextInput
              label={say('priority')}
              inputMode="numeric"
              value={row.priority}
              onChange={e => set(row.key, { priority: e.currentTarget.value })}
            />
            <Select
              label={say('choose')}
              allowDeselect={false}
              data={CHOICES.map(value => ({ value, label: say(`choose-${value}`) }))}
              value={row.choose}
              onChange={choose => choose && set(row.key, { choose: choose as Row['choose'] })}
            />
            <ActionIcon
              aria-label={say('remove', { what: row.name })}
              onClick={() => setRows(rows.filter(other => other.key !== row.key))}
            >
              <Icon name="close" size={18} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button variant="light" size="compact-md" onClick={add}>
            {say('add-group')}
          </Button>
        </div>
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} disabled={!sound} onClick={send}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
