import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { KeyHint } from '#kit/ui/KeyHint.tsx'
import { Hint } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { FormFields } from '../../parts/FormFields.tsx'
import type { Task } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import type { AskKind } from './AskDialog.tsx'
import { formOf } from './KnownFacts.tsx'
import styles from './TaskDeeds.module.css'
import { useEndings, useOutcomeName } from './task-name.ts'
import type { TaskDeedsOf } from './use-task-deeds.ts'

type TaskDeedsProps = {
  readonly task: Task
  readonly deeds: TaskDeedsOf
  readonly ask: (what: AskKind) => void
}

const Finish = ({ task, deeds }: Pick<TaskDeedsProps, 'task' | 'deeds'>) => {
  const say = useSay(TASKS)
  const endings = useEndings()(task)
  const form = formOf(task)
  const note = useRef<HTMLTextAreaElement>(null)
  const { outcome, complete } = deeds
  useEffect(() => {
    if (outcome && !form) note.current?.focus()
  }, [outcome, form])
  return (
    <section className={styles.block} aria-label={say('deeds')}>
      <h3>{say('deeds')}</h3>
      <fieldset className={styles.endings} aria-label={say('outcome')}>
        {endings.map((it, n) => (
          <button
            key={it.outcome}
            type="button"
            aria-pressed={outcome === it.outcome}
            className={styles.ending}
            onClick={() => deeds.choose(it.outcome)}
          >
            <KeyHint keys={String(n + 1)} />
            <span>{it.label}</span>
          </button>
        ))}
      </fieldset>
      {form && outcome && (
        <FormFields
          narrow
          form={form}
          answer={deeds.answer}
          outcome={outcome}
          faults={deeds.tried ? deeds.faults : []}
          put={deeds.put}
        />
      )}
      <Textarea
        ref={note}
        label={say('note')}
        description={say('note-hint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={deeds.note}
        onChange={e => deeds.write(e.currentTarget.value)}
      />
      {complete.error && <FaultNote error={complete.error} />}
      <Button
        fullWidth
        loading={complete.isPending}
        disabled={!outcome}
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={deeds.send}
      >
        {say(outcome ? 'complete' : 'choose-outcome')}
      </Button>
    </section>
  )
}

const Ended = ({ task }: { readonly task: Task }) => {
  const outcome = useOutcomeName()
  return (
    <Hint tone="good">
      <b>{outcome(task.outcome ?? '')}</b>
      <p>{task.doneByName}</p>
      {task.note && <q>{task.note}</q>}
    </Hint>
  )
}

/** What can be done with the chosen task, each with its key. */
export const TaskDeeds = ({ task, deeds, ask }: TaskDeedsProps) => {
  const say = useSay(TASKS)
  const { claim, giveBack, resume } = deeds
  if (task.doneAt) return <Ended task={task} />
  const begun = task.mine && task.claimedAt !== null
  const others = task.assignee !== null && !task.mine
  const may = !task.barred && (!others || task.leads)
  const plain = { variant: 'default', justify: 'space-between', fullWidth: true } as const
  return (
    <div className={styles.side}>
      {may && !begun && !task.unskilled && !task.pausedAt && (
        <Button
          fullWidth
          variant="light"
          loading={claim.isPending}
          rightSection={<KeyHint keys="C" />}
          onClick={() => claim.mutate({ id: task.id })}
        >
          {say('claim')}
        </Button>
      )}
      {task.pausedAt && (
        <Button
          fullWidth
          loading={resume.isPending}
          rightSection={<KeyHint keys="P" />}
          onClick={() => resume.mutate({ id: task.id })}
        >
          {say('resume')}
        </Button>
      )}
      {may && <Finish task={task} deeds={deeds} />}
      <section className={styles.block} aria-label={say('deeds-more')}>
        <h3>{say('deeds-more')}</h3>
        {(task.mine || (others && task.leads)) && (
          <Button
            {...plain}
            loading={giveBack.isPending}
            rightSection={<KeyHint keys="R" />}
            onClick={() => giveBack.mutate({ id: task.id })}
          >
            {say('return')}
          </Button>
        )}
        {(!others || task.leads) && (
          <Button {...plain} rightSection={<KeyHint keys="D" />} onClick={() => ask('delegate')}>
            {say('delegate')}
          </Button>
        )}
        <Button {...plain} rightSection={<KeyHint keys="A" />} onClick={() => ask('consult')}>
          {say('consult')}
        </Button>
        {task.relation === null && (
          <Button {...plain} rightSection={<KeyHint keys="B" />} onClick={() => ask('part')}>
            {say('cut-part')}
          </Button>
        )}
        {!task.pausedAt && (
          <Button {...plain} rightSection={<KeyHint keys="P" />} onClick={() => ask('pause')}>
            {say('pause')}
          </Button>
        )}
        <Button {...plain} rightSection={<KeyHint keys="T" />} onClick={() => ask('note')}>
          {say('note-it')}
        </Button>
      </section>
    </div>
  )
}
