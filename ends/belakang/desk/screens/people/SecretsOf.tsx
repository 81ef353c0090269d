import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Row, Stack, Tag } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'
import type { User } from './PeopleScreen.tsx'

const Pin = ({ user }: { readonly user: User }) => {
  const say = useSay(PEOPLE)
  const [pin, setPin] = useState('')
  const set = useDeed(server.access.setPin, { done: say('pin-set'), touches: ['access'], after: () => setPin('') })
  const clear = useDeed(server.access.clearPin, { done: say('pin-cleared'), touches: ['access'] })
  return (
    <Stack>
      <TextInput
        label={say('set-pin')}
        description={say('pin-hint')}
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        value={pin}
        onChange={e => setPin(e.currentTarget.value.replace(/\D/g, ''))}
      />
      <Row>
        <Button
          variant="light"
          disabled={pin.length !== 6}
          loading={set.isPending}
          onClick={() => set.mutate({ user: user.id, pin })}
        >
          {say('set-pin')}
        </Button>
        {user.pin && (
          <Button
            variant="subtle"
            color="red"
            loading={clear.isPending}
            onClick={() => clear.mutate({ user: user.id })}
          >
            {say('clear-pin')}
          </Button>
        )}
      </Row>
    </Stack>
  )
}

const Password = ({ user }: { readonly user: User }) => {
  const say = useSay(PEOPLE)
  const [password, setPassword] = useState('')
  const set = useDeed(server.access.setPassword, {
    done: say('password-set'),
    touches: ['access'],
    after: () => setPassword(''),
  })
  const reset = useDeed(server.access.resetTotp, { done: say('totp-reset'), touches: ['access'] })
  const out = useDeed(server.access.signOutUser, { done: say('signed-out'), touches: ['access'] })
  return (
    <Stack>
      <PasswordInput
        label={say('set-password')}
        description={say('password-hint')}
        autoComplete="new-password"
        value={password}
        onChange={e => setPassword(e.currentTarget.value)}
      />
      <Row>
        <Button
          variant="light"
          disabled={password === ''}
          loading={set.isPending}
          onClick={() => set.mutate({ user: user.id, password })}
        >
          {say('set-password')}
        </Button>
        {user.totp && (
          <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate({ user: user.id })}>
            {say('reset-totp')}
          </Button>
        )}
        <Button variant="default" loading={out.isPending} onClick={() => out.mutate({ user: user.id })}>
          {say('sign-out')}
        </Button>
      </Row>
    </Stack>
  )
}

/** How this person signs in, and what an administrator or manager may do about it. */
export const SecretsOf = ({ user }: { readonly user: User }) => {
  const say = useSay(PEOPLE)
  const may = useMay()
  return (
    <Section title={say('secrets')}>
      <Stack>
        <Row>
          {!user.password && <Tag>{say('no-password')}</Tag>}
          {user.mustChange && <Tag tone="warn">{say('must-change')}</Tag>}
          {user.totp && <Tag tone="good">{say('has-totp')}</Tag>}
          {user.passkeys > 0 && <Tag tone="good">{say('has-passkey')}</Tag>}
          {user.pin && <Tag tone="good">{say('has-pin')}</Tag>}
        </Row>
        <Pin user={user} />
        {may('access.manage') && <Password user={user} />}
      </Stack>
    </Section>
  )
}
