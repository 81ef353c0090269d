import { ELEMENT_SPECS } from './element-specs.ts'
import type { AiPattern } from './parse-dictionary.ts'
import type { Concern, Element } from './reading.ts'

const fitting = ({ stem, length }: AiPattern, elements: readonly Element[], but: string): Element | undefined =>
  elements.find(({ ai }) => ai !== but && ai.length === length && ai.startsWith(stem))

const sayGroups = (groups: readonly (readonly AiPattern[])[]) =>
  groups.map(group => group.map(({ text }) => `(${text})`).join(' and ')).join(' or ')

const addMissing = (concerns: Concern[], { ai, title }: Element, elements: readonly Element[]) => {
  for (const groups of ELEMENT_SPECS.get(ai)!.requires) {
    if (groups.some(group => group.every(pattern => fitting(pattern, elements, ai)))) continue
    const detail = `(${ai}) ${title} should stand beside ${sayGroups(groups)}`
    concerns.push({ word: 'partner-missing', ai, detail })
  }
}

const addExcluded = (concerns: Concern[], { ai, title }: Element, elements: readonly Element[]) => {
  for (const pattern of ELEMENT_SPECS.get(ai)!.excludes) {
    const other = fitting(pattern, elements, ai)
    if (!other) continue
    const detail = `(${ai}) ${title} may not stand beside (${other.ai}) ${other.title}`
    concerns.push({ word: 'partner-excluded', ai, detail })
  }
}

/**
 * Which elements lack a partner or stand beside one they exclude (`req=` and `ex=` of the dictionary). Reported, not
 * refused: the partner may be on another label of the same carton.
 */
export const checkPartners = (elements: readonly Element[]): Concern[] => {
  const concerns: Concern[] = []
  for (const element of elements) {
    addMissing(concerns, element, elements)
    addExcluded(concerns, element, elements)
  }
  return concerns
}
