import { useEffect, useRef } from 'react'
import { usePlaces } from '../../parts/names.ts'
import { useAgo } from '../../parts/use-formats.ts'
import { useFresh } from '../../parts/use-fresh.ts'
import type { Task } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import { DuePill } from './DuePill.tsx'
import styles from './Inbox.module.css'
import { useOutcomeName, useTaskName } from './task-name.ts'

const GRAVE = 85

const Row = ({ task, here, fresh, choose }: RowProps) => {
  const say = useSay(TASKS)
  const name = useTaskName()
  const outcome = useOutcomeName()
  const ago = useAgo(60_000)
  const places = usePlaces()
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const holder = task.mine ? (task.claimedAt ? say('in-mine') : say('given-you')) : task.assigneeName
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={styles.row}
        data-here={here || undefined}
        data-fresh={fresh || undefined}
        data-weight={task.doneAt ? 'done' : task.weight >= GRAVE ? 'grave' : task.mine ? 'mine' : undefined}
        aria-current={here || undefined}
        onClick={() => choose(task.id)}
      >
        <span className={styles.name}>{name(task)}</span>
        <span className={styles.due}>{task.doneAt ? null : <DuePill task={task} />}</span>
        <span className={styles.about}>
          {[
            task.place && places.code(task.place),
            task.doneAt
              ? `${outcome(task.outcome ?? '')} · ${say('done-by', { who: task.doneByName ?? '', ago: ago(task.doneAt) })}`
              : ago(task.openedAt),
            !task.doneAt && holder,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
    </li>
  )
}

type RowProps = {
  readonly task: Task
  readonly here: boolean
  readonly fresh: boolean
  readonly choose: (id: string) => void
}

type TaskListProps = {
  readonly tasks: readonly Task[]
  readonly chosen: string | undefined
  readonly of: string
  readonly choose: (id: string) => void
}

/** The tasks of one tray, best first. */
export const TaskList = ({ tasks, chosen, of, choose }: TaskListProps) => {
  const say = useSay(TASKS)
  const fresh = useFresh(
    tasks.map(t => t.id),
    of,
  )
  return (
    <ol className={styles.list} aria-label={say('title')}>
      {tasks.map(task => (
        <Row key={task.id} task={task} here={task.id === chosen} fresh={fresh.has(task.id)} choose={choose} />
      ))}
    </ol>
  )
}
