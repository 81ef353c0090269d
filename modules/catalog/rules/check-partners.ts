import { ELEMENT_SPECS } from './element-specs.ts'
import type { Concern, Element } from './reading.ts'

/** `35nn` stands for any AI of four digits that begins with 35. */
const fits = (pattern: string, ai: string): boolean => {
  if (pattern === ai) return true
  const stem = pattern.replace(/n+$/, '')
  return stem.length < pattern.length && ai.length === pattern.length && ai.startsWith(stem)
}

const anyFits = (pattern: string, elements: readonly Element[], but: string) =>
  elements.find(e => e.ai !== but && fits(pattern, e.ai))

const missing = (element: Element, elements: readonly Element[]): Concern[] =>
  (ELEMENT_SPECS.get(element.ai)?.requires ?? [])
    .filter(groups => !groups.some(group => group.every(pattern => anyFits(pattern, elements, element.ai))))
    .map(groups => ({
      word: 'partner-missing',
      ai: element.ai,
      detail: `(${element.ai}) ${element.title} should stand beside ${groups.map(g => g.map(ai => `(${ai})`).join(' and ')).join(' or ')}`,
    }))

const excluded = (element: Element, elements: readonly Element[]): Concern[] =>
  (ELEMENT_SPECS.get(element.ai)?.excludes ?? []).flatMap(pattern => {
    const other = anyFits(pattern, elements, element.ai)
    if (!other) return []
    const detail = `(${element.ai}) ${element.title} may not stand beside (${other.ai}) ${other.title}`
    return [{ word: 'partner-excluded' as const, ai: element.ai, detail }]
  })

/**
 * Which elements lack a partner or stand beside one they exclude (`req=` and `ex=` of the dictionary). Reported, not
 * refused: the partner may be on another label of the same carton.
 */
export const checkPartners = (elements: readonly Element[]): Concern[] =>
  elements.flatMap(element => [...missing(element, elements), ...excluded(element, elements)])
