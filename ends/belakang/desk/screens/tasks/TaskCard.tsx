import { Button } from '@mantine/core'
import { useState } from 'react'
import { kindKnown, TASK_DO, TASK_HAPPENED } from '#kit/words/task-kinds.ts'
import { usePeople, usePlaces } from '../../parts/names.ts'
import { useAgo } from '../../parts/use-formats.ts'
import type { Task } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import { CompleteTask } from './CompleteTask.tsx'
import { TaskLinks } from './TaskLinks.tsx'
import styles from './Tasks.module.css'
import { useTaskBlanks } from './use-task-blanks.ts'

const GRAVE = new Set(['chain-broken', 'sale-unsound', 'fact-odd', 'card-contradiction'])

const saysOf = (task: Task): readonly string[] => {
  const { says } = task.detail
  return Array.isArray(says) ? says.map(String) : []
}

type TaskCardProps = { readonly task: Task; readonly name: string; readonly fresh: boolean }

/** One piece of work: what happened, what to do, and where to do it. */
export const TaskCard = ({ task, name, fresh }: TaskCardProps) => {
  const say = useSay(TASKS)
  const happened = useSay(TASK_HAPPENED)
  const todo = useSay(TASK_DO)
  const ago = useAgo()
  const places = usePlaces()
  const person = usePeople()
  const blanks = useTaskBlanks(task)
  const [finishing, setFinishing] = useState(false)
  const says = saysOf(task)
  return (
    <li
      className={styles.card}
      data-weight={GRAVE.has(task.kind) ? 'bad' : undefined}
      data-done={task.doneAt ? '' : undefined}
      data-fresh={fresh || undefined}
    >
      <div className={styles.text}>
        <div>
          <h2>{name}</h2>
          <p className={styles.about}>
            {task.place && `${places.name(task.place)} · `}
            {say('opened', { ago: ago(task.openedAt) })}
          </p>
        </div>
        {kindKnown(task.kind) && <p>{happened(task.kind, blanks)}</p>}
        {says.length > 0 && (
          <ul className={styles.says}>
            {says.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        {kindKnown(task.kind) && !task.doneAt && <p className={styles.do}>{todo(task.kind)}</p>}
        {task.doneAt && (
          <p className={styles.about}>
            {task.outcome} · {say('done-by', { who: person(task.doneBy ?? ''), ago: ago(task.doneAt) })}
          </p>
        )}
      </div>
      <div className={styles.side}>
        <TaskLinks task={task} />
        {!task.doneAt && (
          <Button variant="light" onClick={() => setFinishing(true)}>
            {say('complete')}
          </Button>
        )}
      </div>
      {finishing && <CompleteTask task={task} name={name} close={() => setFinishing(false)} />}
    </li>
  )
}
