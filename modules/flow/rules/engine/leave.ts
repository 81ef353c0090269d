import type { Flow, Node } from '../bpmn/model.ts'
import { addToken, type Draft, holds, nodeOf, push, say, stop } from './draft.ts'
import type { Token } from './state.ts'

const flowsOf = (draft: Draft, node: Node): Flow[] => node.out.map(id => draft.program.model.flows[id]!)

/** The token is used up; a new one stands at the end of each flow. Named: the flows taken. */
export const take = (draft: Draft, token: Token, flows: readonly Flow[]) => {
  delete draft.state.tokens[token.id]
  say(draft, { what: 'leave', node: token.node, token: token.id })
  for (const flow of flows) {
    const next = addToken(draft, flow.to, token.scope, { via: flow.id })
    say(draft, { what: 'take', node: flow.to, token: next.id, flow: flow.id })
    push(draft, { do: 'enter', token: next.id })
  }
  push(draft, { do: 'check', scope: token.scope })
}

const passes = (draft: Draft, flow: Flow, token: Token, more?: Record<string, number | boolean>) =>
  flow.condition === undefined || holds(draft, flow.condition, token.scope, more)

const said = (flows: readonly Flow[]) =>
  flows.map(flow => `${flow.name || flow.id}: ${flow.condition ?? 'always'}`).join(', ')

/** Why no flow was taken, in words of the diagram. */
const none = (draft: Draft, token: Token, flows: readonly Flow[]) =>
  stop(draft, token, `no flow can be taken (${said(flows)}) and none is the default`, { do: 'leave', token: token.id })

/** Exclusive: the first flow whose condition holds, else the default. */
export const takeFirst = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  const flows = flowsOf(draft, node)
  if (flows.length === 0) return take(draft, token, [])
  const others = flows.filter(flow => flow.id !== node.default)
  const chosen = others.find(flow => passes(draft, flow, token)) ?? flows.find(flow => flow.id === node.default)
  if (chosen) take(draft, token, [chosen])
  else none(draft, token, flows)
}

/** Inclusive, complex, and what leaves an activity or event: every flow whose condition holds, else the default. */
export const takeAll = (draft: Draft, token: Token, more?: Record<string, number | boolean>) => {
  const node = nodeOf(draft, token.node)
  const flows = flowsOf(draft, node)
  if (flows.length === 0) return take(draft, token, [])
  const chosen = flows.filter(flow => flow.id !== node.default && passes(draft, flow, token, more))
  const standard = flows.filter(flow => flow.id === node.default)
  if (chosen.length > 0) take(draft, token, chosen)
  else if (standard.length > 0) take(draft, token, standard)
  else if (node.type === 'complex' && more?.waitingForStart === false) take(draft, token, [])
  else none(draft, token, flows)
}

/** Every flow, whatever it says. */
export const takeEach = (draft: Draft, token: Token) => take(draft, token, flowsOf(draft, nodeOf(draft, token.node)))

/** A token goes on from where it stands, as its element lets it. */
export const leave = (draft: Draft, token: Token) => {
  const { type } = nodeOf(draft, token.node)
  if (type === 'exclusive') takeFirst(draft, token)
  else if (type === 'parallel') takeEach(draft, token)
  else if (type === 'complex') takeAll(draft, token, { waitingForStart: true, ...countOf(draft, token) })
  else takeAll(draft, token)
}

const countOf = (draft: Draft, token: Token) => ({
  activationCount: draft.state.scopes[token.scope]?.fired?.[token.node]?.length ?? 0,
})
