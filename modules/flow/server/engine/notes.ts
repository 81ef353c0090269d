import type { Element } from './read-xml.ts'

/** What is found while a diagram is read: why an element cannot run, and what a reader should know. */
export type Notes = {
  refuse(element: Element, why: string): void
  note(element: Element, what: string): void
  whyOf(id: string): string | undefined
  noteOf(id: string): string | undefined
}

export const openNotes = (): Notes => {
  const [faults, remarks] = [new Map<string, string>(), new Map<string, string>()]
  const put = (map: Map<string, string>, element: Element, text: string) => {
    const id = element.id ?? ''
    const known = map.get(id)
    map.set(id, known ? `${known}; ${text}` : text)
  }
  return {
    refuse: (element, why) => put(faults, element, why),
    note: (element, what) => put(remarks, element, what),
    whyOf: id => faults.get(id),
    noteOf: id => remarks.get(id),
  }
}
