import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { KeyHint } from '#kit/ui/KeyHint.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row } from '../../parts/Bits.tsx'
import { Page } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { doneTasksQuery } from '../../server/flow-queries.ts'
import type { Task } from '../../server/kinds.ts'
import { openTasksQuery } from '../../server/queries.ts'
import { FORM } from '../../words/form.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import { AskDialog, type AskKind } from './AskDialog.tsx'
import styles from './Inbox.module.css'
import { KeyTable } from './KeyTable.tsx'
import { StartProcess } from './StartProcess.tsx'
import { TaskDeeds } from './TaskDeeds.tsx'
import { TaskList } from './TaskList.tsx'
import { TaskPane } from './TaskPane.tsx'
import { TasksTabs } from './TasksTabs.tsx'
import { useEndings } from './task-name.ts'
import { inTray, TRAYS, type Tray } from './trays.ts'
import { useTaskDeeds } from './use-task-deeds.ts'
import { useTaskKeys } from './use-task-keys.ts'

const WORD = { mine: 'for-me', pool: 'pool', standing: 'standing', all: 'everything', done: 'done' } as const

const Nothing = ({ tray }: { readonly tray: Tray }) => {
  const say = useSay(TASKS)
  if (tray === 'done') return <Empty title={say('none-done')} />
  if (tray === 'mine') return <Empty title={say('none-mine')}>{say('none-mine-do')}</Empty>
  return <Empty title={say('none')}>{say('none-do')}</Empty>
}

type TraysProps = {
  readonly tray: Tray
  readonly tasks: readonly Task[]
  readonly choose: (tray: Tray) => void
}

const Trays = ({ tray, tasks, choose }: TraysProps) => {
  const say = useSay(TASKS)
  return (
    <fieldset className={styles.trays} aria-label={say('trays')}>
      {TRAYS.map(value => {
        const n = value === 'done' ? 0 : inTray(tasks, value).length
        return (
          <button key={value} type="button" aria-pressed={value === tray} onClick={() => choose(value)}>
            {say(WORD[value])}
            {n > 0 && <b>{n}</b>}
          </button>
        )
      })}
    </fieldset>
  )
}

/** The chosen task, and what may be done with it by button and by key. */
const Chosen = ({ task, id, move, next, leave }: ChosenProps) => {
  const say = useSay(TASKS)
  const [asking, setAsking] = useState<AskKind>()
  const deeds = useTaskDeeds(task, leave)
  const endings = useEndings()
  const open = task && !task.doneAt ? task : undefined
  const ask = (what: AskKind) => open && setAsking(what)
  useTaskKeys({
    n: next,
    j: () => move(1),
    k: () => move(-1),
    down: () => move(1),
    up: () => move(-1),
    c: () => open && deeds.claim.mutate({ id: open.id }),
    r: () => open?.mine && deeds.giveBack.mutate({ id: open.id }),
    d: () => ask('delegate'),
    a: () => ask('consult'),
    b: () => ask('part'),
    t: () => ask('note'),
    p: () => (open?.pausedAt ? deeds.resume.mutate({ id: open.id }) : ask('pause')),
    'Ctrl+Enter': deeds.send,
    ...Object.fromEntries((open ? endings(open) : []).map((it, n) => [String(n + 1), () => deeds.choose(it.outcome)])),
  })
  if (!id)
    return (
      <div className={styles.blank}>
        <Empty title={say('choose')}>{say('choose-do')}</Empty>
        <KeyTable />
      </div>
    )
  return (
    <>
      <div className={styles.middle}>
        <Button className={styles.back} variant="subtle" size="compact-sm" onClick={leave}>
          ← {say('back')}
        </Button>
        <TaskPane key={id} id={id} listed={task} />
      </div>
      <aside className={styles.right}>{task && <TaskDeeds task={task} deeds={deeds} ask={ask} />}</aside>
      {asking && open && <AskDialog task={open} what={asking} close={() => setAsking(undefined)} />}
    </>
  )
}

type ChosenProps = {
  readonly task: Task | undefined
  readonly id: string | undefined
  readonly move: (by: number) => void
  readonly next: () => void
  readonly leave: () => void
}

/** The inbox: a tray of tasks, the chosen one, and what to do with it. All of it goes by keyboard. */
export default function TasksScreen() {
  const say = useSay(TASKS)
  const go = useNavigate({ from: '/tasks' })
  const { id, tray: asked } = useSearch({ from: '/tasks' })
  const open = useQuery(openTasksQuery)
  const form = useSay(FORM)
  const [starting, setStarting] = useState(false)
  const done = useQuery({ ...doneTasksQuery, enabled: asked === 'done' })
  const tray: Tray = asked ?? (open.data?.some(t => t.mine) ? 'mine' : 'pool')
  const all = (tray === 'done' ? done.data : open.data) ?? []
  const shown = inTray(all, tray)
  const choose = (next: string | undefined, to: Tray | undefined = asked) =>
    void go({ search: { id: next, tray: to }, replace: true })
  const next = useDeed(server.flow.next, { touches: ['flow'], after: task => choose(task.id, 'mine') })
  const move = (by: number) => {
    const at = shown.findIndex(t => t.id === id)
    const to = shown[Math.max(0, Math.min(shown.length - 1, at < 0 ? 0 : at + by))]
    if (to) choose(to.id)
  }
  const task = all.find(t => t.id === id) ?? open.data?.find(t => t.id === id)
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <Row>
          <Button size="md" variant="default" onClick={() => setStarting(true)}>
            {form('start')}
          </Button>
          <Button
            size="md"
            loading={next.isPending}
            rightSection={<KeyHint keys="N" />}
            onClick={() => next.mutate({ not: [] })}
          >
            {say('next')}
          </Button>
        </Row>
      }
    >
      <TasksTabs />
      <div className={styles.inbox} data-chosen={id ? '' : undefined}>
        <div className={styles.left}>
          <Trays tray={tray} tasks={open.data ?? []} choose={value => choose(undefined, value)} />
          <Asked query={tray === 'done' ? done : open} lines={10}>
            {() =>
              shown.length === 0 ? (
                <Nothing tray={tray} />
              ) : (
                <TaskList tasks={shown} chosen={id} of={tray} choose={choose} />
              )
            }
          </Asked>
        </div>
        <Chosen task={task} id={id} move={move} next={() => next.mutate({ not: [] })} leave={() => choose(undefined)} />
      </div>
      {starting && <StartProcess close={() => setStarting(false)} />}
    </Page>
  )
}
