import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { kindKnown, TASK_KINDS } from '#kit/words/task-kinds.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Section } from '../../parts/Page.tsx'
import { useAgo } from '../../parts/use-formats.ts'
import { openTasksQuery } from '../../server/queries.ts'
import { TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import styles from './Today.module.css'

const SHOWN = 6

/** The newest tasks that wait for somebody. */
export const TasksNow = () => {
  const say = useSay(TODAY)
  const kind = useSay(TASK_KINDS)
  const ago = useAgo()
  const query = useQuery(openTasksQuery)
  return (
    <Section
      title={say('tasks')}
      tools={
        <Link to="/tasks" search={{ id: undefined, tray: undefined }}>
          {say('all-tasks')}
        </Link>
      }
    >
      <Asked query={query}>
        {tasks =>
          tasks.length === 0 ? (
            <Empty title={say('no-tasks')}>{say('no-tasks-do')}</Empty>
          ) : (
            <ul className={styles.rows}>
              {tasks.slice(0, SHOWN).map(task => (
                <li key={task.id}>
                  <b>{kindKnown(task.kind) ? kind(task.kind) : task.kind}</b>
                  <span className="quiet">{ago(task.openedAt)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  )
}
