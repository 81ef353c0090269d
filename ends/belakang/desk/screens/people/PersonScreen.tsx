import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Fields, Row, Split, Stack, Tag } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { personQuery } from '../../server/people-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'
import type { User } from './PeopleScreen.tsx'
import { RolePick } from './RolePick.tsx'
import { SecretsOf } from './SecretsOf.tsx'
import { useRoles } from './use-roles.ts'

const Grants = ({ user }: { readonly user: User }) => {
  const say = useSay(PEOPLE)
  const may = useMay()
  const roles = useRoles()
  const places = usePlaces()
  const [role, setRole] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const grant = useDeed(server.access.grantRole, { done: say('granted'), touches: ['access'] })
  const revoke = useDeed(server.access.revokeRole, { done: say('revoked'), touches: ['access'] })
  return (
    <Section title={say('grants')}>
      <Stack>
        {user.grants.length === 0 && <p className="quiet">{say('grants-none')}</p>}
        {user.grants.map(g => (
          <Row key={`${g.role} ${g.place}`}>
            <Tag tone="good">{roles.name(g.role)}</Tag>
            <span>{g.place ? places.name(g.place) : say('everywhere')}</span>
            {may('access.manage') && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                loading={revoke.isPending}
                onClick={() => revoke.mutate({ user: user.id, role: g.role, place: g.place })}
              >
                {say('revoke')}
              </Button>
            )}
          </Row>
        ))}
        {may('access.manage') && (
          <>
            <Fields>
              <RolePick value={role} onChange={setRole} />
              <PlacePick label={say('place')} value={place} onChange={setPlace} />
            </Fields>
            <div>
              <Button
                variant="light"
                disabled={role === null}
                loading={grant.isPending}
                onClick={() => role && grant.mutate({ user: user.id, role, place })}
              >
                {say('grant')}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </Section>
  )
}

const Account = ({ user }: { readonly user: User }) => {
  const say = useSay(PEOPLE)
  const frame = useSay(FRAME)
  const [name, setName] = useState(user.name)
  const change = useDeed(server.access.changeUser, { done: say('changed'), touches: ['access'] })
  return (
    <Section title={say('account')}>
      <Stack>
        <TextInput label={say('name')} value={name} onChange={e => setName(e.currentTarget.value)} />
        <Row>
          <Button
            disabled={name.trim() === '' || name === user.name}
            loading={change.isPending}
            onClick={() => change.mutate({ user: user.id, name: name.trim() })}
          >
            {frame('save')}
          </Button>
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate({ user: user.id, disabled: !user.disabled })}
          >
            {say(user.disabled ? 'enable' : 'disable')}
          </Button>
        </Row>
      </Stack>
    </Section>
  )
}

/** One person: the account, its roles, its ways to sign in. */
export default function PersonScreen() {
  const { id } = useParams({ from: '/people/$id' })
  const say = useSay(PEOPLE)
  const may = useMay()
  const query = useQuery(personQuery(id))
  return (
    <Page
      title={query.data?.name ?? say('people')}
      lead={query.data?.username}
      above={<Link to="/people">{say('back')}</Link>}
      tools={query.data?.disabled && <Tag tone="bad">{say('disabled')}</Tag>}
    >
      <Asked query={query} lines={8}>
        {user => (
          <Split>
            <Stack>
              <Grants user={user} />
              {may('access.manage') && <Account key={user.id} user={user} />}
            </Stack>
            <SecretsOf user={user} />
          </Split>
        )}
      </Asked>
    </Page>
  )
}
