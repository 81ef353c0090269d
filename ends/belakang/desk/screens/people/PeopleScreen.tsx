import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useAgo } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { usersQuery } from '../../server/queries.ts'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'
import { NewPerson } from './NewPerson.tsx'
import { PeopleTabs } from './PeopleTabs.tsx'
import { useRoles } from './use-roles.ts'

export type User = Answered<Client['access']['users']>[number]

const Users = ({ users }: { readonly users: readonly User[] }) => {
  const say = useSay(PEOPLE)
  const ago = useAgo()
  const roles = useRoles()
  const places = usePlaces()
  return (
    <DataTable
      label={say('people')}
      rows={users}
      rowKey={u => u.id}
      mark={u => (u.disabled ? 'faded' : undefined)}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: u => (
            <>
              <Link to="/people/$id" params={{ id: u.id }}>
                {u.name}
              </Link>{' '}
              {u.disabled && <Tag tone="bad">{say('disabled')}</Tag>}
              <div className="quiet code">{u.username}</div>
            </>
          ),
        },
        {
          key: 'roles',
          head: say('role'),
          cell: u => (
            <Row>
              {u.grants.map(g => (
                <Tag key={`${g.role} ${g.place}`}>
                  {roles.name(g.role)}
                  {g.place ? ` · ${places.code(g.place)}` : ''}
                </Tag>
              ))}
            </Row>
          ),
        },
        {
          key: 'ways',
          head: say('secrets'),
          hide: 'tablet',
          cell: u => (
            <Row>
              {u.totp && <Tag tone="good">{say('has-totp')}</Tag>}
              {u.passkeys > 0 && <Tag tone="good">{say('has-passkey')}</Tag>}
              {u.pin && <Tag tone="good">{say('has-pin')}</Tag>}
              {u.mustChange && <Tag tone="warn">{say('must-change')}</Tag>}
            </Row>
          ),
        },
        { key: 'seen', head: say('seen'), hide: 'phone', cell: u => (u.lastSeen ? ago(u.lastSeen) : say('never')) },
      ]}
    />
  )
}

/** Who signs in, with their roles and ways to sign in. */
export default function PeopleScreen() {
  const say = useSay(PEOPLE)
  const may = useMay()
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const query = useQuery(usersQuery)
  const wanted = text.trim().toLowerCase()
  const match = (u: User) => `${u.name} ${u.username}`.toLowerCase().includes(wanted)
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <TextInput
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={text}
            onChange={e => setText(e.currentTarget.value)}
          />
          {may('access.manage') && <Button onClick={() => setAdding(true)}>{say('new')}</Button>}
        </>
      }
    >
      <PeopleTabs />
      <Section flush>
        <Asked query={query} lines={10}>
          {users =>
            users.filter(match).length === 0 ? (
              <Empty title={say('none')}>{say('none-do')}</Empty>
            ) : (
              <Users users={users.filter(match)} />
            )
          }
        </Asked>
      </Section>
      {adding && <NewPerson close={() => setAdding(false)} />}
    </Page>
  )
}
