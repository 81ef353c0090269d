import type { EventDef, Node } from '../bpmn/model.ts'
import { cancelScope } from './cancel.ts'
import { addToken, type Draft, nodeOf, push, say, stop } from './draft.ts'
import { sendMessages, sendSignal } from './send.ts'
import type { Scope, Token } from './state.ts'
import { endAll, raiseError, raiseEscalation } from './throw.ts'
import { beginUndo } from './undo.ts'
import { waitFor } from './wait-for.ts'

const jump = (draft: Draft, token: Token, def: EventDef & { type: 'link' }) => {
  const { scope } = nodeOf(draft, token.node)
  const end = Object.values(draft.program.model.nodes).find(
    node =>
      node.type === 'catch' && node.scope === scope && node.events?.some(e => e.type === 'link' && e.name === def.name),
  )!
  delete draft.state.tokens[token.id]
  push(draft, { do: 'enter', token: addToken(draft, end.id, token.scope).id })
}

const transactionOf = (draft: Draft, token: Token): Scope | undefined => {
  let at: Scope | undefined = draft.state.scopes[token.scope]
  while (at && !(at.kind === 'sub' && nodeOf(draft, at.node).transaction))
    at = at.up ? draft.state.scopes[at.up] : undefined
  return at
}

const cancelTransaction = (draft: Draft, token: Token) => {
  const scope = transactionOf(draft, token)!
  cancelScope(draft, scope.id, true)
  const undoer = addToken(draft, token.node, scope.id)
  beginUndo(draft, undoer, null, 'cancel')
}

const terminate = (draft: Draft, token: Token) => {
  const scope = draft.state.scopes[token.scope]!
  if (scope.kind === 'process') return endAll(draft, 'terminated')
  cancelScope(draft, scope.id, true)
  push(draft, { do: 'check', scope: scope.id })
}

/** Throws one event. True when the token is taken care of and must not simply go on. */
const throwOne = (draft: Draft, token: Token, def: EventDef): boolean => {
  if (def.type === 'message') sendMessages(draft, token)
  else if (def.type === 'signal') sendSignal(draft, token, def.name)
  else if (def.type === 'escalation') {
    raiseEscalation(draft, token, def.code ?? '')
    return draft.state.tokens[token.id] === undefined
  } else if (def.type === 'error') {
    delete draft.state.tokens[token.id]
    raiseError(draft, token, def.code ?? '')
    return true
  } else if (def.type === 'compensate') {
    beginUndo(draft, token, def.activity, 'leave')
    return true
  } else if (def.type === 'link') {
    jump(draft, token, def)
    return true
  } else if (def.type === 'terminate') {
    terminate(draft, token)
    return true
  } else if (def.type === 'cancel') {
    cancelTransaction(draft, token)
    return true
  }
  return false
}

/** A token comes to an event that throws, or that ends. */
export const enterThrow = (draft: Draft, token: Token, node: Node) => {
  if (node.type === 'end') say(draft, { what: 'end', node: node.id, token: token.id })
  const defs = node.events ?? []
  if (defs.length === 0) sendMessages(draft, token)
  let gone = false
  for (const def of defs) gone = throwOne(draft, token, def) || gone
  if (!gone) push(draft, { do: 'leave', token: token.id })
}

/** A token comes to an event that waits. */
export const enterCatch = (draft: Draft, token: Token, node: Node) => {
  if (node.events?.some(def => def.type === 'link')) return push(draft, { do: 'leave', token: token.id })
  const fault = waitFor(draft, { node: node.id, token: token.id, scope: token.scope, role: 'catch' })
  if (fault) stop(draft, token, fault, { do: 'enter', token: token.id })
}

/** A token comes to a gateway after which the first event decides. */
export const enterEventGateway = (draft: Draft, token: Token, node: Node) => {
  for (const flow of node.out) {
    const target = draft.program.model.flows[flow]!.to
    const fault = waitFor(draft, { node: target, token: token.id, scope: token.scope, role: 'gate' })
    if (fault) return stop(draft, token, `${target}: ${fault}`, { do: 'enter', token: token.id })
  }
}
