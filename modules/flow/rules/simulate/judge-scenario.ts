import type { Model, Node } from '../bpmn/model.ts'
import type { Scenario } from './scenario.ts'

const BY_PEOPLE = new Set(['user', 'manual', 'abstract'])

export const isByPeople = (node: Node): boolean => node.type === 'task' && BY_PEOPLE.has(node.task?.kind ?? '')

/** The role whose people do an element: as the scenario says, else its lane or first candidate, else the only role there is. */
export const roleOf = (node: Node, { work, staff }: Scenario): string | undefined => {
  const { lane, candidates = [] } = node.task?.work ?? {}
  const said = [work[node.id]?.role, lane, ...candidates].filter(it => it !== undefined)
  const [only, other] = Object.keys(staff)
  return said.find(role => Object.hasOwn(staff, role)) ?? (said.length === 0 && !other ? only : undefined)
}

const told = (node: Node) => (node.name && node.name !== node.id ? `“${node.name}” (${node.id})` : node.id)

const ofNode = (node: Node, scenario: Scenario): string[] => {
  if (!isByPeople(node)) return []
  const roles = Object.keys(scenario.staff).join(', ') || 'none'
  return [
    ...(scenario.work[node.id]?.minutes === undefined
      ? [`${told(node)}: say in work.${node.id}.minutes how long it takes.`]
      : []),
    ...(roleOf(node, scenario) === undefined
      ? [`${told(node)}: say in work.${node.id}.role who does it; staff knows ${roles}.`]
      : []),
  ]
}

/** What a scenario lacks to be played on a diagram, in sentences that name the element and the remedy. */
export const scenarioFaults = (model: Model, scenario: Scenario): string[] => {
  const unknown = (kind: string, ids: readonly string[], all: object) =>
    ids.filter(id => !Object.hasOwn(all, id)).map(id => `${kind}.${id}: the diagram has no such element.`)
  if (!Object.hasOwn(model.processes, scenario.process))
    return [`There is no process ${scenario.process}; there are ${Object.keys(model.processes).join(', ')}.`]
  return [
    ...unknown('work', Object.keys(scenario.work), model.nodes),
    ...unknown('choices', Object.keys(scenario.choices), model.nodes),
    ...Object.values(model.nodes).flatMap(node => ofNode(node, scenario)),
  ]
}
