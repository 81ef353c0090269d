import { type Answer, refused } from '#kernel/answer.ts'
import { may, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import {
  askedValues,
  checkAnswer,
  type Form,
  type Model,
  type Node,
  sayFaults,
  type Variables,
} from '../../rules/index.ts'
import { startInstances } from './start-instances.ts'
import { programsOf } from './store/programs.ts'

export type StartablePart = {
  readonly process: string
  readonly version: number
  readonly name: string
  readonly nameEn: string | null
  readonly fields: Form | null
}

type Newest = { readonly process: string; readonly version: number; readonly name: string; readonly diagram: string }

const NEWEST = `
  select distinct on (process) process, version, name, diagram from flow.definition
  where ($1::text is null or process = $1) order by process, version desc`

/** Where a person may begin a process: a start that waits for nothing. */
const plainStart = (model: Model, process: string): Node | undefined =>
  model.processes[process]?.kids.map(id => model.nodes[id]!).find(node => node.type === 'start' && !node.events)

const rolesOf = async (tx: Tx, who: Who): Promise<ReadonlySet<string>> =>
  who.kind === 'user'
    ? new Set(
        (
          await tx.rows<{ role: string }>('select distinct role from access.v_user_permission where user_id = $1', [
            who.id,
          ])
        ).map(row => row.role),
      )
    : new Set()

const mayStart = (start: Node, who: Who, roles: ReadonlySet<string>): boolean =>
  start.starters === undefined || may(who, 'flow.manage') || start.starters.some(role => roles.has(role))

/** The processes that somebody may begin by hand, and what each asks first. Three statements at most. */
export const listStartable = async (tx: Tx, who: Who): Promise<StartablePart[]> => {
  const newest = await tx.rows<Newest>(NEWEST, [null])
  const programs = await programsOf(
    tx,
    newest.map(it => it.diagram),
  )
  const roles = await rolesOf(tx, who)
  return newest.flatMap(({ process, version, name, diagram }): StartablePart[] => {
    const { model } = programs.get(diagram)!
    const start = plainStart(model, process)
    if (!start || !mayStart(start, who, roles)) return []
    const nameEn = model.processes[process]?.en ?? null
    return [{ process, version, name: name || process, nameEn, fields: start.fields ?? null }]
  })
}

export type StartRefusal = 'process-unknown' | 'may-not-start' | 'answer-invalid' | 'start-unknown' | 'cannot-begin'

type StartProcess = {
  readonly id: string
  readonly process: string
  readonly values: Readonly<Record<string, unknown>>
  readonly place: string | null
  /** What is known already: it answers the form where that asks for it, and goes along in any case. */
  readonly known?: Readonly<Record<string, unknown>>
}

/** A person begins a process: what its form asked are its first variables, and who asked is `requester`. */
export const startProcess = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, process, values: given, place, known = {} }: StartProcess,
): Promise<Answer<{ id: string; version: number }, StartRefusal>> => {
  const newest = await tx.one<Newest>(NEWEST, [process])
  if (!newest) return refused('process-unknown', `There is no process ${process}.`)
  const { model } = (await programsOf(tx, [newest.diagram])).get(newest.diagram)!
  const start = plainStart(model, process)
  if (!start) return refused('start-unknown', `${newest.name} is begun by an event, not by a person.`)
  if (!mayStart(start, who, await rolesOf(tx, who)))
    return refused('may-not-start', `${newest.name} is begun by ${start.starters!.join(', ')}.`)
  const form = start.fields
  const values = { ...(form ? askedValues(form, known) : {}), ...given }
  const faults = form ? checkAnswer(form, values) : []
  if (form && faults.length > 0) return refused('answer-invalid', `${sayFaults(form, faults)}.`)
  const blank = Object.fromEntries(Object.keys(form?.properties ?? {}).map(name => [name, null]))
  const asker = { requester: who.id, requesterName: who.name }
  const variables = { ...blank, ...known, ...(form ? values : {}), ...asker } as Variables
  const [answer] = await startInstances(tx, who.id, now, [
    { id, process, version: newest.version, node: start.id, variables, place },
  ])
  return answer as Answer<{ id: string; version: number }, StartRefusal>
}
