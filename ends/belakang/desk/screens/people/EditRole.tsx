import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fields, Row, Stack, Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Role } from '../../server/kinds.ts'
import { permissionsQuery } from '../../server/people-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'
import styles from './EditRole.module.css'
import { usePermissionNames } from './use-roles.ts'

type EditRoleProps = { readonly role: Role | null; readonly close: () => void }

const Permissions = ({ held, set }: { held: readonly string[]; set: (next: readonly string[]) => void }) => {
  const names = usePermissionNames()
  const { data = [] } = useQuery(permissionsQuery)
  const areas = Map.groupBy(data, word => word.split('.')[0]!)
  const flip = (word: string) => set(held.includes(word) ? held.filter(w => w !== word) : [...held, word])
  return (
    <div className={styles.areas}>
      {[...areas].map(([area, words]) => {
        const whole = held.includes(`${area}.*`) || held.includes('*')
        return (
          <fieldset key={area} className={styles.area}>
            <legend>{names.area(area)}</legend>
            <Checkbox
              size="xs"
              label={names.deed('*')}
              checked={whole}
              disabled={held.includes('*')}
              onChange={() => flip(`${area}.*`)}
            />
            {words.map(word => (
              <Checkbox
                key={word}
                size="xs"
                label={names.deed(word.split('.')[1]!)}
                checked={whole || held.includes(word)}
                disabled={whole}
                onChange={() => flip(word)}
              />
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

/** A role's names and permissions. */
export const EditRole = ({ role, close }: EditRoleProps) => {
  const say = useSay(PEOPLE)
  const frame = useSay(FRAME)
  const [word, setWord] = useState(role?.word ?? '')
  const [nameId, setNameId] = useState(role?.nameId ?? '')
  const [nameEn, setNameEn] = useState(role?.nameEn ?? '')
  const [held, setHeld] = useState<readonly string[]>(role?.permissions ?? [])
  const telling = { touches: ['access'], quiet: true, after: close } as const
  const save = useDeed(server.access.saveRole, { ...telling, done: say('changed') })
  const remove = useDeed(server.access.removeRole, { ...telling, done: say('removed') })
  const fault = save.error ?? remove.error
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={role ? nameId : say('new-role')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <TextInput label={say('name-id')} value={nameId} onChange={e => setNameId(e.currentTarget.value)} />
          <TextInput label={say('name-en')} value={nameEn} onChange={e => setNameEn(e.currentTarget.value)} />
          {!role && (
            <TextInput
              label={say('word')}
              description={say('word-hint')}
              value={word}
              onChange={e => setWord(e.currentTarget.value.toLowerCase())}
            />
          )}
        </Fields>
        {held.includes('*') ? <Tag tone="good">{say('all-permissions')}</Tag> : null}
        <Permissions held={held} set={setHeld} />
        {fault && <FaultNote error={fault} />}
        <Row>
          <Button
            loading={save.isPending}
            disabled={!word || !nameId || !nameEn || role?.word === 'owner'}
            onClick={() => save.mutate({ word, nameId, nameEn, permissions: [...held] })}
          >
            {say('save-role')}
          </Button>
          {role && !role.seeded && (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate({ word })}>
              {say('remove-role')}
            </Button>
          )}
        </Row>
      </Stack>
    </Modal>
  )
}
