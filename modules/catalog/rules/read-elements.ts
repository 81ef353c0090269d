import { type Answer, done, refused } from '#kernel/answer.ts'
import { checkValue } from './check-value.ts'
import { ELEMENT_SPECS, specAt } from './element-specs.ts'
import type { ElementSpec } from './parse-dictionary.ts'
import type { BarcodeRefusal, Element } from './reading.ts'

/** The separator between elements of open length: ASCII 29, what a scanner sends for FNC1. */
export const FNC1 = '\x1d'

type Elements = Answer<readonly Element[], BarcodeRefusal>

/** Adds an element after checking its value; says what is wrong, or null. */
export const addElement = (elements: Element[], spec: ElementSpec, value: string) => {
  const { ai, title } = spec
  const wrong = checkValue(spec, value)
  if (wrong) {
    const word = wrong.startsWith('its check digit') ? 'check-digit-wrong' : 'ai-value-wrong'
    return refused(word, `(${ai}) ${title} ${value}: ${wrong}; scan again or type the number under the bars`)
  }
  const same = elements.find(e => e.ai === ai)
  if (same && same.value !== value)
    return refused('ai-repeated', `(${ai}) ${title} stands twice, as ${same.value} and as ${value}`)
  if (!same) elements.push({ ai, title, value })
  return null
}

const unknown = (text: string, from: number) =>
  refused('ai-unknown', `${text.slice(from, from + 4)} at place ${from + 1} is no application identifier of GS1`)

/** Reads a GS1 element string as scanned: AI and value after each other, FNC1 after values of open length. */
export const readElementString = (text: string): Elements => {
  const elements: Element[] = []
  let at = text.startsWith(FNC1) ? 1 : 0
  while (at < text.length) {
    const spec = specAt(text, at)
    if (!spec) return unknown(text, at)
    const from = at + spec.ai.length
    const separator = text.indexOf(FNC1, from)
    const open = separator < 0 ? text.length : separator
    const to = spec.fixed ? Math.min(from + spec.length, open) : open
    const wrong = addElement(elements, spec, text.slice(from, to))
    if (wrong) return wrong
    at = text[to] === FNC1 ? to + 1 : to
  }
  return elements.length > 0 ? done(elements) : refused('empty', 'the code holds no element')
}

/**
 * Reads the form people write, `(01)08991234567890(17)261231(10)A1`. A value that itself holds a bracket writes it as
 * `\\(`, as the GS1 syntax engine does.
 */
export const readBracketed = (text: string): Elements => {
  const elements: Element[] = []
  const parts = text.split(/(?<!\\)\((\d{2,4})\)/)
  if (parts[0]!.trim() !== '') return refused('character-wrong', `${text} does not begin with an AI in brackets`)
  for (let i = 1; i < parts.length; i += 2) {
    const spec = ELEMENT_SPECS.get(parts[i]!)
    if (!spec) return refused('ai-unknown', `(${parts[i]}) is no application identifier of GS1`)
    const wrong = addElement(elements, spec, parts[i + 1]!.trim().replaceAll('\\(', '('))
    if (wrong) return wrong
  }
  return elements.length > 0 ? done(elements) : refused('character-wrong', `${text} holds no AI in brackets`)
}
