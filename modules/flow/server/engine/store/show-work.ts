import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Program, Wait } from '../../../rules/index.ts'
import { openTasks, type TaskWish } from '../../open-tasks.ts'
import type { Changing } from './change.ts'

const optionsOf = (program: Program, wait: Wait) =>
  (wait.options ?? []).map(id => {
    const flow = program.model.flows[id]
    const target = flow ? program.model.nodes[flow.to] : program.model.nodes[id]
    return { flow: id, name: flow?.name || target?.name || id, ...(flow?.roles ? { roles: flow.roles } : {}) }
  })

const SHOWN: Partial<Record<Wait['kind'], string>> = {
  task: 'process-work',
  choice: 'process-choice',
  adhoc: 'process-choice',
}

/** The person's task that shows a wait; null for what no person does. */
const wishOf = (it: Changing, program: Program, wait: Wait): TaskWish | null => {
  const kind = SHOWN[wait.kind]
  const node = program.model.nodes[wait.node]
  if (!kind || !node) return null
  const { row } = it
  const detail = {
    ...{ process: row.process, node: node.id, name: node.name || node.id, about: row.subject },
    ...(node.task?.work ?? {}),
    ...(wait.kind === 'task' ? { input: wait.input ?? {} } : { options: optionsOf(program, wait) }),
  }
  return { id: newId(), kind, subject: `${row.id}/${wait.id}`, place: row.place, detail }
}

export type Wishes = { readonly wishes: readonly TaskWish[]; readonly tasks: ReadonlyMap<string, string> }

/** The tasks that what has just begun to wait asks for, and which shows what (by `instance/wait`). */
export const wishesOf = (changes: readonly Changing[], programs: ReadonlyMap<string, Program>): Wishes => {
  const wishes = changes.flatMap(it =>
    [...it.opened.values()].flatMap(wait => wishOf(it, programs.get(it.row.diagram)!, wait) ?? []),
  )
  return { wishes, tasks: new Map(wishes.map(wish => [wish.subject, wish.id])) }
}

export const openWork = (tx: Tx, who: string, now: Date, wishes: readonly TaskWish[]) => openTasks(tx, who, now, wishes)
