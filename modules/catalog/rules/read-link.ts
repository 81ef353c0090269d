import { type Answer, done, refused } from '#kernel/answer.ts'
import { ELEMENT_SPECS } from './element-specs.ts'
import { addElement } from './read-elements.ts'
import type { BarcodeRefusal, Element } from './reading.ts'

type Elements = Answer<readonly Element[], BarcodeRefusal>

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Where the primary key stands: the rightmost one whose path goes on in pairs to its end; −1 without one. */
const keyPlace = (segments: readonly string[]): number => {
  for (let i = segments.length - 2; i >= 0; i -= 2) if (ELEMENT_SPECS.get(segments[i]!)?.qualifiers) return i
  return -1
}

const inOrder = (ais: readonly string[], order: readonly string[]): boolean => {
  let at = 0
  for (const ai of ais) {
    at = order.indexOf(ai, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Older links carry a GTIN without its leading zeros; the standard has asked for 14 digits since 2020. */
const fullGtin = (ai: string, value: string) =>
  ai === '01' && /^(\d{8}|\d{12}|\d{13})$/.test(value) ? value.padStart(14, '0') : value

const addDecoded = (elements: Element[], ai: string, raw: string) => {
  const spec = ELEMENT_SPECS.get(ai)
  if (!spec) return refused('ai-unknown', `${ai} in the link is no application identifier of GS1`)
  const value = decode(raw)
  if (value === null)
    return refused('ai-value-wrong', `(${ai}) ${spec.title} ${raw}: a % is not followed by two digits`)
  return addElement(elements, spec, fullGtin(ai, value))
}

const readPath = (elements: Element[], segments: readonly string[]) => {
  const names = segments.filter((_, i) => i % 2 === 0)
  const orders = ELEMENT_SPECS.get(names[0]!)!.qualifiers!
  if (names.length > 1 && !orders.some(order => inOrder(names.slice(1), order))) {
    const detail = `the link puts ${names.slice(1).join(', ')} after ${names[0]}; ${orders.map(o => o.join(', ')).join(' or ') || 'nothing'} may follow, in that order`
    return refused('ai-value-wrong', detail)
  }
  for (let i = 0; i < segments.length; i += 2) {
    const wrong = addDecoded(elements, segments[i]!, segments[i + 1]!)
    if (wrong) return wrong
  }
  return null
}

/** `?17=261231`: names of two to four digits are AIs, everything else belongs to the web site. */
const readQuery = (elements: Element[], query: string) => {
  for (const pair of query.split(/[&;]/)) {
    const [name = '', value = ''] = pair.split('=')
    if (!/^\d{2,4}$/.test(name)) continue
    if (ELEMENT_SPECS.get(name)?.inLink === false)
      return refused('ai-value-wrong', `(${name}) may not stand behind the question mark of a link`)
    const wrong = addDecoded(elements, name, value)
    if (wrong) return wrong
  }
  return null
}

const withoutKey = (text: string, segments: readonly string[]) => {
  const last = segments[segments.length - 1] ?? ''
  if (/^[-_0-9A-Za-z]{10,}$/.test(last) && /[A-Z]/.test(last) && !last.includes('.'))
    return refused(
      'link-compressed',
      `${text} seems to be a compressed GS1 link, which cannot be read without its resolver; scan the bars, or type the number`,
    )
  return refused('link-not-gs1', `${text} is a web address without a GS1 key such as /01/ and a GTIN`)
}

/**
 * Reads an uncompressed GS1 Digital Link (`https://any.example/01/08991234567890/10/A1?17=261231`). The host does not
 * matter; paths before the key do not either.
 */
export const readLink = (text: string): Elements => {
  const match = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/i.exec(text)
  const segments = (match?.[1] ?? '').split('/').filter(Boolean)
  const at = keyPlace(segments)
  if (!match || at < 0) return withoutKey(text, segments)
  const elements: Element[] = []
  const wrong = readPath(elements, segments.slice(at)) ?? readQuery(elements, match[2] ?? '')
  return wrong ?? done(elements)
}
