import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { kindKnown, TASK_KINDS } from '#kit/words/task-kinds.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFresh } from '../../parts/use-fresh.ts'
import { server } from '../../server/client.ts'
import type { Task } from '../../server/kinds.ts'
import { openTasksQuery } from '../../server/queries.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import { TaskCard } from './TaskCard.tsx'
import styles from './Tasks.module.css'

const SHOWN = 60

const useKindName = () => {
  const say = useSay(TASK_KINDS)
  return (kind: string) => (kindKnown(kind) ? say(kind) : kind)
}

const List = ({ tasks, done }: { readonly tasks: readonly Task[]; readonly done: boolean }) => {
  const say = useSay(TASKS)
  const name = useKindName()
  const [kind, setKind] = useState<string | null>(null)
  const fresh = useFresh(
    tasks.map(t => t.id),
    String(done),
  )
  const kinds = Map.groupBy(tasks, t => t.kind)
  const shown = kind && kinds.has(kind) ? kinds.get(kind)! : tasks
  if (tasks.length === 0)
    return (
      <Section>
        <Empty title={say(done ? 'none-done' : 'none')}>{!done && say('none-do')}</Empty>
      </Section>
    )
  return (
    <>
      {kinds.size > 1 && (
        <Select
          aria-label={say('all')}
          placeholder={say('all')}
          clearable
          value={kind}
          onChange={setKind}
          data={[...kinds].map(([value, those]) => ({ value, label: `${name(value)} (${those.length})` }))}
          maw={420}
        />
      )}
      <ol className={styles.list}>
        {shown.slice(0, SHOWN).map(task => (
          <TaskCard key={task.id} task={task} name={name(task.kind)} fresh={fresh.has(task.id)} />
        ))}
      </ol>
    </>
  )
}

/** The inbox: what happened, to which thing, and what to do. */
export default function TasksScreen() {
  const say = useSay(TASKS)
  const [which, setWhich] = useState<'open' | 'done'>('open')
  const open = useQuery(openTasksQuery)
  const done = useQuery({
    queryKey: ['flow', 'done'],
    queryFn: () => server.flow.tasks({ done: 'true' }),
    enabled: which === 'done',
  })
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <SegmentedControl
          value={which}
          onChange={value => setWhich(value as 'open' | 'done')}
          data={[
            { value: 'open', label: `${say('open')}${open.data ? ` ${open.data.length}` : ''}` },
            { value: 'done', label: say('done') },
          ]}
        />
      }
    >
      <Asked query={which === 'open' ? open : done} lines={8}>
        {tasks => <List tasks={tasks} done={which === 'done'} />}
      </Asked>
    </Page>
  )
}
