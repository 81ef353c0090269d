import type { AdHoc, Call, Loop, Mapping, Multi, Task, TaskKind, Work } from '../../rules/index.ts'
import { attribute, elementOf, extensions, extra, kindOf, listOf, nameOf, textOf } from './element.ts'
import type { Notes } from './notes.ts'
import { readFeel, readFormal, toFeel } from './read-expression.ts'
import type { Element } from './read-xml.ts'

const KINDS: Readonly<Record<string, TaskKind>> = {
  task: 'abstract',
  globalTask: 'abstract',
  manualTask: 'manual',
  globalManualTask: 'manual',
  userTask: 'user',
  globalUserTask: 'user',
  serviceTask: 'service',
  sendTask: 'send',
  receiveTask: 'receive',
  scriptTask: 'script',
  globalScriptTask: 'script',
  businessRuleTask: 'rule',
  globalBusinessRuleTask: 'rule',
}

export const isTask = (element: Element) => kindOf(element) in KINDS

const bare = (text: string | undefined) => text?.replace(/^[$#]\{\s*|\s*\}$/g, '').trim()

const deedOf = (element: Element): string => {
  const operation = elementOf(element.operationRef)
  return (
    bare(
      extra(element, 'deed', 'topic', 'delegateExpression', 'class', 'expression') ??
        attribute(extensions(element, 'taskDefinition')[0], 'type'),
    ) ||
    (operation ? nameOf(operation) || operation.id! : '') ||
    nameOf(element) ||
    element.id!
  )
}

const candidatesOf = (element: Element): string[] =>
  listOf(element.resources)
    .map(role => {
      const resource = elementOf(role.resourceRef)
      const assigned = elementOf(elementOf(role.resourceAssignmentExpression)?.expression)
      return (resource && nameOf(resource)) || textOf(assigned?.body) || nameOf(role)
    })
    .filter(name => name !== '')

const listed = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

const workOf = (element: Element, lane: string | undefined): Work => {
  const assigned = extensions(element, 'assignmentDefinition')[0]
  const written = listed(extra(element, 'candidates', 'candidateGroups') ?? attribute(assigned, 'candidateGroups'))
  const candidates = [...candidatesOf(element), ...written, ...listed(extra(element, 'candidateUsers'))]
  const [assignee, form, due, priority] = [
    extra(element, 'assignee') ?? attribute(assigned, 'assignee'),
    extra(element, 'form', 'formKey') ?? attribute(extensions(element, 'formDefinition')[0], 'formId'),
    extra(element, 'due', 'dueDate'),
    extra(element, 'priority'),
  ]
  const outcomes = listed(extra(element, 'outcomes'))
  return {
    ...(outcomes.length > 0 ? { outcomes } : {}),
    ...(extra(element, 'apart') === 'true' ? { apart: true as const } : {}),
    ...(lane ? { lane } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
    ...(assignee ? { assignee } : {}),
    ...(form ? { form } : {}),
    ...(due ? { due } : {}),
    ...(priority ? { priority } : {}),
  }
}

const scriptOf = (element: Element, notes: Notes): Pick<Task, 'script' | 'result'> => {
  const zeebe = extensions(element, 'script')[0]
  const format = textOf(element.scriptFormat)
  const body = attribute(zeebe, 'expression') ?? (typeof element.script === 'string' ? element.script : '')
  const result = extra(element, 'result', 'resultVariable') ?? attribute(zeebe, 'resultVariable')
  if (!zeebe && !/feel/i.test(format)) {
    notes.refuse(
      element,
      format === '' ? 'its script names no language; scripts are FEEL' : `its script is ${format}; scripts are FEEL`,
    )
    return {}
  }
  const read = readFeel(body)
  if ('fault' in read) notes.refuse(element, `its script ${read.fault}`)
  return { ...('text' in read ? { script: read.text } : {}), ...(result ? { result } : {}) }
}

const decisionOf = (element: Element): Pick<Task, 'decision' | 'result' | 'version'> => {
  const zeebe = extensions(element, 'calledDecision')[0]
  const decision = extra(element, 'decision', 'decisionRef') ?? attribute(zeebe, 'decisionId')
  const result = extra(element, 'result', 'resultVariable') ?? attribute(zeebe, 'resultVariable')
  const version = Number(extra(element, 'version', 'decisionRefVersion'))
  return {
    decision: decision ?? (nameOf(element) || element.id!),
    ...(result ? { result } : {}),
    ...(version >= 1 ? { version } : {}),
  }
}

/** What kind of task it is and what it needs. `lane` names who does it, as drawn. */
export const readTask = (element: Element, lane: string | undefined, notes: Notes): Task => {
  const kind = KINDS[kindOf(element)]!
  if (kind === 'service') return { kind, deed: deedOf(element) }
  if (kind === 'script') return { kind, ...scriptOf(element, notes) }
  if (kind === 'rule') return { kind, ...decisionOf(element) }
  if (kind === 'send' || kind === 'receive') return { kind }
  return { kind, work: workOf(element, lane) }
}

const expressionIn = (element: Element, raw: string | undefined, what: string, notes: Notes): string | undefined => {
  if (raw === undefined || raw.trim() === '') return undefined
  const read = readFeel(raw)
  if ('text' in read) return read.text
  notes.refuse(element, `its ${what} ${read.fault}`)
  return undefined
}

const formal = (owner: Element, value: unknown, what: string, notes: Notes): string | undefined => {
  const read = readFormal(value)
  if (read && 'fault' in read && read.fault !== 'is empty') notes.refuse(owner, `its ${what} ${read.fault}`)
  return read && 'text' in read ? read.text : undefined
}

/** The variable that a data object, input or output stands for. */
const dataName = (value: unknown): string | undefined => {
  const element = elementOf(value)
  if (!element) return undefined
  const object = elementOf(element.dataObjectRef)
  return nameOf(element) || (object && nameOf(object)) || element.id
}

const multiOf = (owner: Element, loop: Element, notes: Notes): Multi => {
  const zeebe = extensions(loop, 'loopCharacteristics')[0]
  const behaviour = String(loop.behavior ?? 'All')
  if (behaviour !== 'All')
    notes.refuse(owner, `its instances throw events (behavior ${behaviour}), which is not done here`)
  const cardinality = formal(owner, loop.loopCardinality, 'number of instances', notes)
  const collection = expressionIn(
    owner,
    extra(loop, 'collection') ?? attribute(zeebe, 'inputCollection') ?? dataName(loop.loopDataInputRef),
    'list',
    notes,
  )
  if (!cardinality && !collection)
    notes.refuse(owner, 'it runs many times, and says neither how often nor over which list')
  const element =
    extra(loop, 'element', 'elementVariable') ?? attribute(zeebe, 'inputElement') ?? dataName(loop.inputDataItem)
  const into = extra(loop, 'into') ?? attribute(zeebe, 'outputCollection') ?? dataName(loop.loopDataOutputRef)
  const output = expressionIn(
    owner,
    extra(loop, 'output') ?? attribute(zeebe, 'outputElement') ?? dataName(loop.outputDataItem),
    'result of each instance',
    notes,
  )
  const until = formal(owner, loop.completionCondition, 'completion condition', notes)
  return {
    sequential: loop.isSequential === true,
    ...(cardinality ? { cardinality } : {}),
    ...(collection ? { collection } : {}),
    ...(element ? { element } : {}),
    ...(into ? { into } : {}),
    ...(output ? { output } : {}),
    ...(until ? { until } : {}),
  }
}

const loopOf = (owner: Element, loop: Element, notes: Notes): Loop => {
  const condition = formal(owner, loop.loopCondition, 'loop condition', notes)
  const most = loop.loopMaximum === undefined ? undefined : String(loop.loopMaximum)
  if (!condition && !most)
    notes.note(owner, 'its loop says no condition: after each turn a person chooses whether to go on')
  return { before: loop.testBefore === true, ...(condition ? { condition } : {}), ...(most ? { most } : {}) }
}

/** How often an activity runs. */
export const readRepeats = (owner: Element, notes: Notes): { multi?: Multi; loop?: Loop } => {
  const loop = elementOf(owner.loopCharacteristics)
  if (!loop) return {}
  return kindOf(loop) === 'standardLoopCharacteristics'
    ? { loop: loopOf(owner, loop, notes) }
    : { multi: multiOf(owner, loop, notes) }
}

export const readAdHoc = (element: Element, notes: Notes): AdHoc => {
  const until = formal(element, element.completionCondition, 'completion condition', notes)
  return {
    cancelRest: element.cancelRemainingInstances !== false,
    sequential: element.ordering === 'Sequential',
    ...(until ? { until } : {}),
  }
}

/** Which process a call activity calls; null when it says none. */
export const readCall = (element: Element): Call | null => {
  const zeebe = extensions(element, 'calledElement')[0]
  const process =
    attribute(zeebe, 'processId') ?? (typeof element.calledElement === 'string' ? element.calledElement : '')
  if (process === '') return null
  const binding = extra(element, 'binding', 'calledElementBinding') ?? attribute(zeebe, 'bindingType') ?? 'deployment'
  const version = Number(extra(element, 'version', 'calledElementVersion'))
  const local = process.slice(process.indexOf(':') + 1)
  if (binding === 'version' && Number.isInteger(version)) return { process: local, binding: version }
  return { process: local, binding: binding === 'latest' ? 'latest' : 'deployment' }
}

/** What is handed in and out, as `ioMapping` (Zeebe) or `inputOutput` (Camunda) say it. */
export const readMappings = (element: Element, notes: Notes): { inputs?: Mapping[]; outputs?: Mapping[] } => {
  const all = (names: readonly string[]) =>
    [...extensions(element, 'ioMapping'), ...extensions(element, 'inputOutput')]
      .flatMap(io => listOf(io.$children))
      .filter(kid => names.some(name => kid.$type.endsWith(`:${name}`)))
      .map(kid => {
        const name = attribute(kid, 'target') ?? attribute(kid, 'name') ?? ''
        const source = attribute(kid, 'source') ?? (typeof kid.$body === 'string' ? kid.$body : '')
        const read = readFeel(source.startsWith('=') || /^[$#]\{/.test(source) ? source : JSON.stringify(source))
        if ('fault' in read) notes.refuse(element, `its mapping of ${name} ${read.fault}`)
        return { name, expression: 'text' in read ? toFeel(read.text) : 'null' }
      })
  const [inputs, outputs] = [all(['input', 'inputParameter']), all(['output', 'outputParameter'])]
  return { ...(inputs.length > 0 ? { inputs } : {}), ...(outputs.length > 0 ? { outputs } : {}) }
}
