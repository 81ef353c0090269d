import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Row, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import type { Role } from '../../server/kinds.ts'
import { rolesQuery } from '../../server/people-queries.ts'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'
import { EditRole } from './EditRole.tsx'
import { PeopleTabs } from './PeopleTabs.tsx'
import { usePermissionNames, useRoles } from './use-roles.ts'

/** Roles, and what each may do. */
export default function RolesScreen() {
  const say = useSay(PEOPLE)
  const roles = useRoles()
  const names = usePermissionNames()
  const query = useQuery(rolesQuery)
  const [editing, setEditing] = useState<Role | 'new' | null>(null)
  return (
    <Page
      title={say('title')}
      lead={say('roles-lead')}
      tools={<Button onClick={() => setEditing('new')}>{say('new-role')}</Button>}
    >
      <PeopleTabs />
      <Section flush>
        <Asked query={query} lines={10}>
          {list => (
            <DataTable
              label={say('roles')}
              rows={list}
              rowKey={r => r.word}
              columns={[
                {
                  key: 'name',
                  head: say('role'),
                  width: '24%',
                  cell: r => (
                    <>
                      <Button variant="subtle" size="compact-md" onClick={() => setEditing(r)}>
                        {roles.name(r.word)}
                      </Button>
                      <div className="quiet">{say('holders', { n: r.users })}</div>
                    </>
                  ),
                },
                {
                  key: 'permissions',
                  head: say('permissions'),
                  cell: r => (
                    <Row>
                      {r.permissions.map(p => (
                        <Tag key={p} tone={p.includes('*') ? 'good' : 'plain'}>
                          {names.whole(p)}
                        </Tag>
                      ))}
                    </Row>
                  ),
                },
              ]}
            />
          )}
        </Asked>
      </Section>
      {editing && <EditRole role={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </Page>
  )
}
