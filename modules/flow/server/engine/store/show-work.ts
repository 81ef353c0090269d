import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Program, Wait } from '../../../rules/index.ts'
import { openTasks, type TaskWish } from '../../tasks/open-tasks.ts'
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

/** Of the candidates as drawn those that are words of roles; a name of a person or a title is for people to read. */
const rolesOf = (candidates: readonly string[] = []) => {
  const roles = candidates.filter(it => /^[a-z][a-z0-9-]{1,39}$/.test(it))
  return roles.length > 0 ? { roles } : {}
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
  const work = { id: newId(), kind, subject: `${row.id}/${wait.id}`, place: row.place, detail }
  return {
    ...work,
    instance: row.id,
    token: wait.id,
    path: row.id,
    openedBy: it.by,
    ...rolesOf(node.task?.work?.candidates),
  }
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
