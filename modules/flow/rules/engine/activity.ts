import type { Node } from '../bpmn/model.ts'
import { toJson } from '../feel/json.ts'
import {
  addWait,
  type Draft,
  dropWaits,
  evaluate,
  nodeOf,
  push,
  say,
  scopesFrom,
  seen,
  setVars,
  stop,
} from './draft.ts'
import { openSub } from './scopes.ts'
import { sendMessages } from './send.ts'
import type { Done, Token, Variables, Wait } from './state.ts'
import { closeTurn, openTurns } from './turns.ts'
import { waitFor } from './wait-for.ts'

const mapped = (draft: Draft, scope: string, mappings: Node['inputs'], more: Variables = {}): Variables =>
  Object.fromEntries(
    (mappings ?? []).map(({ name, expression }) => [name, toJson(evaluate(draft, expression, scope, more))]),
  )

const waitAt = (draft: Draft, token: Token, kind: Wait['kind'], more: Partial<Wait> = {}) => {
  const { inputs } = nodeOf(draft, token.node)
  const input = inputs ? mapped(draft, token.scope, inputs) : seen(draft, token.scope)
  addWait(draft, { kind, node: token.node, token: token.id, scope: token.scope, role: 'work', input, ...more })
}

const runScript = (draft: Draft, token: Token, node: Node) => {
  const value = toJson(evaluate(draft, node.task?.script ?? 'null', token.scope))
  if (node.task?.result) setVars(draft, token.scope, { [node.task.result]: value })
  push(draft, { do: 'complete', token: token.id })
}

const performTask = (draft: Draft, token: Token, node: Node) => {
  const { kind, deed, decision } = node.task!
  if (kind === 'service') return waitAt(draft, token, 'service', { name: deed ?? node.id })
  if (kind === 'rule') return waitAt(draft, token, 'decision', { name: decision ?? node.id })
  if (kind === 'script') return runScript(draft, token, node)
  if (kind === 'send') {
    sendMessages(draft, token)
    return push(draft, { do: 'complete', token: token.id })
  }
  if (kind !== 'receive') return waitAt(draft, token, 'task')
  const fault = waitFor(draft, { node: node.id, token: token.id, scope: token.scope, role: 'catch' })
  if (fault) stop(draft, token, fault, { do: 'perform', token: token.id })
}

/** The work of an activity begins: once, or once a turn. */
export const perform = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  if (!token.outer && !token.turns && (node.multi || node.loop)) return openTurns(draft, token)
  if (node.type === 'task') return performTask(draft, token, node)
  if (node.type === 'call') return waitAt(draft, token, 'call', { name: node.call!.process })
  openSub(draft, token, mapped(draft, token.scope, node.inputs))
  if (node.adHoc && draft.state.tokens[token.id]?.child)
    addWait(draft, {
      ...{ kind: 'adhoc', node: node.id, token: token.id, scope: token.scope, role: 'work' },
      options: (node.kids ?? []).filter(id => {
        const kid = nodeOf(draft, id)
        return kid.in.length === 0 && !kid.byEvent && !kid.undoes && kid.type !== 'boundary'
      }),
    })
}

/** A token comes to an activity: its boundary events begin to listen, then its work begins. */
export const enterActivity = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  for (const id of node.boundaries ?? []) {
    const fault = waitFor(draft, { node: id, token: token.id, scope: token.scope, role: 'boundary' })
    if (fault) {
      dropWaits(draft, wait => wait.token === token.id)
      return stop(draft, token, `${id}: ${fault}`, { do: 'enter', token: token.id })
    }
  }
  perform(draft, token)
}

const sentOn = (node: Node) => node.type === 'task' && node.task?.kind !== 'send' && node.task?.kind !== 'receive'

/** What must be kept so that a completed activity can be undone; nothing when nothing in it can. */
const remember = (draft: Draft, token: Token, node: Node) => {
  if (token.undoes) return
  const scope = draft.state.scopes[token.scope]!
  const child = token.child ? draft.state.scopes[token.child] : undefined
  const own = (node.kids ?? []).some(id => {
    const kid = nodeOf(draft, id)
    return kid.byEvent && kid.kids?.some(k => nodeOf(draft, k).events?.some(event => event.type === 'compensate'))
  })
  const sub: Done['sub'] = child && (child.done.length > 0 || own) ? { vars: child.vars, done: child.done } : null
  if (!node.undo && !sub) return
  const home = scope.kind === 'turn' ? scopesFrom(draft, token.scope).find(one => one.kind !== 'turn')! : scope
  home.done.push({ node: node.id, vars: scope.kind === 'turn' ? { ...scope.vars } : null, sub })
}

/** An activity, or one turn of it, is complete. */
export const complete = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  dropWaits(draft, wait => wait.token === token.id)
  if (node.outputs && !node.multi) setVars(draft, token.scope, mapped(draft, token.child ?? token.scope, node.outputs))
  if (token.outer || !(node.multi || node.loop)) remember(draft, token, node)
  if (token.child) delete draft.state.scopes[token.child]
  delete token.child
  if (token.outer) return closeTurn(draft, token)
  if (sentOn(node)) sendMessages(draft, token)
  if (node.byEvent || token.undoes) {
    delete draft.state.tokens[token.id]
    say(draft, { what: 'leave', node: token.node, token: token.id })
    if (token.undoes) push(draft, { do: 'undo', token: token.undoes })
    return push(draft, { do: 'check', scope: token.scope })
  }
  push(draft, { do: 'leave', token: token.id })
}
