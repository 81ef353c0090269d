import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Program, Variables, Wait, Work } from '../../../rules/index.ts'
import { openTasks, type TaskTerms, type TaskWish } from '../../tasks/open-tasks.ts'
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

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** The person whom a variable names. */
const personIn = (input: Variables, variable: string | undefined): string | undefined => {
  const value = variable === undefined ? undefined : input[variable]
  return typeof value === 'string' && UUID.test(value) ? value : undefined
}

/** Hours or minutes that a task may take, of the business: `PT8H`, `PT90M`. */
const minutesOf = (due: string | undefined): number | undefined => {
  const said = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(due ?? '')
  const minutes = said ? Number(said[1] ?? 0) * 60 + Number(said[2] ?? 0) : 0
  return minutes > 0 ? minutes : undefined
}

/** How a step says that it is done, in the terms of a task. */
const termsOf = (work: Work, input: Variables): TaskTerms => {
  const [assignee, asker, minutes] = [personIn(input, work.assignee), personIn(input, 'requester'), minutesOf(work.due)]
  return {
    ...rolesOf(work.candidates),
    ...(assignee ? { assignee } : {}),
    ...(minutes ? { dueMinutes: minutes } : {}),
    ...(work.outcomes ? { outcomes: work.outcomes } : {}),
    ...(work.apart ? { apart: true, ...(asker ? { askedBy: asker } : {}) } : {}),
  }
}

/** What the process is called, for whoever has its task. */
const titleOf = (program: Program, process: string) => {
  const known = program.model.processes[process]
  return { ...(known?.name ? { title: known.name } : {}), ...(known?.en ? { titleEn: known.en } : {}) }
}

/** The person's task that shows a wait; null for what no person does. */
const wishOf = (it: Changing, program: Program, wait: Wait): TaskWish | null => {
  const kind = SHOWN[wait.kind]
  const node = program.model.nodes[wait.node]
  if (!kind || !node) return null
  const { row } = it
  const detail = {
    ...titleOf(program, row.process),
    ...{ process: row.process, node: node.id, name: node.name || node.id, about: row.subject },
    ...(node.en ? { en: node.en } : {}),
    ...(node.task?.work ?? {}),
    ...(node.fields ? { fields: node.fields } : {}),
    ...(wait.kind === 'task' ? { input: wait.input ?? {} } : { options: optionsOf(program, wait) }),
  }
  const work = { id: newId(), kind, subject: `${row.id}/${wait.id}`, place: row.place, detail }
  return {
    ...work,
    instance: row.id,
    token: wait.id,
    path: row.id,
    openedBy: it.by,
    ...termsOf(node.task?.work ?? {}, wait.input ?? {}),
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
