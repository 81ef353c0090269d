import type { EventDef, TimerText } from '../../rules/index.ts'
import { attribute, elementOf, extensions, extra, idOf, kindOf, listOf, nameOf, textOf } from './element.ts'
import type { Notes } from './notes.ts'
import { readFeel, readFormal, toFeel } from './read-expression.ts'
import type { Element } from './read-xml.ts'

export type Names = {
  /** The name under which the messages of an element travel, where no message says it. */
  readonly messageOf: (element: Element) => string
}

const CYCLE = /^R\d*\//
const ISO = /^(-?P[\dTYMWDHS.]+|R\d*\/.+|-?\d{4}-\d{2}-\d{2}.*)$/

const readTimer = (element: Element, owner: Element, notes: Notes): TimerText | null => {
  for (const [field, by] of [
    ['timeDate', 'date'],
    ['timeDuration', 'duration'],
    ['timeCycle', 'cycle'],
  ] as const) {
    const body = textOf(elementOf(element[field])?.body)
    if (body === '') continue
    if (ISO.test(body)) {
      if (by === 'cycle' && !CYCLE.test(body)) notes.refuse(owner, `its cycle “${body}” is not of the form R3/PT1H`)
      return { by, text: body }
    }
    if (by === 'cycle' && /^[\d*?]+ /.test(body)) notes.refuse(owner, `its cycle “${body}” is cron; write R/P1D`)
    const read = readFeel(body)
    if ('fault' in read) notes.refuse(owner, `its time ${read.fault}`)
    return { by, text: toFeel(body) }
  }
  notes.refuse(owner, 'its timer says no date, duration or cycle')
  return null
}

/** What tells one waiting instance from another: on the event, on the message, or as Zeebe writes it. */
const keyOf = (owner: Element, message: Element | null, notes: Notes): string | undefined => {
  const written =
    extra(owner, 'correlation') ??
    (message
      ? (extra(message, 'correlation') ?? attribute(extensions(message, 'subscription')[0], 'correlationKey'))
      : undefined)
  if (written === undefined) return undefined
  const read = readFeel(written)
  if ('fault' in read) notes.refuse(owner, `its correlation ${read.fault}`)
  return 'text' in read ? read.text : undefined
}

export const messageDef = (owner: Element, ref: unknown, names: Names, notes: Notes): EventDef => {
  const message = elementOf(ref)
  const name = message ? nameOf(message) || message.id! : names.messageOf(owner)
  const key = keyOf(owner, message, notes)
  return { type: 'message', name, ...(key === undefined ? {} : { key }) }
}

const codeOf = (ref: unknown, field: string): string | null => {
  const element = elementOf(ref)
  if (!element) return null
  return textOf(element[field]) || nameOf(element) || (element.id ?? null)
}

const conditional = (element: Element, owner: Element, notes: Notes): EventDef => {
  const read = readFormal(element.condition)
  if (!read || 'fault' in read) notes.refuse(owner, read ? `its condition ${read.fault}` : 'it says no condition')
  return { type: 'conditional', condition: read && 'text' in read ? read.text : 'false' }
}

const one = (element: Element, owner: Element, names: Names, notes: Notes): EventDef | null => {
  switch (kindOf(element)) {
    case 'messageEventDefinition':
      return messageDef(owner, element.messageRef, names, notes)
    case 'signalEventDefinition': {
      const signal = elementOf(element.signalRef)
      return { type: 'signal', name: (signal && (nameOf(signal) || signal.id)) || nameOf(owner) || owner.id! }
    }
    case 'timerEventDefinition':
      return { type: 'timer', timer: readTimer(element, owner, notes) }
    case 'conditionalEventDefinition':
      return conditional(element, owner, notes)
    case 'errorEventDefinition':
      return { type: 'error', code: codeOf(element.errorRef, 'errorCode') }
    case 'escalationEventDefinition':
      return { type: 'escalation', code: codeOf(element.escalationRef, 'escalationCode') }
    case 'linkEventDefinition':
      return { type: 'link', name: textOf(element.name) || nameOf(owner) }
    case 'compensateEventDefinition':
      return { type: 'compensate', activity: idOf(element.activityRef), wait: element.waitForCompletion !== false }
    case 'terminateEventDefinition':
      return { type: 'terminate' }
    case 'cancelEventDefinition':
      return { type: 'cancel' }
    default:
      notes.refuse(owner, `its event ${kindOf(element)} is not known`)
      return null
  }
}

/** What an event waits for or throws; refused by the event's id where it says too little. */
export const readEvents = (owner: Element, names: Names, notes: Notes): readonly EventDef[] => {
  const definitions = [...listOf(owner.eventDefinitions), ...listOf(owner.eventDefinitionRef)]
  return definitions.map(def => one(def, owner, names, notes)).filter(def => def !== null)
}
