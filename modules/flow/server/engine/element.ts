import type { Element } from './read-xml.ts'

/** `userTask` of `bpmn:UserTask`. */
export const kindOf = (element: Element): string => {
  const local = element.$type.slice(element.$type.indexOf(':') + 1)
  return local[0]!.toLowerCase() + local.slice(1)
}

export const listOf = (value: unknown): readonly Element[] => (Array.isArray(value) ? (value as Element[]) : [])

export const elementOf = (value: unknown): Element | null =>
  typeof value === 'object' && value !== null && '$type' in value ? (value as Element) : null

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')

export const idOf = (value: unknown): string | null => elementOf(value)?.id ?? null

export const nameOf = (element: Element): string => textOf(element.name)

/** Prefixes under which engines keep what BPMN has no word for; ours comes first. */
const PREFIXES = ['ujung', 'zeebe', 'camunda', 'activiti', 'flowable']

/** An attribute beside the standard: `ujung:deed="…"`. */
export const extra = (element: Element, ...names: readonly string[]): string | undefined => {
  for (const prefix of PREFIXES)
    for (const name of names) {
      const found = element.$attrs?.[`${prefix}:${name}`]
      if (found !== undefined) return found
    }
  return undefined
}

const localName = ({ $type }: Element) => $type.slice($type.indexOf(':') + 1)

/** Elements beside the standard, by their local name, in extension elements of the prefixes that engines use. */
export const extensions = (element: Element, name: string): readonly Element[] =>
  listOf(elementOf(element.extensionElements)?.values).filter(
    ext => localName(ext) === name && PREFIXES.includes(ext.$type.split(':')[0]!),
  )

/** An attribute of an element beside the standard. */
export const attribute = (element: Element | undefined, name: string): string | undefined => {
  const value = element?.[name] ?? element?.$attrs?.[name]
  return typeof value === 'string' ? value : undefined
}
