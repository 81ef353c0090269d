import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { server } from '../server/client.ts'
import { GATE } from '../words/gate.ts'
import { useSay } from '../words/words.ts'
import { Stack } from './Bits.tsx'
import { FaultNote } from './FaultNote.tsx'
import { useDeed } from './use-deed.ts'

type ChangePasswordProps = { readonly username: string | null; readonly after: () => void }

/** The current password and a new one, typed twice. */
export const ChangePassword = ({ username, after }: ChangePasswordProps) => {
  const say = useSay(GATE)
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const deed = useDeed(server.access.changePassword, { quiet: true, touches: ['access'], after })
  const differ = again !== '' && again !== fresh
  const send = (event: FormEvent) => {
    event.preventDefault()
    deed.mutate({ current, password: fresh })
  }
  return (
    <form onSubmit={send}>
      <Stack>
        <input type="text" autoComplete="username" value={username ?? ''} readOnly hidden />
        <PasswordInput
          label={say('current')}
          autoComplete="current-password"
          value={current}
          onChange={e => setCurrent(e.currentTarget.value)}
        />
        <PasswordInput
          label={say('fresh')}
          autoComplete="new-password"
          value={fresh}
          onChange={e => setFresh(e.currentTarget.value)}
        />
        <PasswordInput
          label={say('again')}
          autoComplete="new-password"
          value={again}
          error={differ ? say('differ') : undefined}
          onChange={e => setAgain(e.currentTarget.value)}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button type="submit" loading={deed.isPending} disabled={current === '' || fresh === '' || again !== fresh}>
          {say('change')}
        </Button>
      </Stack>
    </form>
  )
}
