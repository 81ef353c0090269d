import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useStore } from '#kit/ui/store.ts'
import { server } from '../server/client.ts'
import { meQuery } from '../server/queries.ts'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import { FaultNote } from './FaultNote.tsx'
import { proof } from './proof.ts'
import { useDeed } from './use-deed.ts'

const ProofForm = ({ settle }: { readonly settle: (proven: boolean) => void }) => {
  const say = useSay(FRAME)
  const { data: me } = useQuery(meQuery)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const deed = useDeed(server.access.confirm, { quiet: true, touches: ['access'], after: () => settle(true) })
  const send = (event: FormEvent) => {
    event.preventDefault()
    deed.mutate({ password, ...(me?.totp && { code }) })
  }
  return (
    <form onSubmit={send} style={{ display: 'grid', gap: 14 }}>
      <p className="quiet">{say('confirm-why')}</p>
      <input type="text" autoComplete="username" value={me?.username ?? ''} readOnly hidden />
      <PasswordInput
        data-autofocus
        label={say('password')}
        autoComplete="current-password"
        value={password}
        onChange={e => setPassword(e.currentTarget.value)}
      />
      {me?.totp && (
        <TextInput
          label={say('code')}
          description={say('code-hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={e => setCode(e.currentTarget.value)}
        />
      )}
      {deed.error && <FaultNote error={deed.error} />}
      <Button type="submit" loading={deed.isPending} disabled={password === ''}>
        {say('confirm')}
      </Button>
    </form>
  )
}

/** Asks for a fresh proof when a deed needs one. */
export const ProofDialog = () => {
  const asked = useStore(proof, s => s.asked)
  const say = useSay(FRAME)
  return (
    <Modal
      opened={asked !== null}
      onClose={() => asked?.settle(false)}
      title={say('confirm-title')}
      size="sm"
      zIndex={400}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      {asked && <ProofForm settle={asked.settle} />}
    </Modal>
  )
}
