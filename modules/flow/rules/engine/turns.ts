import type { Loop, Multi } from '../bpmn/model.ts'
import { whole } from '../feel/decimal.ts'
import { toJson } from '../feel/json.ts'
import { isList } from '../feel/value.ts'
import { cancelToken } from './cancel.ts'
import { addScope, addToken, addWait, type Draft, evaluate, holds, nodeOf, push, say, setVars, stop } from './draft.ts'
import type { Token, Turns, Variables } from './state.ts'

/** The most instances that one activity may have. */
const MOST = 10_000

const counts = (turns: Turns): Variables => {
  const of = {
    Instances: turns.total ?? turns.started,
    ActiveInstances: turns.active,
    CompletedInstances: turns.completed,
  }
  return Object.fromEntries(
    Object.entries(of).flatMap(([name, n]) => [
      [`numberOf${name}`, n],
      [`nrOf${name}`, n],
    ]),
  )
}

const startTurn = (draft: Draft, outer: Token, multi: Multi | undefined) => {
  const turns = outer.turns!
  const index = turns.started
  const vars: Variables = { loopCounter: index + 1 }
  if (turns.items && multi) vars[multi.element ?? 'item'] = turns.items[index] ?? null
  if (multi?.output && /^[\p{L}_]\w*$/u.test(multi.output) && !(multi.output in vars)) vars[multi.output] = null
  turns.started += 1
  turns.active += 1
  const scope = addScope(draft, { node: outer.node, kind: 'turn', up: outer.scope, token: outer.id, vars })
  const inner = addToken(draft, outer.node, scope.id, { outer: outer.id })
  say(draft, { what: 'turn', node: outer.node, token: inner.id, detail: String(index + 1) })
  push(draft, { do: 'perform', token: inner.id })
}

const finish = (draft: Draft, outer: Token, multi: Multi | undefined) => {
  const results = outer.turns!.results
  delete outer.turns
  if (multi?.into) setVars(draft, outer.scope, { [multi.into]: results })
  push(draft, { do: 'complete', token: outer.id })
}

const openMulti = (draft: Draft, token: Token, multi: Multi) => {
  const retry = { do: 'perform', token: token.id } as const
  const list = multi.collection === undefined ? null : evaluate(draft, multi.collection, token.scope)
  if (multi.collection !== undefined && !isList(list))
    return stop(draft, token, `“${multi.collection}” is not a list`, retry)
  const items = isList(list) ? list.map(toJson) : null
  const total = items ? items.length : whole(evaluate(draft, multi.cardinality ?? '0', token.scope))
  if (total === null || total < 0 || total > MOST)
    return stop(
      draft,
      token,
      `“${multi.cardinality ?? multi.collection}” is not a number of instances up to ${MOST}`,
      retry,
    )
  token.turns = { total, items, started: 0, active: 0, completed: 0, results: [] }
  if (total === 0) return finish(draft, token, multi)
  const first = multi.sequential ? 1 : total
  for (let i = 0; i < first; i += 1) startTurn(draft, token, multi)
}

const mostOf = (draft: Draft, loop: Loop, scope: string) =>
  loop.most === undefined ? Number.POSITIVE_INFINITY : (whole(evaluate(draft, loop.most, scope)) ?? 0)

const openLoop = (draft: Draft, token: Token, loop: Loop) => {
  token.turns = { total: null, items: null, started: 0, active: 0, completed: 0, results: [] }
  const skip =
    loop.before && loop.condition !== undefined && !holds(draft, loop.condition, token.scope, { loopCounter: 0 })
  if (skip || mostOf(draft, loop, token.scope) < 1) finish(draft, token, undefined)
  else startTurn(draft, token, undefined)
}

/** An activity that runs more than once begins its turns. */
export const openTurns = (draft: Draft, token: Token) => {
  const { multi, loop } = nodeOf(draft, token.node)
  if (multi) openMulti(draft, token, multi)
  else if (loop) openLoop(draft, token, loop)
}

const afterLoop = (draft: Draft, outer: Token, loop: Loop) => {
  const turns = outer.turns!
  if (turns.completed >= mostOf(draft, loop, outer.scope)) return finish(draft, outer, undefined)
  if (loop.condition === undefined && loop.most === undefined)
    return void addWait(draft, {
      ...{ kind: 'choice', node: outer.node, token: outer.id, scope: outer.scope, role: 'work' },
      options: ['again', 'enough'],
    })
  const on = loop.condition === undefined || holds(draft, loop.condition, outer.scope, { loopCounter: turns.completed })
  if (on) startTurn(draft, outer, undefined)
  else finish(draft, outer, undefined)
}

/** Whether a person who was asked wants the loop to go on. */
export const answerLoop = (draft: Draft, outer: Token, again: boolean) =>
  again ? startTurn(draft, outer, undefined) : finish(draft, outer, undefined)

/** One turn is done: the next begins, or the activity is complete. */
export const closeTurn = (draft: Draft, inner: Token) => {
  const outer = draft.state.tokens[inner.outer!]!
  const { multi, loop } = nodeOf(draft, outer.node)
  const turns = outer.turns!
  const local = draft.state.scopes[inner.scope]!.vars
  turns.active -= 1
  turns.completed += 1
  if (multi?.output) turns.results.push(toJson(evaluate(draft, multi.output, inner.scope)))
  const enough = multi?.until !== undefined && holds(draft, multi.until, inner.scope, { ...counts(turns), ...local })
  delete draft.state.tokens[inner.id]
  delete draft.state.scopes[inner.scope]
  if (loop) return afterLoop(draft, outer, loop)
  if (enough) {
    for (const other of Object.values(draft.state.tokens)) if (other.outer === outer.id) cancelToken(draft, other.id)
    for (const scope of Object.values(draft.state.scopes))
      if (scope.token === outer.id) delete draft.state.scopes[scope.id]
    finish(draft, outer, multi)
  } else if (turns.started < turns.total!) startTurn(draft, outer, multi)
  else if (turns.active === 0) finish(draft, outer, multi)
}
