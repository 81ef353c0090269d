import type { Model } from '../bpmn/model.ts'
import type { Draft } from './draft.ts'

/** Elements from which a flow can be reached without passing `gate`, backwards along flows and boundary events. */
const upstream = (model: Model, gate: string, flows: readonly string[]): Set<string> => {
  const found = new Set<string>()
  const todo = flows.map(id => model.flows[id]!.from)
  while (todo.length > 0) {
    const id = todo.pop()!
    if (id === gate || found.has(id)) continue
    found.add(id)
    const node = model.nodes[id]!
    todo.push(...node.in.map(flow => model.flows[flow]!.from))
    if (node.host) todo.push(node.host)
    const link = node.type === 'catch' ? node.events?.find(event => event.type === 'link') : undefined
    if (link?.type === 'link')
      for (const other of Object.values(model.nodes))
        if (
          other.type === 'throw' &&
          other.scope === node.scope &&
          other.events?.some(e => e.type === 'link' && e.name === link.name)
        )
          todo.push(other.id)
  }
  return found
}

/**
 * Whether a joining gateway has to go on waiting (BPMN 2.0.2 §13.4.3): some token elsewhere in the scope can still come
 * by a flow that has none, and cannot come by one that has.
 */
export const moreMayCome = (draft: Draft, gate: string, scope: string, arrived: ReadonlySet<string>): boolean => {
  const { model } = draft.program
  const incoming = model.nodes[gate]!.in
  const empty = incoming.filter(id => !arrived.has(id))
  if (empty.length === 0) return false
  const others = Object.values(draft.state.tokens).filter(t => t.scope === scope && t.node !== gate)
  if (others.length === 0) return false
  const toEmpty = upstream(model, gate, empty)
  const toFull = upstream(model, gate, [...arrived])
  return others.some(token => toEmpty.has(token.node) && !toFull.has(token.node))
}
