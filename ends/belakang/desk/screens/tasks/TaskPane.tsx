import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { kindKnown, TASK_HAPPENED } from '#kit/words/task-kinds.ts'
import { TASK_DO } from '#kit/words/task-remedies.ts'
import { Waiting } from '../../parts/Asked.tsx'
import { Hint, Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { usePlaces } from '../../parts/names.ts'
import { useAgo, useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { taskQuery } from '../../server/flow-queries.ts'
import type { Task, WholeTask } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import { DuePill } from './DuePill.tsx'
import { KnownFacts } from './KnownFacts.tsx'
import { TaskLife, TaskTimes } from './TaskLife.tsx'
import { TaskLinks } from './TaskLinks.tsx'
import styles from './TaskPane.module.css'
import { useKindName, useOutcomeName, useRoleName, useTaskName } from './task-name.ts'
import { useTaskBlanks } from './use-task-blanks.ts'
import { WhyNow } from './WhyNow.tsx'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const saysOf = (task: Task): readonly string[] => {
  const { says } = task.detail
  return Array.isArray(says) ? says.map(String) : []
}

const Head = ({ task }: { readonly task: Task }) => {
  const say = useSay(TASKS)
  const name = useTaskName()
  const role = useRoleName()
  const ago = useAgo(60_000)
  const format = useFormats()
  const places = usePlaces()
  const holder = task.mine
    ? say(task.claimedAt ? 'in-mine' : 'given-you')
    : task.assigneeName
      ? say('in-hands', { who: task.assigneeName })
      : say('nobody')
  return (
    <header className={styles.head}>
      <h2>{name(task)}</h2>
      <p className={styles.about}>
        {task.place && `${places.name(task.place)} · `}
        {say('opened', { ago: ago(task.openedAt) })}
        {task.dueAt && ` · ${say('due-from', { at: format.dateTime(task.dueAt) })}`}
      </p>
      <div className={styles.tags}>
        {!task.doneAt && <DuePill task={task} />}
        {!task.doneAt && <Tag tone={task.mine ? 'good' : 'plain'}>{holder}</Tag>}
        {task.escalated > 0 && !task.doneAt && (
          <Tag tone="bad">
            {say('escalated', {
              role: task.escalated > 1 ? say('owners') : task.roles.map(role).at(-1) || say('team'),
            })}
          </Tag>
        )}
        {task.needs > 1 && <Tag tone="warn">{say('votes', { n: task.votes, needs: task.needs })}</Tag>}
        {task.apart && <Tag tone="warn">{say('apart')}</Tag>}
      </div>
    </header>
  )
}

const WhyYou = ({ task }: { readonly task: Task }) => {
  const say = useSay(TASKS)
  const why = task.givenWhy
  if (!why || !task.mine) return null
  const sentence =
    typeof why.of === 'number'
      ? say('why-load', {
          ...{ load: Number(why.load), of: why.of, absent: Number(why.absent) },
          ...{ unskilled: Number(why.unskilled), barred: Number(why.barred) },
        })
      : text(why.note)
        ? say('why-by', { note: text(why.note) })
        : ''
  return sentence ? (
    <p className={styles.quiet}>
      <b>{say('why-you')}:</b> {sentence}
    </p>
  ) : null
}

const Parts = ({ task }: { readonly task: WholeTask }) => {
  const say = useSay(TASKS)
  const outcome = useOutcomeName()
  if (task.parts.length === 0) return null
  return (
    <section className={styles.block} aria-label={say('parts')}>
      <h3>{say('parts')}</h3>
      <ul className={styles.parts}>
        {task.parts.map(p => (
          <li key={p.id} data-open={p.doneAt ? undefined : ''}>
            <span>{text(p.detail.question) || text(p.detail.todo)}</span>
            <span className={styles.quiet}>
              {p.doneAt
                ? `${p.doneByName ?? ''}: ${p.note || outcome(p.outcome ?? '')}`
                : `${p.assigneeName ?? say('anybody')}, ${say('part-open')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a question or a part belongs to. */
const Origin = ({ task }: { readonly task: Task }) => {
  const say = useSay(TASKS)
  const kind = useKindName()
  if (!task.relation) return null
  const asked = text(task.detail.question) || text(task.detail.todo)
  const who = text(task.detail.from)
  return (
    <Hint tone="good">
      <b>{say(task.relation === 'consult' ? 'question' : 'part', { who })}</b>
      <p className={styles.asked}>{asked}</p>
      <p className={styles.quiet}>{say('about-task', { kind: kind(text(task.detail.kind)) })}</p>
    </Hint>
  )
}

const Told = ({ task }: { readonly task: Task }) => {
  const happened = useSay(TASK_HAPPENED)
  const todo = useSay(TASK_DO)
  const say = useSay(TASKS)
  const blanks = useTaskBlanks(task)
  const says = saysOf(task)
  return (
    <>
      {kindKnown(task.kind) && !task.relation && <p className={styles.happened}>{happened(task.kind, blanks)}</p>}
      <KnownFacts task={task} />
      <Origin task={task} />
      {says.length > 0 && (
        <ul className={styles.says} aria-label={say('says')}>
          {says.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {kindKnown(task.kind) && !task.doneAt && !task.relation && <p className={styles.do}>{todo(task.kind)}</p>}
      <div className={styles.links}>
        <TaskLinks task={task} />
      </div>
      {task.barred && !task.doneAt && <Hint tone="warn">{say('barred')}</Hint>}
      {task.unskilled && !task.doneAt && <Hint tone="warn">{say('unskilled', { skill: task.skill ?? '' })}</Hint>}
    </>
  )
}

/** One task: what happened, what to do, why now, and its life. Shown from the list at once; its life follows. */
export const TaskPane = ({ id, listed }: { readonly id: string; readonly listed: Task | undefined }) => {
  const query = useQuery(taskQuery(id))
  useEffect(() => {
    void server.flow.seen({ ids: [id] }).catch(() => undefined)
  }, [id])
  const whole = query.data
  const task = whole ? { ...whole, points: listed?.points ?? whole.points, total: listed?.total ?? 0 } : listed
  if (!task) return query.error ? <FaultNote error={query.error} /> : <Waiting lines={8} />
  return (
    <article className={styles.pane}>
      <Head task={task} />
      <Told task={task} />
      <WhyYou task={task} />
      {!task.doneAt && <WhyNow task={task} />}
      {whole && <Parts task={whole} />}
      {whole && <TaskTimes task={whole} />}
      {whole && <TaskLife task={whole} />}
    </article>
  )
}
