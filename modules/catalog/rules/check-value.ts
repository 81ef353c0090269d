import type { CharacterSet, Component, ElementSpec } from './parse-dictionary.ts'

const SETS: Readonly<Record<CharacterSet, RegExp>> = {
  N: /^\d*$/,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[-_0-9A-Za-z]*={0,2}$/,
}

const SET_NAMES: Readonly<Record<CharacterSet, string>> = {
  N: 'digits',
  X: 'the 82 characters of GS1',
  Y: 'capital letters, digits, # - and /',
  Z: 'file-safe base64',
}

const checkComponent = (component: Component, part: string): string | null => {
  if (part.length < component.min) return `it is ${component.min - part.length} character(s) too short`
  if (!SETS[component.characters].test(part)) return `only ${SET_NAMES[component.characters]} may stand in it`
  for (const lint of component.linters) {
    const wrong = lint(part)
    if (wrong) return wrong
  }
  return null
}

/** What is wrong with an element's value by the dictionary, or null. */
export const checkValue = (spec: ElementSpec, value: string): string | null => {
  let at = 0
  for (const component of spec.components) {
    if (component.optional && at >= value.length) break
    const wrong = checkComponent(component, value.slice(at, at + component.max))
    if (wrong) return wrong
    at += component.max
  }
  return value.length > spec.length ? `it is longer than ${spec.length} characters` : null
}
