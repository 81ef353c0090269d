import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { BarList } from '../../charts/BarList.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row, Split, Stack, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePlaces } from '../../parts/names.ts'
import { tell } from '../../parts/notices.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useNow } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { teamQuery } from '../../server/flow-queries.ts'
import type { Task, Team } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { AskDialog } from './AskDialog.tsx'
import { DuePill } from './DuePill.tsx'
import { TasksTabs } from './TasksTabs.tsx'
import styles from './Team.module.css'
import { useTaskName } from './task-name.ts'

type Member = Team['members'][number]

const Figures = ({ team }: { readonly team: Team }) => {
  const say = useSay(TEAM)
  const now = useNow(60_000)
  const late = team.tasks.filter(t => t.dueAt && Date.parse(t.dueAt) <= now).length
  const figures = [
    ['open-all', team.tasks.length, false],
    ['late-all', late, late > 0],
    ['loose-all', team.tasks.filter(t => !t.assignee).length, false],
    ['there-all', team.members.filter(m => m.present).length, false],
  ] as const
  return (
    <dl className={styles.figures}>
      {figures.map(([word, n, bad]) => (
        <div key={word} data-bad={bad || undefined}>
          <dt>{say(word)}</dt>
          <dd>{n}</dd>
        </div>
      ))}
    </dl>
  )
}

const Name = ({ member, chosen, choose }: NameProps) => {
  const say = useSay(TEAM)
  const format = useFormats()
  const { away, present } = member
  return (
    <span className={styles.member}>
      <button type="button" className={styles.person} aria-pressed={chosen} onClick={() => choose(member.id)}>
        {member.name}
      </button>
      {away && <Tag tone="warn">{say('away-until', { when: format.dateTime(away.to) })}</Tag>}
      {away?.substitute && <span className="quiet">{say('stands-in', { who: away.substitute })}</span>}
      {!away && !present && <Tag>{say('off-shift')}</Tag>}
      {member.skills.map(skill => (
        <Tag key={skill}>{skill}</Tag>
      ))}
    </span>
  )
}

type NameProps = { readonly member: Member; readonly chosen: boolean; readonly choose: (id: string) => void }

const Tasks = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const say = useSay(TEAM)
  const words = useSay(TASKS)
  const name = useTaskName()
  const places = usePlaces()
  const [giving, setGiving] = useState<Task>()
  if (tasks.length === 0) return <Empty title={say('tasks-none')}>{say('tasks-none-do')}</Empty>
  return (
    <>
      <DataTable
        label={say('tasks')}
        rows={tasks.slice(0, 200)}
        rowKey={t => t.id}
        columns={[
          {
            key: 'what',
            head: say('what'),
            cell: t => (
              <>
                <Link to="/tasks" search={{ id: t.id, tray: 'all' }}>
                  {name(t)}
                </Link>
                {t.place && <div className="quiet">{places.code(t.place)}</div>}
              </>
            ),
          },
          { key: 'who', head: say('who'), cell: t => t.assigneeName ?? <Tag>{words('nobody')}</Tag> },
          { key: 'due', head: say('due'), hide: 'phone', cell: t => <DuePill task={t} /> },
          {
            key: 'give',
            head: '',
            align: 'end',
            cell: t => (
              <Button size="compact-sm" variant="light" onClick={() => setGiving(t)}>
                {say('give')}
              </Button>
            ),
          },
        ]}
      />
      {giving && <AskDialog task={giving} what="delegate" close={() => setGiving(undefined)} />}
    </>
  )
}

const Share = ({ place }: { readonly place: string | null }) => {
  const say = useSay(TEAM)
  const [all, setAll] = useState(false)
  const share = useDeed(server.flow.rebalance, {
    touches: ['flow'],
    after: ({ moved, looked }) => tell(say('shared', { moved, looked })),
  })
  return (
    <Stack>
      <p className="quiet">{say('share-hint')}</p>
      <Row>
        <Button
          variant="light"
          loading={share.isPending}
          onClick={() => share.mutate({ all, ...(place && { place }) })}
        >
          {say('share')}
        </Button>
        <Checkbox label={say('share-all')} checked={all} onChange={e => setAll(e.currentTarget.checked)} />
      </Row>
    </Stack>
  )
}

const Whole = ({ team, place }: { readonly team: Team; readonly place: string | null }) => {
  const say = useSay(TEAM)
  const [chosen, setChosen] = useState<string>()
  const member = team.members.find(m => m.id === chosen)
  const choose = (id: string) => setChosen(now => (now === id ? undefined : id))
  const busy = team.members.toSorted((a, b) => b.load - a.load || (a.name < b.name ? -1 : 1))
  const shown = member ? team.tasks.filter(t => t.assignee === member.id) : team.tasks
  return (
    <>
      <Figures team={team} />
      <Split>
        <Section flush title={member ? say('tasks-of', { who: member.name }) : say('tasks-all')}>
          <Tasks tasks={shown} />
        </Section>
        <Section title={say('load-by')}>
          <Stack>
            <Share place={place} />
            {busy.length === 0 ? (
              <Empty title={say('members-none')}>{say('members-none-do')}</Empty>
            ) : (
              <BarList
                label={say('load-by')}
                bars={busy.map(m => ({
                  key: m.id,
                  name: <Name member={m} chosen={m.id === chosen} choose={choose} />,
                  value: m.load,
                  text: String(m.load),
                  note: say('load-note', { open: m.open, late: m.late, done: m.done }),
                }))}
              />
            )}
          </Stack>
        </Section>
      </Split>
    </>
  )
}

/** The team of who leads: who has what, who is away, what is late, and a way to share it out. */
export default function TeamScreen() {
  const say = useSay(TEAM)
  const words = useSay(TASKS)
  const [place, setPlace] = useState<string | null>(null)
  const query = useQuery(teamQuery(place))
  return (
    <Page title={words('team')} lead={say('team-lead')} tools={<PlacePick value={place} onChange={setPlace} />}>
      <TasksTabs />
      <Asked query={query} lines={10}>
        {team => <Whole team={team} place={place} />}
      </Asked>
    </Page>
  )
}
