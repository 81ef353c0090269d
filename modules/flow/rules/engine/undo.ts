import { cancelToken } from './cancel.ts'
import { addScope, addToken, type Draft, nodeOf, push, say } from './draft.ts'
import { openSub } from './scopes.ts'
import type { Done, Scope, Token } from './state.ts'

/** The scope whose completed activities a thrower undoes: its own, or that around an event subprocess. */
const homeOf = (draft: Draft, token: Token): Scope => {
  const scope = draft.state.scopes[token.scope]!
  const inEvent = scope.kind === 'sub' && nodeOf(draft, scope.node).byEvent
  return inEvent && scope.up ? draft.state.scopes[scope.up]! : scope
}

/** Begins to undo: one activity by name, or all that completed in the scope, the last first. */
export const beginUndo = (draft: Draft, token: Token, activity: string | null, next: 'leave' | 'cancel') => {
  const home = homeOf(draft, token)
  const mine = (done: Done) => activity === null || done.node === activity
  token.undo = { queue: home.done.filter(mine), next }
  home.done = home.done.filter(done => !mine(done))
  push(draft, { do: 'undo', token: token.id })
}

const undoStart = (draft: Draft, node: string) =>
  (nodeOf(draft, node).kids ?? [])
    .map(id => nodeOf(draft, id))
    .filter(kid => kid.byEvent)
    .flatMap(kid => (kid.kids ?? []).map(id => nodeOf(draft, id)))
    .find(start => start.type === 'start' && start.events?.some(event => event.type === 'compensate'))

/** Opens again what a completed subprocess held, to undo what is in it. */
const reopen = (draft: Draft, token: Token, { node, sub }: Done) => {
  const home = homeOf(draft, token)
  const host = addToken(draft, node, home.id, { undoes: token.id })
  const scope = addScope(draft, { node, kind: 'sub', up: home.id, token: host.id, vars: sub!.vars, done: sub!.done })
  host.child = scope.id
  const start = undoStart(draft, node)
  if (start) {
    const inner = addToken(draft, start.scope, scope.id)
    say(draft, { what: 'enter', node: start.scope, token: inner.id })
    openSub(draft, inner, {}, start.id)
    return
  }
  const inner = addToken(draft, node, scope.id)
  inner.undo = { queue: scope.done.splice(0), next: 'done' }
  push(draft, { do: 'undo', token: inner.id })
}

const undoOne = (draft: Draft, token: Token, done: Done) => {
  say(draft, { what: 'undo', node: done.node, token: token.id })
  const { undo } = nodeOf(draft, done.node)
  if (!undo) return reopen(draft, token, done)
  const home = homeOf(draft, token)
  const scope = done.vars
    ? addScope(draft, { node: done.node, kind: 'turn', up: home.id, token: token.id, vars: done.vars })
    : home
  push(draft, { do: 'enter', token: addToken(draft, undo, scope.id, { undoes: token.id }).id })
}

/** The transaction was undone: its token leaves by the cancel event. */
const leaveCancelled = (draft: Draft, token: Token) => {
  const scope = draft.state.scopes[token.scope]!
  const inner = draft.state.tokens[scope.token!]!
  const host = (inner.outer ? draft.state.tokens[inner.outer] : undefined) ?? inner
  const boundary = nodeOf(draft, host.node).boundaries!.find(id =>
    nodeOf(draft, id).events?.some(event => event.type === 'cancel'),
  )!
  cancelToken(draft, host.id, true)
  say(draft, { what: 'fire', node: boundary, token: host.id })
  push(draft, { do: 'leave', token: addToken(draft, boundary, host.scope).id })
}

/** Undoes the next thing of a token's list, or goes on when nothing is left. */
export const undo = (draft: Draft, token: Token) => {
  const next = token.undo?.queue.pop()
  if (next) return undoOne(draft, token, next)
  const goal = token.undo?.next
  delete token.undo
  if (goal === 'leave') return push(draft, { do: 'leave', token: token.id })
  if (goal === 'cancel') return leaveCancelled(draft, token)
  if (goal !== 'done') return
  delete draft.state.tokens[token.id]
  push(draft, { do: 'check', scope: token.scope })
}
