import {
  type Finding,
  type Flow,
  judgeModel,
  type MessageFlow,
  type Model,
  type Node,
  type Process,
} from '../../rules/index.ts'
import { elementOf, extra, idOf, kindOf, listOf, nameOf } from './element.ts'
import { nameMessages } from './name-messages.ts'
import { openNotes } from './notes.ts'
import { readFormal } from './read-expression.ts'
import { type Reading, readNode, typeOf } from './read-node.ts'
import { type Diagram, type Element, readXml } from './read-xml.ts'

export type ReadModel = {
  readonly model: Model
  /** Every element with an id, executable or not and why. */
  readonly findings: readonly Finding[]
  readonly warnings: readonly string[]
  readonly diagram: Diagram
}

const lanesIn = (container: Element): Map<string, string> => {
  const lanes = new Map<string, string>()
  const walk = (set: Element | null) => {
    for (const lane of listOf(set?.lanes)) {
      for (const node of listOf(lane.flowNodeRef)) if (node.id) lanes.set(node.id, nameOf(lane) || lane.id || '')
      walk(elementOf(lane.childLaneSet))
    }
  }
  for (const set of listOf(container.laneSets)) walk(set)
  return lanes
}

type Parts = {
  nodes: Record<string, Node>
  flows: Record<string, Flow>
  elements: { element: Element; process: string | null }[]
}

const readFlow = (element: Element, reading: Reading): Flow => {
  const read = readFormal(element.conditionExpression)
  if (read && 'fault' in read && read.fault !== 'is empty') reading.notes.refuse(element, `its condition ${read.fault}`)
  const roles = extra(element, 'roles')
    ?.split(',')
    .map(role => role.trim())
  return {
    id: element.id!,
    name: nameOf(element),
    from: idOf(element.sourceRef) ?? '',
    to: idOf(element.targetRef) ?? '',
    ...(read && 'text' in read ? { condition: read.text } : {}),
    ...(roles ? { roles } : {}),
  }
}

const readContainer = (container: Element, process: string, reading: Reading, into: Parts): void => {
  for (const element of [...listOf(container.flowElements), ...listOf(container.artifacts)]) {
    if (!element.id) continue
    into.elements.push({ element, process })
    const type = typeOf(element)
    if (type) into.nodes[element.id] = readNode(element, type, container.id!, reading)
    else if (kindOf(element) === 'sequenceFlow') into.flows[element.id] = readFlow(element, reading)
    if (type === 'subprocess') readContainer(element, process, reading, into)
  }
}

/** A flow that its ends do not list still joins them; the order is that of the file. */
const connect = ({ nodes, flows }: Parts): void => {
  for (const flow of Object.values(flows)) {
    const [from, to] = [nodes[flow.from], nodes[flow.to]]
    if (from && !from.out.includes(flow.id)) nodes[from.id] = { ...from, out: [...from.out, flow.id] }
    const target = nodes[flow.to]
    if (to && target && !target.in.includes(flow.id)) nodes[to.id] = { ...target, in: [...target.in, flow.id] }
  }
  for (const node of Object.values(nodes)) {
    const known = {
      ...node,
      in: node.in.filter(id => flows[id]?.to === node.id),
      out: node.out.filter(id => flows[id]?.from === node.id),
    }
    nodes[node.id] = known
  }
}

/** Boundary events on their hosts, and the activities that undo them, which an association joins. */
const attach = ({ nodes, elements }: Parts): void => {
  for (const node of Object.values(nodes)) {
    const host = node.host ? nodes[node.host] : undefined
    if (host) nodes[host.id] = { ...nodes[host.id]!, boundaries: [...(nodes[host.id]!.boundaries ?? []), node.id] }
  }
  for (const { element } of elements) {
    if (kindOf(element) !== 'association') continue
    const [from, to] = [nodes[idOf(element.sourceRef) ?? ''], nodes[idOf(element.targetRef) ?? '']]
    const undoing = from?.events?.some(event => event.type === 'compensate') ? from : undefined
    const host = undoing?.host ? nodes[undoing.host] : undefined
    if (host && to) nodes[host.id] = { ...host, undo: to.id }
  }
}

const messageFlowsIn = (root: Element): MessageFlow[] =>
  listOf(root.rootElements)
    .flatMap(element => listOf(element.messageFlows))
    .map(flow => ({
      id: flow.id ?? '',
      name: nameOf(flow),
      from: idOf(flow.sourceRef) ?? '',
      to: idOf(flow.targetRef) ?? '',
    }))

const around = (root: Element) =>
  listOf(root.rootElements).flatMap(element => [
    ...(kindOf(element) === 'process' ? [] : [{ element, process: null }]),
    ...[...listOf(element.participants), ...listOf(element.messageFlows)].map(part => ({
      element: part,
      process: null,
    })),
  ])

const modelOf = (root: Element, processes: readonly Element[], { nodes, flows }: Parts): Model => ({
  id: root.id ?? '',
  name: nameOf(root),
  processes: Object.fromEntries(
    processes.map((element): [string, Process] => [
      element.id!,
      {
        id: element.id!,
        name: nameOf(element),
        ...(extra(element, 'en') ? { en: extra(element, 'en')! } : {}),
        declaredExecutable: element.isExecutable === true,
        kids: listOf(element.flowElements)
          .filter(kid => typeOf(kid) !== null)
          .map(kid => kid.id!),
      },
    ]),
  ),
  nodes,
  flows,
  messageFlows: messageFlowsIn(root),
})

/** Reads BPMN 2.0 XML into a model and says of every element whether it can run. Throws `DiagramError`. */
export const readBpmn = async (xml: string): Promise<ReadModel> => {
  const diagram = await readXml(xml)
  const { root } = diagram
  const notes = openNotes()
  const processes = listOf(root.rootElements).filter(element => kindOf(element) === 'process')
  const lanes = new Map(processes.flatMap(element => [...lanesIn(element)]))
  const globals = new Map(
    listOf(root.rootElements)
      .filter(e => /^global/.test(kindOf(e)))
      .map(e => [e.id!, e]),
  )
  const reading: Reading = { names: nameMessages(root), notes, laneOf: id => lanes.get(id), globals }
  const parts: Parts = { nodes: {}, flows: {}, elements: [] }
  for (const process of processes) readContainer(process, process.id!, reading, parts)
  connect(parts)
  attach(parts)
  const drawn = modelOf(root, processes, parts)
  const elements = [
    ...processes.map(element => ({ element, process: element.id! })),
    ...parts.elements,
    ...around(root),
  ]
  const { model, findings } = judgeModel(
    drawn,
    elements
      .filter(({ element }) => element.id)
      .map(({ element, process }) => ({
        ...{ id: element.id!, type: kindOf(element), name: nameOf(element), process },
        why: notes.whyOf(element.id!),
        note: notes.noteOf(element.id!),
      })),
  )
  return { model, findings, warnings: diagram.warnings, diagram }
}
