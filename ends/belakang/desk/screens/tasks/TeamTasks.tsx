import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePlaces } from '../../parts/names.ts'
import type { Task } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { AskDialog } from './AskDialog.tsx'
import { DuePill } from './DuePill.tsx'
import { useTaskName } from './task-name.ts'

/** Every open task of the team. */
export const TeamTasks = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const say = useSay(TEAM)
  const words = useSay(TASKS)
  const name = useTaskName()
  const places = usePlaces()
  const [giving, setGiving] = useState<Task>()
  if (tasks.length === 0) return <Empty title={say('tasks-none')}>{say('tasks-none-do')}</Empty>
  return (
    <>
      <DataTable
        label={say('tasks')}
        rows={tasks.slice(0, 200)}
        rowKey={t => t.id}
        columns={[
          {
            key: 'what',
            head: say('what'),
            cell: t => (
              <>
                <Link to="/tasks" search={{ id: t.id, tray: 'all' }}>
                  {name(t)}
                </Link>
                {t.place && <div className="quiet">{places.code(t.place)}</div>}
              </>
            ),
          },
          { key: 'who', head: say('who'), cell: t => t.assigneeName ?? <Tag>{words('nobody')}</Tag> },
          { key: 'due', head: say('due'), hide: 'phone', cell: t => <DuePill task={t} /> },
          {
            key: 'give',
            head: '',
            align: 'end',
            cell: t => (
              <Button size="compact-sm" variant="light" onClick={() => setGiving(t)}>
                {say('give')}
              </Button>
            ),
          },
        ]}
      />
      {giving && <AskDialog task={giving} what="delegate" close={() => setGiving(undefined)} />}
    </>
  )
}
