import { faultOf } from '../../rules/index.ts'
import { elementOf } from './element.ts'

export type ReadText = { readonly text: string } | { readonly fault: string }

const FEEL = /feel|^$/i
const JUEL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/&&|\band\b/g, ' and '],
  [/\|\||\bor\b/g, ' or '],
  [/==|\beq\b/g, '='],
  [/\bne\b/g, '!='],
  [/\bgt\b/g, '>'],
  [/\blt\b/g, '<'],
  [/\bge\b/g, '>='],
  [/\ble\b/g, '<='],
]

/** `!a` and `!(…)`: what follows the sign is wrapped. */
const negations = (text: string): string =>
  text.replace(/(?:!(?!=)|\bnot\s+)\s*(\((?:[^()]|\([^()]*\))*\)|[\w.]+)/g, (_all, inner) => `not(${inner})`)

const outsideQuotes = (text: string, deed: (plain: string) => string): string =>
  text
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, i) => (i % 2 === 1 ? JSON.stringify(part.slice(1, -1)) : deed(part)))
    .join('')

/** The plain part of the Java expression language, as FEEL: comparisons, and, or, not, paths. */
const fromJuel = (inner: string): string =>
  outsideQuotes(negations(inner), plain =>
    JUEL_WORDS.reduce((text, [what, by]) => text.replace(what, by), plain),
  ).trim()

const XPATH = /(?:[\w-]+:)?get(?:DataObject|DataInput|DataOutput|ProcessProperty)\(\s*(?:'([^']*)'|"([^"]*)")\s*\)/g

/** XPath as BPMN 2.0 §8.3.6 uses it: data objects by their function, texts in single quotes. */
const fromXpath = (text: string): string =>
  outsideQuotes(
    text.replace(XPATH, (_all, one, two) => one ?? two),
    plain => plain,
  )

/** An expression text as FEEL: plain, after `=`, in `${…}`, or XPath over data objects. */
export const toFeel = (raw: string): string => {
  const text = raw.trim()
  if (text.search(XPATH) >= 0) return fromXpath(text)
  const juel = /^[$#]\{([\s\S]*)\}$/.exec(text)
  if (juel) return fromJuel(juel[1]!)
  return text.startsWith('=') ? text.slice(1).trim() : text
}

/** Reads an expression that stands in text; says why it cannot. */
export const readFeel = (raw: string, language = ''): ReadText => {
  if (!FEEL.test(language) && !/^[$#]\{/.test(raw.trim()) && raw.search(XPATH) < 0)
    return { fault: `is written in ${language}; expressions are FEEL` }
  const text = toFeel(raw)
  if (text === '') return { fault: 'is empty' }
  const fault = faultOf(text)
  return fault === null ? { text } : { fault: `“${raw.trim()}” is ${fault}` }
}

/** Reads a formal expression element; null where there is none. */
export const readFormal = (value: unknown): ReadText | null => {
  const element = elementOf(value)
  if (!element) return null
  return readFeel(typeof element.body === 'string' ? element.body : '', String(element.language ?? ''))
}
