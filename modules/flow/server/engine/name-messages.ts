import { elementOf, kindOf, listOf, nameOf } from './element.ts'
import type { Names } from './read-events.ts'
import type { Element } from './read-xml.ts'

const messageOf = (element: Element | null): string | null => {
  if (!element) return null
  const refs = [element.messageRef, ...listOf(element.eventDefinitions).map(def => def.messageRef)]
  const message = refs.map(elementOf).find(ref => ref !== null)
  return message ? nameOf(message) || message.id! : null
}

/**
 * Names for messages that the diagram leaves unnamed: what a message flow carries is one message at both its ends; an
 * event that no flow reaches is called by its own name.
 */
export const nameMessages = (root: Element): Names => {
  const flows = listOf(root.rootElements).flatMap(element => listOf(element.messageFlows))
  const named = new Map<string, string>()
  for (const flow of flows) {
    const [source, target] = [elementOf(flow.sourceRef), elementOf(flow.targetRef)]
    const said = elementOf(flow.messageRef)
    const name = messageOf(source) ?? messageOf(target) ?? (said ? nameOf(said) || said.id! : (flow.id ?? ''))
    for (const end of [source, target]) if (end?.id && !named.has(end.id)) named.set(end.id, name)
  }
  return { messageOf: element => named.get(element.id ?? '') ?? (nameOf(element) || kindOf(element) + element.id) }
}
