import { type EventDef, type Form, formFault, type Node, type NodeType } from '../../rules/index.ts'
import { extensions, extra, idOf, kindOf, listOf, nameOf } from './element.ts'
import type { Notes } from './notes.ts'
import { isTask, readAdHoc, readCall, readMappings, readRepeats, readTask } from './read-activity.ts'
import { messageDef, type Names, readEvents } from './read-events.ts'
import { readFormal } from './read-expression.ts'
import type { Element } from './read-xml.ts'

const TYPES: Readonly<Record<string, NodeType>> = {
  startEvent: 'start',
  endEvent: 'end',
  intermediateThrowEvent: 'throw',
  intermediateCatchEvent: 'catch',
  implicitThrowEvent: 'throw',
  boundaryEvent: 'boundary',
  exclusiveGateway: 'exclusive',
  inclusiveGateway: 'inclusive',
  parallelGateway: 'parallel',
  eventBasedGateway: 'event',
  complexGateway: 'complex',
  subProcess: 'subprocess',
  transaction: 'subprocess',
  adHocSubProcess: 'subprocess',
  callActivity: 'call',
}

export type Reading = {
  readonly names: Names
  readonly notes: Notes
  readonly laneOf: (id: string) => string | undefined
  /** Elements outside processes, by id: global tasks. */
  readonly globals: ReadonlyMap<string, Element>
}

export const typeOf = (element: Element): NodeType | null =>
  isTask(element) ? 'task' : (TYPES[kindOf(element)] ?? null)

const ids = (value: unknown) => listOf(value).map(flow => flow.id!)

/** Events that can be caught inside, and those that a diagram may throw. */
const CATCHES: Readonly<Record<string, readonly EventDef['type'][]>> = {
  catch: ['message', 'timer', 'signal', 'conditional', 'link'],
  throw: ['message', 'signal', 'escalation', 'compensate', 'link'],
  end: ['message', 'signal', 'escalation', 'compensate', 'error', 'terminate', 'cancel'],
  start: ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate'],
  boundary: ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate', 'cancel'],
}

const eventPart = (element: Element, type: NodeType, { names, notes }: Reading): Partial<Node> => {
  const events = readEvents(element, names, notes)
  for (const { type: event } of events)
    if (!CATCHES[type]!.includes(event)) notes.refuse(element, `a ${kindOf(element)} cannot have a ${event} event`)
  if (type === 'catch' && events.length === 0) notes.refuse(element, 'it says no event to wait for')
  const payload = extra(element, 'payload')
    ?.split(',')
    .map(name => name.trim())
  return {
    ...(events.length > 0 ? { events } : {}),
    ...(element.parallelMultiple === true && events.length > 1 ? { all: true } : {}),
    ...(type === 'boundary'
      ? { host: idOf(element.attachedToRef) ?? '', interrupts: element.cancelActivity !== false }
      : {}),
    ...(type === 'start' ? { interrupts: element.isInterrupting !== false } : {}),
    ...(payload ? { payload } : {}),
  }
}

const callPart = (element: Element, { notes, globals, laneOf }: Reading): Partial<Node> => {
  const call = readCall(element)
  if (!call) {
    notes.refuse(element, 'it names no process to call')
    return { type: 'call' }
  }
  const global = globals.get(call.process)
  if (!global) return { call }
  notes.note(element, `calls the global task ${nameOf(global) || global.id}`)
  return { type: 'task', task: readTask(global, laneOf(element.id!), notes) }
}

const taskPart = (element: Element, { names, notes, laneOf }: Reading): Partial<Node> => {
  const task = readTask(element, laneOf(element.id!), notes)
  const message = task.kind === 'send' || task.kind === 'receive'
  const payload = extra(element, 'payload')
    ?.split(',')
    .map(name => name.trim())
  return {
    task,
    ...(message ? { events: [messageDef(element, element.messageRef, names, notes)] } : {}),
    ...(element.instantiate === true ? { instantiates: true as const } : {}),
    ...(payload ? { payload } : {}),
  }
}

const subprocessPart = (element: Element, { notes }: Reading): Partial<Node> => ({
  kids: listOf(element.flowElements)
    .filter(kid => typeOf(kid) !== null)
    .map(kid => kid.id!),
  ...(element.triggeredByEvent === true ? { byEvent: true as const } : {}),
  ...(kindOf(element) === 'transaction' ? { transaction: true as const } : {}),
  ...(kindOf(element) === 'adHocSubProcess' ? { adHoc: readAdHoc(element, notes) } : {}),
})

const gatewayPart = (element: Element, type: NodeType, { notes }: Reading): Partial<Node> => {
  if (type === 'event')
    return {
      ...(element.instantiate === true ? { instantiates: true as const } : {}),
      ...(element.eventGatewayType === 'Parallel' ? { all: true } : {}),
    }
  if (type !== 'complex') return {}
  const read = readFormal(element.activationCondition)
  if (read && 'fault' in read) notes.refuse(element, `its activation condition ${read.fault}`)
  return read && 'text' in read ? { activation: read.text } : {}
}

const partOf = (element: Element, type: NodeType, reading: Reading): Partial<Node> => {
  if (type in CATCHES) return eventPart(element, type, reading)
  if (type === 'task') return taskPart(element, reading)
  if (type === 'subprocess') return subprocessPart(element, reading)
  if (type === 'call') return callPart(element, reading)
  return gatewayPart(element, type, reading)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The form of a task or a start: JSON Schema in an extension element of ours. */
const fieldsOf = (element: Element, { notes }: Reading): Form | undefined => {
  const body = extensions(element, 'form').find(ext => typeof ext.$body === 'string')?.$body
  if (typeof body !== 'string') return undefined
  const form = parsed(body)
  const fault = formFault(form)
  if (fault) notes.refuse(element, `its form cannot be shown: ${fault}`)
  if (fault) return undefined
  const sound = form as Form
  return { ...sound, 'x-order': sound['x-order'] ?? Object.keys(sound.properties) }
}

const spoken = (element: Element, type: NodeType, reading: Reading): Partial<Node> => {
  const [en, starters] = [extra(element, 'en'), type === 'start' ? extra(element, 'starters') : undefined]
  const fields = fieldsOf(element, reading)
  return {
    ...(en ? { en } : {}),
    ...(fields ? { fields } : {}),
    ...(starters ? { starters: starters.split(',').map(role => role.trim()) } : {}),
  }
}

/** A flow node of the diagram as the engine runs it. */
export const readNode = (element: Element, type: NodeType, scope: string, reading: Reading): Node => {
  const activity = type === 'task' || type === 'subprocess' || type === 'call'
  if (activity && (Number(element.startQuantity ?? 1) !== 1 || Number(element.completionQuantity ?? 1) !== 1))
    reading.notes.refuse(element, 'start and completion quantities other than 1 are not done here')
  const standard = idOf(element.default)
  return {
    id: element.id!,
    name: nameOf(element),
    type,
    scope,
    ...spoken(element, type, reading),
    in: ids(element.incoming),
    out: ids(element.outgoing),
    ...(standard ? { default: standard } : {}),
    ...(activity ? { ...readRepeats(element, reading.notes), ...readMappings(element, reading.notes) } : {}),
    ...(element.isForCompensation === true ? { undoes: true as const } : {}),
    ...partOf(element, type, reading),
  }
}
