import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useNow } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { absencesQuery, staffQuery } from '../../server/flow-queries.ts'
import type { Absence, Staff } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { EditStaff } from './EditStaff.tsx'
import { NewAbsence } from './NewAbsence.tsx'
import { TasksTabs } from './TasksTabs.tsx'

const Absences = ({ absences }: { readonly absences: readonly Absence[] }) => {
  const say = useSay(TEAM)
  const format = useFormats()
  const now = useNow(60_000)
  const whole = (instant: string) => /^00\D00/.test(format.time(instant))
  const from = (a: Absence) => (whole(a.from) ? format.date(a.from) : format.dateTime(a.from))
  // Until the midnight of a day is through the day before.
  const until = (a: Absence) =>
    whole(a.to) ? format.date(new Date(Date.parse(a.to) - 1).toISOString()) : format.dateTime(a.to)
  const back = useDeed(server.flow.withdrawAbsence, { done: say('absence-gone'), touches: ['flow'] })
  if (absences.length === 0) return <Empty title={say('absences-none')}>{say('absences-none-do')}</Empty>
  return (
    <DataTable
      label={say('absences')}
      rows={absences}
      rowKey={a => a.id}
      columns={[
        {
          key: 'who',
          head: say('person'),
          cell: a => (
            <>
              <b>{a.name}</b>
              {a.note && <div className="quiet">{a.note}</div>}
            </>
          ),
        },
        {
          key: 'kind',
          head: say('kind'),
          cell: a => <Tag tone={Date.parse(a.from) <= now ? 'warn' : 'plain'}>{say(`kind-${a.kind}`)}</Tag>,
        },
        { key: 'from', head: say('from'), hide: 'phone', cell: a => from(a) },
        { key: 'to', head: say('to'), cell: a => until(a) },
        { key: 'sub', head: say('substitute'), hide: 'phone', cell: a => a.substituteName ?? say('no-substitute') },
        {
          key: 'back',
          head: '',
          align: 'end',
          cell: a => (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              loading={back.isPending}
              onClick={() => back.mutate({ id: a.id })}
            >
              {say('take-back')}
            </Button>
          ),
        },
      ]}
    />
  )
}

const People = ({ staff }: { readonly staff: readonly Staff[] }) => {
  const say = useSay(TEAM)
  const [editing, setEditing] = useState<Staff>()
  if (staff.length === 0) return <Empty title={say('members-none')}>{say('members-none-do')}</Empty>
  return (
    <>
      <DataTable
        label={say('skills-shifts')}
        rows={staff}
        rowKey={s => s.id}
        columns={[
          {
            key: 'name',
            head: say('person'),
            cell: s => (
              <Button size="compact-sm" variant="subtle" ml={-8} onClick={() => setEditing(s)}>
                {s.name}
              </Button>
            ),
          },
          {
            key: 'skills',
            head: say('skills'),
            cell: s => (
              <Row>
                {s.skills.map(it => (
                  <Tag key={`${it.skill} ${it.from}`} tone="good">
                    {it.skill}
                  </Tag>
                ))}
              </Row>
            ),
          },
          {
            key: 'shifts',
            head: say('shifts'),
            hide: 'phone',
            cell: s => (s.shifts.length === 0 ? <span className="quiet">{say('shifts-none')}</span> : s.shifts.length),
          },
        ]}
      />
      {editing && <EditStaff staff={editing} close={() => setEditing(undefined)} />}
    </>
  )
}

/** Who is away and who stands in; what people know and when they work. HR will keep it; until then it is kept here. */
export default function StaffScreen() {
  const say = useSay(TEAM)
  const words = useSay(TASKS)
  const absences = useQuery(absencesQuery)
  const staff = useQuery(staffQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={words('staff')}
      lead={say('staff-lead')}
      tools={<Button onClick={() => setAdding(true)}>{say('new-absence')}</Button>}
    >
      <TasksTabs />
      <Section flush title={say('absences')}>
        <Asked query={absences}>{rows => <Absences absences={rows} />}</Asked>
      </Section>
      <Section flush title={say('skills-shifts')}>
        <Asked query={staff} lines={8}>
          {rows => <People staff={rows.filter(it => it.kept)} />}
        </Asked>
      </Section>
      {adding && <NewAbsence staff={staff.data ?? []} close={() => setAdding(false)} />}
    </Page>
  )
}
