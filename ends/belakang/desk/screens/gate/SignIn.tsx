import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { canPasskey, signInByPasskey } from '#kit/server/passkeys.ts'
import { DeskIcon } from '../../look/DeskIcon.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { GATE } from '../../words/gate.ts'
import { useSay } from '../../words/words.ts'
import styles from './Doorway.module.css'
import { Doorway } from './Doorway.tsx'

const CodeStep = ({ entered, back }: { readonly entered: () => void; readonly back: () => void }) => {
  const say = useSay(GATE)
  const [code, setCode] = useState('')
  const deed = useDeed(server.access.signInCode, { quiet: true, after: entered })
  const send = (event: FormEvent) => {
    event.preventDefault()
    deed.mutate({ code })
  }
  return (
    <>
      <div>
        <h1>{say('code-title')}</h1>
        <p className="quiet">{say('code-lead')}</p>
      </div>
      <form className={styles.form} onSubmit={send}>
        <TextInput
          label={say('code')}
          size="md"
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={e => setCode(e.currentTarget.value)}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button type="submit" size="md" loading={deed.isPending} disabled={code.trim().length < 6}>
          {say('continue')}
        </Button>
        <Button variant="subtle" color="gray" onClick={back}>
          {say('other-person')}
        </Button>
      </form>
    </>
  )
}

const PasswordStep = ({ entered, code }: { readonly entered: () => void; readonly code: () => void }) => {
  const say = useSay(GATE)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const deed = useDeed(server.access.signIn, {
    quiet: true,
    after: ({ next }) => (next === 'done' ? entered() : code()),
  })
  const byKey = useDeed(signInByPasskey, { quiet: true, after: entered })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (username !== '' && password !== '') deed.mutate({ username, password })
  }
  const fault = deed.error ?? byKey.error
  return (
    <>
      <h1>{say('welcome')}</h1>
      <form className={styles.form} onSubmit={send}>
        <TextInput
          label={say('username')}
          size="md"
          autoFocus
          autoCapitalize="none"
          autoComplete="username webauthn"
          spellCheck={false}
          value={username}
          onChange={e => setUsername(e.currentTarget.value)}
        />
        <PasswordInput
          label={say('password')}
          size="md"
          autoComplete="current-password"
          value={password}
          onChange={e => setPassword(e.currentTarget.value)}
        />
        {fault && <FaultNote error={fault} />}
        <Button type="submit" size="md" loading={deed.isPending}>
          {say('sign-in')}
        </Button>
      </form>
      {canPasskey() && (
        <>
          <div className={styles.or}>{say('or')}</div>
          <Button
            variant="default"
            size="md"
            leftSection={<DeskIcon name="key" />}
            loading={byKey.isPending}
            onClick={() => byKey.mutate(undefined)}
          >
            {say('passkey')}
          </Button>
        </>
      )}
    </>
  )
}

/** Password, then a code where one is asked for; or a passkey alone. */
export default function SignIn() {
  const queries = useQueryClient()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const entered = () => void queries.resetQueries()
  return (
    <Doorway>
      {step === 'password' ? (
        <PasswordStep entered={entered} code={() => setStep('code')} />
      ) : (
        <CodeStep entered={entered} back={() => setStep('password')} />
      )}
    </Doorway>
  )
}
