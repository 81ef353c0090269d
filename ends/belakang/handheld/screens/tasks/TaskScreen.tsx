import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { agoIn } from '#kit/words/format.ts'
import { useSay } from '#kit/words/words.ts'
import { askedValues, checkAnswer } from '#modules/flow/rules/index.ts'
import { Empty, Head } from '../../parts/Card.tsx'
import { Note } from '../../parts/Field.tsx'
import { Press } from '../../parts/Press.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { TASKS } from '../../words/tasks.ts'
import { doDeeds } from '../../work/do-deed.ts'
import { tell } from '../../work/tell.ts'
import { goBack } from '../../work/ways.ts'
import { TaskAbout } from './TaskAbout.tsx'
import { formOf, KnownFacts, TaskForm } from './TaskForm.tsx'
import styles from './TaskScreen.module.css'
import { type TaskAnswer, useAnswer } from './use-answer.ts'
import { type Task, useOpenTasks } from './use-open-tasks.ts'
import { useOutcomes } from './use-outcomes.ts'
import { useTaskWords } from './use-task-words.ts'

const textsIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

type Answered = {
  readonly task: Task
  readonly answer: TaskAnswer
  readonly change: (what: Partial<TaskAnswer>) => void
}

const useFinish = ({ task, answer }: Pick<Answered, 'task' | 'answer'>, name: string, label: string) => {
  const phone = usePhone()
  const { outcome, note } = answer
  const form = formOf(task)
  const values = form && outcome ? askedValues(form, answer.values, outcome) : {}
  const faults = form && outcome ? checkAnswer(form, values, outcome) : []
  const finish = async () => {
    if (!outcome) return
    const said = { ...(note.trim() && { note: note.trim() }), ...(form && { values }) }
    const input = { id: task.id, outcome, ...said }
    const about = { name, outcome: label }
    await doDeeds(phone, [{ kind: 'complete-task', thread: `task:${task.id}`, input, about }], task.id)
    goBack(phone)
    tell(phone, 'good', TASKS.finished, { name })
  }
  return { form, faults, finish }
}

const OneTask = ({ task, answer, change }: Answered) => {
  const say = useSay(TASKS)
  const language = useLanguage()
  const { name, happened, todo } = useTaskWords()(task)
  const outcomes = useOutcomes(task)
  const [tried, setTried] = useState(false)
  const { outcome } = answer
  const label = outcomes.find(one => one.value === outcome)?.label ?? outcome ?? ''
  const { form, faults, finish } = useFinish({ task, answer }, name, label)
  const press = () => {
    setTried(true)
    if (faults.length === 0) void finish()
  }
  return (
    <Screen
      title={name}
      about={say('opened', { ago: agoIn(task.openedAt, Date.now(), language) })}
      foot={
        <Press look="main" icon="check" disabled={!outcome} onClick={press}>
          {say('complete')}
        </Press>
      }
    >
      <TaskAbout happened={happened} says={textsIn(task.detail.says)} todo={todo} />
      <KnownFacts task={task} />
      <Head>{say('outcome')}</Head>
      <div className={styles.outcomes} role="radiogroup" aria-label={say('outcome')}>
        {outcomes.map(one => (
          <label key={one.value} className={styles.outcome} data-on={one.value === outcome}>
            <input
              type="radio"
              name="outcome"
              checked={one.value === outcome}
              onChange={() => change({ outcome: one.value })}
            />
            {one.label}
          </label>
        ))}
      </div>
      {form && outcome && (
        <TaskForm
          {...{ form, outcome, values: answer.values }}
          faults={tried ? faults : []}
          put={(field, value) => change({ values: { ...answer.values, [field]: value } })}
        />
      )}
      <Note label={say('note')} hint={say('note-hint')} value={answer.note} onValue={note => change({ note })} />
    </Screen>
  )
}

const Begun = ({ task }: { readonly task: Task }) => {
  const [answer, change] = useAnswer(task)
  return answer ? <OneTask {...{ task, answer, change }} /> : null
}

/** One piece of work: what happened, what to do, and how it ended. */
export default function TaskScreen() {
  const say = useSay(TASKS)
  const id = usePhoneState(s => s.way.id)
  const { value } = useOpenTasks()
  const task = value?.find(one => one.id === id)
  if (task) return <Begun key={task.id} task={task} />
  return <Screen title={say('title')}>{value && <Empty icon="check" title={say('gone')} />}</Screen>
}
