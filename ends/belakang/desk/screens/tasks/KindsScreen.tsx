import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Row, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { kindsQuery } from '../../server/flow-queries.ts'
import type { Kind } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { EditKind } from './EditKind.tsx'
import { TasksTabs } from './TasksTabs.tsx'
import { useKindName, useRoleName } from './task-name.ts'

const useAllowed = () => {
  const say = useSay(TEAM)
  return (minutes: number | null): string =>
    minutes === null
      ? say('none')
      : minutes % 60 === 0
        ? say('hours', { n: minutes / 60 })
        : say('minutes', { n: minutes })
}

const Rows = ({ kinds, edit }: { readonly kinds: readonly Kind[]; readonly edit: (kind: Kind) => void }) => {
  const say = useSay(TEAM)
  const name = useKindName()
  const role = useRoleName()
  const allowed = useAllowed()
  const may = useMay()
  return (
    <DataTable
      label={say('kind-name')}
      rows={kinds.toSorted((a, b) => b.weight - a.weight)}
      rowKey={k => k.kind}
      columns={[
        {
          key: 'kind',
          head: say('kind-name'),
          cell: k => {
            const called = name(k.kind, k.nameId ? { id: k.nameId, en: k.nameEn || k.nameId } : null)
            return may('flow.manage') ? (
              <Button size="compact-sm" variant="subtle" ml={-8} onClick={() => edit(k)}>
                {called}
              </Button>
            ) : (
              called
            )
          },
        },
        { key: 'due', head: say('due-in'), cell: k => allowed(k.dueMinutes) },
        { key: 'clock', head: say('clock'), hide: 'tablet', cell: k => say(`clock-${k.calendar}`) },
        {
          key: 'who',
          head: say('roles'),
          hide: 'phone',
          cell: k => (
            <Row>
              {k.roles.length === 0 ? <span className="quiet">{say('anyone')}</span> : k.roles.map(role).join(', ')}
              {k.skill && <Tag tone="good">{k.skill}</Tag>}
            </Row>
          ),
        },
        { key: 'give', head: say('give-how'), hide: 'tablet', cell: k => say(`give-${k.give}`) },
        {
          key: 'late',
          head: say('late2'),
          hide: 'phone',
          cell: k => (k.escalateTo ? role(k.escalateTo) : <span className="quiet">{say('none')}</span>),
        },
        { key: 'weight', head: say('weight'), align: 'end', cell: k => k.weight },
      ]}
    />
  )
}

/** How each kind of task is done: time allowed, who may, who is asked when it is late. */
export default function KindsScreen() {
  const say = useSay(TEAM)
  const words = useSay(TASKS)
  const query = useQuery(kindsQuery)
  const [editing, setEditing] = useState<Kind>()
  return (
    <Page title={words('kinds')} lead={say('kinds-lead')}>
      <TasksTabs />
      <Section flush>
        <Asked query={query} lines={12}>
          {kinds => <Rows kinds={kinds} edit={setEditing} />}
        </Asked>
      </Section>
      {editing && <EditKind kind={editing} close={() => setEditing(undefined)} />}
    </Page>
  )
}
