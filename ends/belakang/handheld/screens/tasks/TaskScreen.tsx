import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { agoIn } from '#kit/words/format.ts'
import { useSay } from '#kit/words/words.ts'
import { Card, Empty, Head } from '../../parts/Card.tsx'
import { Note } from '../../parts/Field.tsx'
import { Press } from '../../parts/Press.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { OUTCOMES, TASKS } from '../../words/tasks.ts'
import { doDeeds } from '../../work/do-deed.ts'
import { tell } from '../../work/tell.ts'
import { goBack } from '../../work/ways.ts'
import styles from './TaskScreen.module.css'
import { type Task, useOpenTasks } from './use-open-tasks.ts'
import { useTaskWords } from './use-task-words.ts'

const textsIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

/** The words with which it may end: the task's own, or the usual ones. */
const useOutcomes = (task: Task) => {
  const say = useSay(TASKS)
  const own = textsIn((task as { outcomes?: unknown }).outcomes ?? task.detail.outcomes)
  const known = new Set<string>(OUTCOMES)
  return (own.length > 0 ? own : [...OUTCOMES]).map(value => ({
    value,
    label: known.has(value) ? say(`outcome-${value as (typeof OUTCOMES)[number]}`) : value,
  }))
}

const OneTask = ({ task }: { readonly task: Task }) => {
  const phone = usePhone()
  const say = useSay(TASKS)
  const language = useLanguage()
  const { name, happened, todo } = useTaskWords()(task)
  const outcomes = useOutcomes(task)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const finish = async (chosen: string) => {
    const input = { id: task.id, outcome: chosen, ...(note.trim() && { note: note.trim() }) }
    const about = { name, outcome: outcomes.find(one => one.value === chosen)?.label ?? chosen }
    await doDeeds(phone, [{ kind: 'complete-task', thread: `task:${task.id}`, input, about }])
    goBack(phone)
    tell(phone, 'good', TASKS.finished, { name })
  }
  return (
    <Screen
      title={name}
      about={say('opened', { ago: agoIn(task.openedAt, Date.now(), language) })}
      foot={
        <Press look="main" icon="check" disabled={!outcome} onClick={() => outcome && void finish(outcome)}>
          {say('complete')}
        </Press>
      }
    >
      <Card>
        {happened && <p>{happened}</p>}
        {textsIn(task.detail.says).map(text => (
          <p key={text} className="soft">
            {text}
          </p>
        ))}
        {todo && (
          <p>
            <b>{say('do')}: </b>
            {todo}
          </p>
        )}
      </Card>
      <Head>{say('outcome')}</Head>
      <div className={styles.outcomes} role="radiogroup" aria-label={say('outcome')}>
        {outcomes.map(({ value, label }) => (
          <label key={value} className={styles.outcome} data-on={value === outcome}>
            <input type="radio" name="outcome" checked={value === outcome} onChange={() => setOutcome(value)} />
            {label}
          </label>
        ))}
      </div>
      <Note label={say('note')} hint={say('note-hint')} value={note} onValue={setNote} />
    </Screen>
  )
}

/** One piece of work: what happened, what to do, and how it ended. */
export default function TaskScreen() {
  const say = useSay(TASKS)
  const id = usePhoneState(s => s.way.id)
  const { value } = useOpenTasks()
  const task = value?.find(one => one.id === id)
  if (task) return <OneTask task={task} />
  return <Screen title={say('title')}>{value && <Empty icon="check" title={say('gone')} />}</Screen>
}
