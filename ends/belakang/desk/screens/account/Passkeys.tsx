import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addPasskey, canPasskey } from '#kit/server/passkeys.ts'
import { Asked } from '../../parts/Asked.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useAgo, useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { ACCOUNT } from '../../words/account.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import styles from './Account.module.css'

/** Keys of a phone, a laptop or a stick, each with a name and when it was last used. */
export const Passkeys = () => {
  const say = useSay(ACCOUNT)
  const frame = useSay(FRAME)
  const ago = useAgo()
  const format = useFormats()
  const [name, setName] = useState('')
  const query = useQuery({ queryKey: ['access', 'passkeys'], queryFn: () => server.access.passkeys() })
  const add = useDeed(addPasskey, { done: say('passkey-added'), touches: ['access'], after: () => setName('') })
  const remove = useDeed(server.access.removePasskey, { done: say('passkey-removed'), touches: ['access'] })
  return (
    <Section title={say('passkeys')}>
      <Stack>
        <p className="quiet">{say('passkeys-what')}</p>
        <Asked query={query} lines={2}>
          {keys => (
            <ul className={styles.rows}>
              {keys.length === 0 && <li className="quiet">{say('passkeys-none')}</li>}
              {keys.map(key => (
                <li key={key.id}>
                  <b>{key.name ?? say('unnamed')}</b>
                  <span className="quiet">
                    {key.createdAt && say('added', { date: format.date(key.createdAt) })}
                    {key.lastUsedAt && `, ${say('used', { ago: ago(key.lastUsedAt) })}`}
                  </span>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    loading={remove.isPending}
                    onClick={() => remove.mutate({ passkey: key.id })}
                  >
                    {frame('remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Asked>
        {canPasskey() ? (
          <Row>
            <TextInput
              aria-label={say('passkey-name')}
              placeholder={say('passkey-name')}
              value={name}
              maxLength={60}
              onChange={e => setName(e.currentTarget.value)}
              w={240}
            />
            <Button
              variant="light"
              loading={add.isPending}
              disabled={!name.trim()}
              onClick={() => add.mutate(name.trim())}
            >
              {say('passkey-add')}
            </Button>
          </Row>
        ) : (
          <p className="quiet">{say('passkey-cannot')}</p>
        )}
      </Stack>
    </Section>
  )
}
