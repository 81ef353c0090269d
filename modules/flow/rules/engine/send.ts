import { say as spell } from '../feel/builtins-other.ts'
import { toJson } from '../feel/json.ts'
import { type Draft, evaluate, nodeOf, say, seen } from './draft.ts'
import type { Token, Variables } from './state.ts'

/** What a thrown message carries: what its element maps, or the variables it names. Nothing unless said. */
const carried = (draft: Draft, token: Token): Variables => {
  const { inputs, payload } = nodeOf(draft, token.node)
  const all = seen(draft, token.scope)
  const named = (payload ?? []).filter(name => Object.hasOwn(all, name)).map(name => [name, all[name]!] as const)
  const mapped = (inputs ?? []).map(
    ({ name, expression }) => [name, toJson(evaluate(draft, expression, token.scope))] as const,
  )
  return Object.fromEntries([...named, ...mapped])
}

/** Sends the messages of an element: those its event names, to wherever message flows lead from it. */
export const sendMessages = (draft: Draft, token: Token) => {
  const node = nodeOf(draft, token.node)
  const to = draft.program.model.messageFlows.filter(flow => flow.from === node.id).map(flow => flow.to)
  const def = node.events?.find(event => event.type === 'message')
  if (!def && to.length === 0) return
  const key = def?.type === 'message' && def.key !== undefined ? spell(evaluate(draft, def.key, token.scope)) : null
  const name = def?.type === 'message' ? def.name : ''
  draft.thrown.push({ kind: 'message', node: node.id, name, key, to, variables: carried(draft, token) })
  say(draft, { what: 'throw', node: node.id, token: token.id, detail: `message ${name}`.trim() })
}

export const sendSignal = (draft: Draft, token: Token, name: string) => {
  draft.thrown.push({ kind: 'signal', node: token.node, name, variables: carried(draft, token) })
  say(draft, { what: 'throw', node: token.node, token: token.id, detail: `signal ${name}` })
}
