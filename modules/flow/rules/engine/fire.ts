import { cancelToken } from './cancel.ts'
import { addToken, addWait, type Draft, dropWait, dropWaits, nodeOf, push, say, setVars } from './draft.ts'
import type { Token, Variables, Wait } from './state.ts'
import { fireBoundary, fireStart } from './throw.ts'
import { nextDue } from './timers.ts'

/** A repeated timer that does not interrupt is set again. */
const rearm = (draft: Draft, wait: Wait) => {
  const next = wait.kind === 'timer' ? nextDue(wait.due!, wait.every, draft.clock) : null
  dropWait(draft, wait.id)
  if (!next) return
  const { id: _gone, every: _old, ...rest } = wait
  addWait(draft, { ...rest, ...next })
}

/** Of events that must all come: whether this was the last. */
const allCame = (draft: Draft, token: Token, wait: Wait): boolean => {
  const node = nodeOf(draft, wait.node)
  if (!node.all || wait.role === 'gate') return true
  token.came = [...(token.came ?? []), wait.event ?? 0]
  dropWait(draft, wait.id)
  return token.came.length >= (node.events?.length ?? 0)
}

const goOn = (draft: Draft, token: Token, node: string) => {
  delete token.came
  token.node = node
  push(draft, { do: nodeOf(draft, node).type === 'task' ? 'complete' : 'leave', token: token.id })
}

const fireGate = (draft: Draft, token: Token, wait: Wait) => {
  const gate = nodeOf(draft, token.node)
  if (!gate.all) {
    dropWaits(draft, other => other.token === token.id)
    return goOn(draft, token, wait.node)
  }
  dropWait(draft, wait.id)
  const next = addToken(draft, wait.node, token.scope)
  goOn(draft, next, wait.node)
  if (!Object.values(draft.state.waits).some(other => other.token === token.id)) cancelToken(draft, token.id, true)
}

/** What was waited for has come. */
export const fire = (draft: Draft, wait: Wait, variables?: Variables) => {
  const node = nodeOf(draft, wait.node)
  const token = wait.token ? draft.state.tokens[wait.token] : undefined
  if (wait.role === 'start') {
    const scope = draft.state.scopes[wait.scope]!
    if (node.interrupts === false && wait.kind !== 'conditional') keepOpen(draft, wait)
    return fireStart(draft, scope, node, variables)
  }
  if (!token) return
  if (!allCame(draft, token, wait)) return setVars(draft, wait.scope, variables)
  if (wait.role === 'boundary') {
    if (node.interrupts === false && wait.kind !== 'conditional') keepOpen(draft, wait)
    return fireBoundary(draft, token, node, variables)
  }
  say(draft, { what: 'fire', node: node.id, token: token.id })
  setVars(draft, wait.scope, variables)
  if (wait.role === 'gate') return fireGate(draft, token, wait)
  if (node.type === 'task') {
    dropWait(draft, wait.id)
    return push(draft, { do: 'complete', token: token.id })
  }
  dropWaits(draft, other => other.token === token.id)
  goOn(draft, token, node.id)
}

/** Messages and signals may come again; a timer comes again only when it is a cycle. */
const keepOpen = (draft: Draft, wait: Wait) => {
  if (wait.kind === 'timer') rearm(draft, wait)
}
