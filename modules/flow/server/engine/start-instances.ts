import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type AdvanceRefusal, advance, type Program, type State, type Variables } from '../../rules/index.ts'
import { adopt, type Changing, changing, type Row, tell } from './store/change.ts'
import { programsOf } from './store/programs.ts'
import { BEGINNING } from './store/seal.ts'
import { commitChanges } from './store/step-instances.ts'

export type StartWish = {
  /** UUIDv7, made by whoever asks: asking again with the same starts nothing. */
  readonly id: string
  readonly process: string
  /** The newest unless said. */
  readonly version?: number
  /** A start event that has come. */
  readonly node?: string
  readonly variables?: Variables
  readonly place?: string | null
  /** What it is about. */
  readonly subject?: string | null
  readonly caller?: { readonly instance: string; readonly wait: string }
}

type Definition = { readonly id: string; readonly process: string; readonly version: number; readonly diagram: string }

const FIND = `
  select w.ord::int - 1 as at, d.id, d.process, d.version, d.diagram
  from unnest($1::text[], $2::int[]) with ordinality as w (process, version, ord)
  join lateral (
    select * from flow.definition d where d.process = w.process and (w.version is null or d.version = w.version)
    order by d.version desc limit 1) d on true`

const blank = (process: string): State => ({ process, status: 'running', next: 0, tokens: {}, scopes: {}, waits: {} })

const rowOf = (wish: StartWish, definition: Definition): Row => ({
  ...{ id: wish.id, definition: definition.id, diagram: definition.diagram, process: definition.process, revision: 0 },
  ...{ state: blank(definition.process), place: wish.place ?? null, subject: wish.subject ?? null },
  ...{ caller: wish.caller?.instance ?? null, caller_wait: wish.caller?.wait ?? null, seq: 0, head: BEGINNING },
})

type Started = Answer<{ id: string; version: number }, AdvanceRefusal>

const startOne = (
  who: string,
  now: Date,
  wish: StartWish,
  definition: Definition,
  program: Program,
): Answer<Changing, AdvanceRefusal> => {
  const { process } = definition
  const at = wish.node === undefined ? {} : { node: wish.node }
  const variables = wish.variables ?? {}
  const answer = advance(
    program,
    null,
    { type: 'start', process, variables, ...at },
    { now: now.getTime(), offset: 25_200 },
  )
  if (!answer.ok) return answer
  const change = changing(rowOf(wish, definition), true)
  tell(change, who, now, [{ what: 'on-start', node: wish.node ?? process, data: variables }, ...answer.value.trace])
  adopt(change, answer.value)
  return done(change)
}

/** Starts instances: a constant number of statements for any number. An id that is there already is left as it is. */
export const startInstances = async (
  tx: Tx,
  who: string,
  now: Date,
  wishes: readonly StartWish[],
): Promise<Started[]> => {
  if (wishes.length === 0) return []
  const there = await tx.rows<{ id: string }>('select id from flow.instance where id = any($1::uuid[])', [
    wishes.map(w => w.id),
  ])
  const known = new Set(there.map(row => row.id))
  const found = await tx.rows<Definition & { at: number }>(FIND, [
    wishes.map(w => w.process),
    wishes.map(w => w.version ?? null),
  ])
  const definitions = new Map(found.map(({ at, ...definition }) => [at, definition]))
  const programs = await programsOf(
    tx,
    found.map(it => it.diagram),
  )
  const changes: Changing[] = []
  const answers = wishes.map((wish, i): Started => {
    const definition = definitions.get(i)
    if (!definition)
      return refused(
        'process-unknown',
        `There is no process ${wish.process}${wish.version ? ` version ${wish.version}` : ''}.`,
      )
    const { version } = definition
    if (known.has(wish.id)) return done({ id: wish.id, version })
    const started = startOne(who, now, wish, definition, programs.get(definition.diagram)!)
    if (!started.ok) return started
    changes.push(started.value)
    return done({ id: wish.id, version })
  })
  await commitChanges(tx, who, now, changes, programs)
  return answers
}
