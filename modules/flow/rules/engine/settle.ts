import { isActivity } from '../bpmn/model.ts'
import { complete, enterActivity, perform } from './activity.ts'
import { cancelScope } from './cancel.ts'
import { addWait, type Draft, dropWaits, holds, nodeOf, push, say } from './draft.ts'
import { enterCatch, enterEventGateway, enterThrow } from './event.ts'
import { fire } from './fire.ts'
import { join, settleJoins } from './join.ts'
import { leave } from './leave.ts'
import type { Job, Scope, Token } from './state.ts'
import { undo } from './undo.ts'

/** More steps than this without a rest are a loop in the diagram. */
const STEPS = 100_000

const enter = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  say(draft, { what: 'enter', node: node.id, token: token.id })
  if (isActivity(node)) enterActivity(draft, token)
  else if (node.type === 'end' || node.type === 'throw') enterThrow(draft, token, node)
  else if (node.type === 'catch') enterCatch(draft, token, node)
  else if (node.type === 'event') enterEventGateway(draft, token, node)
  else if (node.type === 'choice')
    addWait(draft, {
      kind: 'choice',
      node: node.id,
      token: token.id,
      scope: token.scope,
      role: 'work',
      options: [...node.out],
    })
  else if (node.type === 'parallel' || node.type === 'inclusive' || node.type === 'complex') join(draft, token)
  else push(draft, { do: 'leave', token: token.id })
}

const adHocDone = (draft: Draft, scope: Scope, busy: boolean): boolean => {
  const { adHoc } = nodeOf(draft, scope.node)
  if (!adHoc?.until || !holds(draft, adHoc.until, scope.id) || (busy && !adHoc.cancelRest)) return false
  cancelScope(draft, scope.id, true)
  return true
}

const closeTurnScope = (draft: Draft, scope: Scope, busy: boolean) => {
  if (!busy && scope.token && draft.state.tokens[scope.token]?.turns === undefined) delete draft.state.scopes[scope.id]
}

/** A scope in which nothing runs any more is complete. */
const check = (draft: Draft, scope: Scope) => {
  const busy = Object.values(draft.state.tokens).some(token => token.scope === scope.id)
  if (scope.kind === 'turn') return closeTurnScope(draft, scope, busy)
  const host = scope.token ? draft.state.tokens[scope.token] : undefined
  const adHoc = scope.kind === 'sub' && nodeOf(draft, scope.node).adHoc && !host?.undoes
  if (adHoc ? !adHocDone(draft, scope, busy) : busy) return
  dropWaits(draft, wait => wait.scope === scope.id)
  if (scope.kind === 'sub') return push(draft, { do: 'complete', token: scope.token! })
  draft.state.status = 'done'
  say(draft, { what: 'end', node: draft.state.process, detail: 'done' })
}

const DEEDS = { enter, perform, complete, leave, undo } as const

const run = (draft: Draft, job: Job) => {
  if (job.do === 'check') {
    const scope = draft.state.scopes[job.scope]
    if (scope && draft.state.status === 'running') check(draft, scope)
    return
  }
  const token = draft.state.tokens[job.token]
  if (token) DEEDS[job.do](draft, token)
}

/** Conditions are looked at whenever all else rests; one that has become true happens. True when one did. */
const settleConditions = (draft: Draft): boolean => {
  for (const wait of Object.values(draft.state.waits)) {
    if (wait.kind !== 'conditional') continue
    const def = nodeOf(draft, wait.node).events?.[wait.event ?? 0]
    const now = def?.type === 'conditional' && holds(draft, def.condition, wait.scope)
    const before = wait.was
    wait.was = now
    if (now && !before) {
      fire(draft, wait)
      return true
    }
  }
  return false
}

const stuck = (draft: Draft): boolean => {
  const { tokens, waits, status } = draft.state
  return status === 'running' && Object.keys(tokens).length > 0 && Object.values(waits).every(w => w.role === 'start')
}

const sayStuck = (draft: Draft) => {
  for (const token of Object.values(draft.state.tokens))
    if (token.joins)
      addWait(draft, {
        ...{ kind: 'incident', node: token.node, token: token.id, scope: token.scope, role: 'work' },
        reason: 'waits for a branch that can no longer come',
        retry: { do: 'leave', token: token.id },
      })
}

/** Works until nothing moves by itself any more. Throws on a diagram that never rests. */
export const settle = (draft: Draft) => {
  for (let steps = 0; draft.state.status === 'running'; steps += 1) {
    if (steps > STEPS) throw new Error(`${draft.state.process} runs in a circle without rest`)
    const job = draft.queue.shift()
    if (job) run(draft, job)
    else if (!settleJoins(draft) && !settleConditions(draft)) break
  }
  if (stuck(draft)) sayStuck(draft)
}
