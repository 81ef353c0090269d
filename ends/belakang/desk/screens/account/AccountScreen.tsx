import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Row, Split, Stack, Tag } from '../../parts/Bits.tsx'
import { ChangePassword } from '../../parts/ChangePassword.tsx'
import { tell } from '../../parts/notices.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { meQuery } from '../../server/queries.ts'
import { ACCOUNT } from '../../words/account.ts'
import { useSay } from '../../words/words.ts'
import { Authenticator } from './Authenticator.tsx'
import { Passkeys } from './Passkeys.tsx'
import { Reach } from './Reach.tsx'
import { Sessions } from './Sessions.tsx'

const MyPin = ({ has }: { readonly has: boolean }) => {
  const say = useSay(ACCOUNT)
  const [pin, setPin] = useState('')
  const deed = useDeed(server.access.setMyPin, { done: say('pin-set'), touches: ['access'], after: () => setPin('') })
  return (
    <Section title={say('pin')} tools={has && <Tag tone="good">{say('pin-has')}</Tag>}>
      <Stack>
        <p className="quiet">{say('pin-what')}</p>
        <Row>
          <TextInput
            aria-label={say('pin')}
            inputMode="numeric"
            maxLength={6}
            autoComplete="off"
            value={pin}
            onChange={e => setPin(e.currentTarget.value.replace(/\D/g, ''))}
            w={140}
          />
          <Button
            variant="light"
            disabled={pin.length !== 6}
            loading={deed.isPending}
            onClick={() => deed.mutate({ pin })}
          >
            {say('pin-save')}
          </Button>
        </Row>
      </Stack>
    </Section>
  )
}

/** What a person sets for themselves: password, authenticator, passkeys, PIN, sessions. */
export default function AccountScreen() {
  const say = useSay(ACCOUNT)
  const query = useQuery(meQuery)
  return (
    <Page title={say('title')} lead={query.data && `${query.data.name} · ${query.data.username ?? ''}`}>
      <Asked query={query}>
        {me => (
          <Split>
            <Stack>
              <Reach />
              <Authenticator on={me.totp} />
              <Passkeys />
              <Sessions />
            </Stack>
            <Stack>
              <Section title={say('password')}>
                <ChangePassword username={me.username} after={() => tell(say('changed'))} />
              </Section>
              <MyPin has={me.pin} />
            </Stack>
          </Split>
        )}
      </Asked>
    </Page>
  )
}
