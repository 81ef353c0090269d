import { useLanguage } from '#kit/ui/speak.tsx'
import { lastingIn } from '#kit/words/format.ts'
import { ShareBar } from '../../charts/ShareBar.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { WholeTask } from '../../server/kinds.ts'
import { FRAME } from '../../words/frame.ts'
import { TASK_EVENTS, TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import styles from './TaskPane.module.css'
import { useOutcomeName, useRoleName } from './task-name.ts'

type Event = WholeTask['events'][number]
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const known = (what: string): what is keyof typeof TASK_EVENTS => what in TASK_EVENTS

const useEventText = () => {
  const say = useSay(TASK_EVENTS)
  const words = useSay(TASKS)
  const frame = useSay(FRAME)
  const outcome = useOutcomeName()
  const role = useRoleName()
  return (e: Event): string => {
    const who = e.whoName ?? (e.who === 'system' ? frame('by-itself') : e.who.slice(-6))
    const reason = text(e.detail.reason)
    const blanks = {
      who,
      to: e.toName ?? words('anybody'),
      outcome: outcome(text(e.detail.outcome)),
      reason: reason in TASKS ? words(reason as keyof typeof TASKS) : reason,
      role: role(text(e.detail.to)) || words('owners'),
    }
    return known(e.what) ? say(e.what, blanks) : e.what
  }
}

const noteOf = ({ detail }: Event) => text(detail.note) || text(detail.question) || text(detail.todo)

/** What happened to a task, by whom and when; who has seen it too. */
export const TaskLife = ({ task }: { readonly task: WholeTask }) => {
  const say = useSay(TASKS)
  const format = useFormats()
  const words = useEventText()
  return (
    <section className={styles.block} aria-label={say('life')}>
      <h3>{say('life')}</h3>
      <ol className={styles.life}>
        {task.events.toReversed().map((e, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only added, and shown newest first
          <li key={task.events.length - n} data-what={e.what}>
            <time dateTime={e.at}>{format.dateTime(e.at)}</time>
            <span>
              {words(e)}
              {e.way !== 'desk' && e.way !== 'system' && `, ${say('by-way', { way: say(`way-${e.way as 'mail'}`) })}`}
              {noteOf(e) && <q>{noteOf(e)}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Where a task's time went. */
export const TaskTimes = ({ task }: { readonly task: WholeTask }) => {
  const say = useSay(TASKS)
  const language = useLanguage()
  const shares = [
    { key: 'waited', name: say('time-waited'), value: task.waitedS },
    { key: 'worked', name: say('time-worked'), value: task.workedS },
    { key: 'stood', name: say('time-stood'), value: task.stoodS },
  ].filter(it => it.value > 0)
  if (shares.length === 0) return null
  return (
    <section className={styles.block} aria-label={say('times')}>
      <h3>
        {say('times')} <span className={styles.total}>{say('touches', { n: task.touches })}</span>
      </h3>
      <ShareBar label={say('times')} shares={shares.map(it => ({ ...it, text: lastingIn(it.value, language) }))} />
    </section>
  )
}
