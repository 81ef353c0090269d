import { type Draft, holds, nodeOf, push, say } from './draft.ts'
import { takeAll } from './leave.ts'
import { moreMayCome } from './reach.ts'
import type { Token } from './state.ts'

const restingAt = (draft: Draft, node: string, scope: string): Token[] =>
  Object.values(draft.state.tokens).filter(token => token.joins && token.node === node && token.scope === scope)

/** One token of each flow that has some: the oldest. */
const onePerFlow = (tokens: readonly Token[]): Map<string, Token> => {
  const found = new Map<string, Token>()
  for (const token of tokens) if (token.via !== null && !found.has(token.via)) found.set(token.via, token)
  return found
}

/** Melts tokens into one that goes on. */
const melt = (draft: Draft, tokens: readonly Token[]): Token => {
  const [first, ...rest] = tokens
  for (const token of rest) {
    delete draft.state.tokens[token.id]
    say(draft, { what: 'leave', node: token.node, token: token.id })
  }
  delete first!.joins
  return first!
}

/** A parallel join goes on when a token has come by each of its flows. */
const tryParallel = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  const arrived = onePerFlow(restingAt(draft, node.id, token.scope))
  if (node.in.every(flow => arrived.has(flow)))
    push(draft, { do: 'leave', token: melt(draft, [...arrived.values()]).id })
}

const fired = (draft: Draft, token: Token) => {
  const scope = draft.state.scopes[token.scope]!
  scope.fired ??= {}
  return scope.fired
}

/** A complex gateway fires when its condition holds of the tokens that came; without one it takes the first. */
const tryComplex = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  const seen = fired(draft, token)
  if (seen[node.id]) return
  const arrived = onePerFlow(restingAt(draft, node.id, token.scope))
  const counts = Object.fromEntries(node.in.map(flow => [flow, arrived.has(flow) ? 1 : 0]))
  const more = { activationCount: arrived.size, waitingForStart: true, ...counts }
  if (node.activation !== undefined && !holds(draft, node.activation, token.scope, more)) return
  const one = melt(draft, [...arrived.values()])
  if (node.in.length > 1) seen[node.id] = [...arrived.keys()]
  takeAll(draft, one, more)
}

/** A token has come to a gateway that joins. */
export const join = (draft: Draft, token: Token) => {
  const { type, in: incoming } = nodeOf(draft, token.node)
  token.joins = true
  if (type === 'parallel') {
    if (incoming.length <= 1) push(draft, { do: 'leave', token: melt(draft, [token]).id })
    else tryParallel(draft, token)
  } else if (type === 'complex') tryComplex(draft, token)
  else if (incoming.length <= 1) push(draft, { do: 'leave', token: melt(draft, [token]).id })
}

const settleInclusive = (draft: Draft, token: Token): boolean => {
  const arrived = onePerFlow(restingAt(draft, token.node, token.scope))
  if (moreMayCome(draft, token.node, token.scope, new Set(arrived.keys()))) return false
  push(draft, { do: 'leave', token: melt(draft, [...arrived.values()]).id })
  return true
}

/** A complex gateway that fired is ready again when nothing more can come by the flows that had nothing. */
const settleComplex = (draft: Draft, scopeId: string, gate: string): boolean => {
  const scope = draft.state.scopes[scopeId]!
  const resting = restingAt(draft, gate, scopeId)
  const arrived = new Set([...scope.fired![gate]!, ...resting.map(token => token.via!)])
  if (moreMayCome(draft, gate, scopeId, arrived)) return false
  delete scope.fired![gate]
  const late = resting.filter(token => token.via !== null)
  if (late.length === 0) return true
  takeAll(draft, melt(draft, late), { waitingForStart: false, activationCount: late.length })
  return true
}

/** When all else rests: lets inclusive and complex gateways go on that need wait no more. True when one did. */
export const settleJoins = (draft: Draft): boolean => {
  for (const token of Object.values(draft.state.tokens))
    if (token.joins && nodeOf(draft, token.node).type === 'inclusive' && settleInclusive(draft, token)) return true
  for (const scope of Object.values(draft.state.scopes))
    for (const gate of Object.keys(scope.fired ?? {})) if (settleComplex(draft, scope.id, gate)) return true
  return false
}
