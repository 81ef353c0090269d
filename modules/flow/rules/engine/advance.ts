import { type Answer, done, refused } from '#kernel/answer.ts'
import { addScope, addToken, addWait, type Draft, dropWait, nodeOf, push, say, setVars } from './draft.ts'
import { fire } from './fire.ts'
import { take } from './leave.ts'
import type { Program } from './program.ts'
import { begin, beginnings, listen } from './scopes.ts'
import { settle } from './settle.ts'
import type { Clock, Happening, State, Thrown, Trace, Variables, Wait } from './state.ts'
import { endAll, raiseError, raiseEscalation } from './throw.ts'
import { answerLoop } from './turns.ts'

export type Step = {
  readonly state: State
  /** What is waited for from now on, and no longer. */
  readonly opened: readonly Wait[]
  readonly closed: readonly string[]
  /** Messages and signals for whoever waits for them, here or elsewhere. */
  readonly thrown: readonly Thrown[]
  readonly trace: readonly Trace[]
}

export type Refusal =
  | 'process-unknown'
  | 'start-unknown'
  | 'not-running'
  | 'wait-unknown'
  | 'wrong-kind'
  | 'flow-unknown'
  | 'node-unknown'
  | 'still-busy'
  | 'cannot-begin'

type Outcome = Answer<null, Refusal>
const OK: Outcome = done(null)

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const start = (draft: Draft, it: Happening & { type: 'start' }): Outcome => {
  const process = draft.program.model.processes[it.process]
  if (!process) return refused('process-unknown', `There is no process ${it.process}.`)
  const at = it.node === undefined ? undefined : draft.program.model.nodes[it.node]
  if (it.node !== undefined && (!at || at.scope !== process.id || !process.kids.includes(at.id)))
    return refused('start-unknown', `${it.node} is not a place where ${it.process} starts.`)
  const scope = addScope(draft, { node: process.id, kind: 'process', up: null, token: null, vars: { ...it.variables } })
  say(draft, { what: 'start', node: process.id })
  const fault = listen(draft, scope, process.kids)
  if (fault) return refused('cannot-begin', fault)
  const places = at ? [at] : beginnings(draft, process.kids)
  if (places.length === 0)
    return refused('start-unknown', `${it.process} starts with an event only: name its start or send what starts it.`)
  if (at && at.type !== 'start') startInside(draft, scope.id, at.id)
  else begin(draft, scope, places)
  return OK
}

/** A process that begins with the event of a gateway or a receive task: the event has come already. */
const startInside = (draft: Draft, scope: string, node: string) => {
  const token = addToken(draft, node, scope)
  say(draft, { what: 'fire', node, token: token.id })
  push(draft, { do: nodeOf(draft, node).type === 'task' ? 'complete' : 'leave', token: token.id })
}

const WORK: readonly Wait['kind'][] = ['task', 'service', 'decision', 'call']

const wrong = (wait: Wait, what: string): Outcome =>
  refused('wrong-kind', `${wait.node} waits for ${wait.kind}, which cannot be ${what}.`)

const completeWork = (draft: Draft, wait: Wait, variables?: Variables): Outcome => {
  if (wait.kind === 'adhoc') {
    const child = draft.state.tokens[wait.token!]?.child
    const busy = Object.values(draft.state.tokens).some(token => token.scope === child)
    if (busy) return refused('still-busy', `${wait.node} still has work that is not done.`)
  } else if (!WORK.includes(wait.kind)) return wrong(wait, 'completed')
  setVars(draft, wait.scope, variables)
  push(draft, { do: 'complete', token: wait.token! })
  return OK
}

const choose = (draft: Draft, wait: Wait, flows: readonly string[]): Outcome => {
  if (wait.kind !== 'choice') return wrong(wait, 'chosen')
  const node = nodeOf(draft, wait.node)
  const token = draft.state.tokens[wait.token!]!
  const lost = flows.find(flow => !wait.options!.includes(flow))
  if (lost !== undefined || flows.length === 0)
    return refused('flow-unknown', `${lost ?? 'Nothing'} is none of ${wait.options!.join(', ')} of ${wait.node}.`)
  if (flows.length > 1 && !node.several) return refused('flow-unknown', `Of ${wait.node} only one flow is chosen.`)
  dropWait(draft, wait.id)
  if (node.type === 'choice')
    take(
      draft,
      token,
      flows.map(flow => draft.program.model.flows[flow]!),
    )
  else answerLoop(draft, token, flows[0] === 'again')
  return OK
}

const activate = (draft: Draft, wait: Wait, node: string): Outcome => {
  if (wait.kind !== 'adhoc') return wrong(wait, 'activated')
  if (!wait.options!.includes(node))
    return refused('node-unknown', `${node} is none of ${wait.options!.join(', ')} in ${wait.node}.`)
  const scope = draft.state.tokens[wait.token!]!.child!
  const busy = Object.values(draft.state.tokens).some(token => token.scope === scope)
  if (busy && nodeOf(draft, wait.node).adHoc!.sequential)
    return refused('still-busy', `${wait.node} does one thing after another, and one is not done.`)
  push(draft, { do: 'enter', token: addToken(draft, node, scope).id })
  // What is offered is offered anew: the question that was answered is gone.
  const { id, ...again } = wait
  dropWait(draft, id)
  addWait(draft, again)
  return OK
}

const retry = (draft: Draft, wait: Wait): Outcome => {
  if (wait.kind !== 'incident') return wrong(wait, 'tried again')
  dropWait(draft, wait.id)
  push(draft, wait.retry!)
  return OK
}

const breakWork = (draft: Draft, wait: Wait, reason: string): Outcome => {
  if (!WORK.includes(wait.kind)) return wrong(wait, 'broken')
  dropWait(draft, wait.id)
  const { node, token, scope, name, input } = wait
  addWait(draft, {
    ...{ kind: 'incident', node, token, scope, role: 'work', reason, retry: { do: 'perform', token: token! } },
    ...(name === undefined ? {} : { name }),
    ...(input === undefined ? {} : { input }),
  })
  say(draft, { what: 'incident', node: wait.node, token: wait.token!, detail: reason })
  return OK
}

const atWait = (draft: Draft, it: Exclude<Happening, { type: 'start' | 'set' | 'cancel' }>): Outcome => {
  const wait = draft.state.waits[it.wait]
  if (!wait) return refused('wait-unknown', `Nothing waits under ${it.wait}.`)
  if ('variables' in it && it.type !== 'complete' && it.type !== 'fire') setVars(draft, wait.scope, it.variables)
  if (it.type === 'complete') return completeWork(draft, wait, it.variables)
  if (it.type === 'choose') return choose(draft, wait, it.flows)
  if (it.type === 'activate') return activate(draft, wait, it.node)
  if (it.type === 'retry') return retry(draft, wait)
  if (it.type === 'break') return breakWork(draft, wait, it.reason)
  if (it.type === 'fire') {
    if (!['message', 'signal', 'timer'].includes(wait.kind)) return wrong(wait, 'fired')
    fire(draft, wait, it.variables)
    return OK
  }
  if (!WORK.includes(wait.kind) && wait.kind !== 'incident') return wrong(wait, 'failed')
  const token = draft.state.tokens[wait.token!]!
  if (it.type === 'fail') raiseError(draft, token, it.code, it.variables)
  else raiseEscalation(draft, token, it.code, it.variables)
  return OK
}

const apply = (draft: Draft, it: Happening): Outcome => {
  if (it.type === 'start') return start(draft, it)
  if (draft.state.status !== 'running')
    return refused('not-running', `The instance of ${draft.state.process} has ended (${draft.state.status}).`)
  if (it.type === 'set') {
    const root = Object.values(draft.state.scopes).find(scope => scope.up === null)!
    setVars(draft, root.id, it.variables)
    say(draft, { what: 'set', node: draft.state.process, detail: Object.keys(it.variables).join(', ') })
    return OK
  }
  if (it.type === 'cancel') {
    endAll(draft, 'cancelled', it.reason)
    return OK
  }
  return atWait(draft, it)
}

const blank = (process: string): State => ({ process, status: 'running', next: 0, tokens: {}, scopes: {}, waits: {} })

/**
 * One step of a process: from its state and what happened to the next state and what comes of it. Pure: the same
 * arguments give the same answer on the server, in a test and in a simulation. `state` is null for a start only; it is
 * never changed. Refuses what the state has no place for; throws only on a state that the program cannot have made.
 */
export const advance = (program: Program, state: State | null, it: Happening, clock: Clock): Answer<Step, Refusal> => {
  if (state === null && it.type !== 'start') return refused('not-running', 'There is no instance yet.')
  const draft: Draft = {
    ...{ program, clock, queue: [], opened: new Set(), closed: [], thrown: [], trace: [] },
    state: state === null ? blank(it.type === 'start' ? it.process : '') : copy(state),
  }
  const outcome = apply(draft, it)
  if (!outcome.ok) return outcome
  settle(draft)
  const opened = [...draft.opened].map(id => draft.state.waits[id]!)
  return done({ state: draft.state, opened, closed: draft.closed, thrown: draft.thrown, trace: draft.trace })
}
