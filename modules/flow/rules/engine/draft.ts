import type { Node } from '../bpmn/model.ts'
import { fromJson, type Json } from '../feel/json.ts'
import type { Value } from '../feel/value.ts'
import type { Program } from './program.ts'
import type { Clock, Job, Scope, State, Thrown, Token, Trace, Variables, Wait } from './state.ts'

/** The state while a happening is worked through, with what comes of it. */
export type Draft = {
  readonly program: Program
  readonly state: State
  readonly clock: Clock
  readonly queue: Job[]
  readonly opened: Set<string>
  readonly closed: string[]
  readonly thrown: Thrown[]
  readonly trace: Trace[]
}

export const say = (draft: Draft, line: Trace) => void draft.trace.push(line)

const newId = (draft: Draft, letter: string): string => {
  draft.state.next += 1
  return `${letter}${draft.state.next}`
}

export const nodeOf = (draft: Draft, id: string): Node => draft.program.node(id)

export const addToken = (draft: Draft, node: string, scope: string, more: Partial<Token> = {}): Token => {
  const token: Token = { id: newId(draft, 't'), node, scope, via: null, ...more }
  draft.state.tokens[token.id] = token
  return token
}

export const addScope = (draft: Draft, scope: Omit<Scope, 'id' | 'done'> & { done?: Scope['done'] }): Scope => {
  const made: Scope = { done: [], ...scope, id: newId(draft, 's') }
  draft.state.scopes[made.id] = made
  return made
}

export const addWait = (draft: Draft, wait: Omit<Wait, 'id'>): Wait => {
  const made: Wait = { ...wait, id: newId(draft, 'w') }
  draft.state.waits[made.id] = made
  draft.opened.add(made.id)
  return made
}

export const dropWait = (draft: Draft, id: string) => {
  delete draft.state.waits[id]
  if (!draft.opened.delete(id)) draft.closed.push(id)
}

export const dropWaits = (draft: Draft, which: (wait: Wait) => boolean) => {
  for (const wait of Object.values(draft.state.waits)) if (which(wait)) dropWait(draft, wait.id)
}

export const push = (draft: Draft, job: Job) => void draft.queue.push(job)

/** A scope and those around it, inner first. */
export const scopesFrom = (draft: Draft, scope: string): Scope[] => {
  const all: Scope[] = []
  for (let at = draft.state.scopes[scope]; at; at = at.up ? draft.state.scopes[at.up] : undefined) all.push(at)
  return all
}

/** The variables that an element of a scope sees. */
export const seen = (draft: Draft, scope: string): Variables =>
  Object.assign(
    {},
    ...scopesFrom(draft, scope)
      .reverse()
      .map(one => one.vars),
  )

/** The value of an expression in a scope; `more` are names on top. */
export const evaluate = (draft: Draft, text: string, scope: string, more: Variables = {}): Value => {
  const all = { ...seen(draft, scope), ...more }
  const names: Record<string, Value> = {}
  for (const [name, value] of Object.entries(all)) names[name] = fromJson(value)
  return draft.program.evaluate(text, names, draft.clock.now)
}

export const holds = (draft: Draft, text: string, scope: string, more?: Variables): boolean =>
  evaluate(draft, text, scope, more) === true

/** Writes variables where they are kept: the nearest scope that has the name, else the process. */
export const setVars = (draft: Draft, scope: string, variables: Variables | undefined) => {
  if (!variables) return
  const all = scopesFrom(draft, scope)
  for (const [name, value] of Object.entries(variables)) {
    const holder = all.find(one => Object.hasOwn(one.vars, name)) ?? all.at(-1)!
    holder.vars[name] = value as Json
  }
}

/** Work that cannot go on until a person or another try helps. */
export const stop = (draft: Draft, token: Token, reason: string, retry: Job) => {
  addWait(draft, {
    kind: 'incident',
    node: token.node,
    token: token.id,
    scope: token.scope,
    role: 'work',
    reason,
    retry,
  })
  say(draft, { what: 'incident', node: token.node, token: token.id, detail: reason })
}
