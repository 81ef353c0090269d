import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'
import { RolePick } from './RolePick.tsx'

type New = { id: string; name: string; username: string; password: string; role: string | null; place: string | null }

/** The account first, then the role: both may be repeated without making either twice. */
const makePerson = async ({ id, name, username, password, role, place }: New) => {
  const made = await server.access.createUser({ id, name, username, ...(password && { password }) })
  if (role) await server.access.grantRole({ user: made.id, role, place })
  return made
}

export const NewPerson = ({ close }: { readonly close: () => void }) => {
  const say = useSay(PEOPLE)
  const frame = useSay(FRAME)
  const go = useNavigate()
  const [it, setIt] = useState<New>(() => ({
    ...{ id: newId(), name: '', username: '', password: '' },
    ...{ role: null, place: null },
  }))
  const set = (change: Partial<New>) => setIt(now => ({ ...now, ...change }))
  const deed = useDeed(makePerson, {
    done: say('created'),
    touches: ['access'],
    quiet: true,
    after: ({ id }) => void go({ to: '/people/$id', params: { id } }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (it.name.trim() && it.username.trim()) deed.mutate(it)
  }
  return (
    <Modal opened onClose={close} title={say('new')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <form onSubmit={send} autoComplete="off">
        <Stack>
          <TextInput
            data-autofocus
            label={say('name')}
            value={it.name}
            onChange={e => set({ name: e.currentTarget.value })}
          />
          <TextInput
            label={say('username')}
            description={say('username-hint')}
            autoCapitalize="none"
            value={it.username}
            onChange={e => set({ username: e.currentTarget.value })}
          />
          <PasswordInput
            label={say('password')}
            description={say('password-hint')}
            autoComplete="new-password"
            value={it.password}
            onChange={e => set({ password: e.currentTarget.value })}
          />
          <Fields>
            <RolePick value={it.role} onChange={role => set({ role })} />
            <PlacePick label={say('place')} value={it.place} onChange={place => set({ place })} />
          </Fields>
          {deed.error && <FaultNote error={deed.error} />}
          <Button type="submit" loading={deed.isPending}>
            {say('create')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
