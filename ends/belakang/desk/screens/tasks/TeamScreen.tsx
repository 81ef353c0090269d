import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { BarList } from '../../charts/BarList.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Split, Stack, Tag } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { teamQuery } from '../../server/flow-queries.ts'
import type { Team } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { TasksTabs } from './TasksTabs.tsx'
import styles from './Team.module.css'
import { TeamFigures } from './TeamFigures.tsx'
import { TeamShare } from './TeamShare.tsx'
import { TeamTasks } from './TeamTasks.tsx'

type Member = Team['members'][number]

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

const Whole = ({ team, place }: { readonly team: Team; readonly place: string | null }) => {
  const say = useSay(TEAM)
  const [chosen, setChosen] = useState<string>()
  const member = team.members.find(m => m.id === chosen)
  const choose = (id: string) => setChosen(now => (now === id ? undefined : id))
  const busy = team.members.toSorted((a, b) => b.load - a.load || (a.name < b.name ? -1 : 1))
  const shown = member ? team.tasks.filter(t => t.assignee === member.id) : team.tasks
  return (
    <>
      <TeamFigures team={team} />
      <Split>
        <Section flush title={member ? say('tasks-of', { who: member.name }) : say('tasks-all')}>
          <TeamTasks tasks={shown} />
        </Section>
        <Section title={say('load-by')}>
          <Stack>
            <TeamShare place={place} />
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
