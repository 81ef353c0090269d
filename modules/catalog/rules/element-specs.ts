import { GS1_ELEMENTS } from './gs1-elements.ts'
import { type ElementSpec, parseDictionary } from './parse-dictionary.ts'

/** Every application identifier of the GS1 syntax dictionary, by its digits. */
export const ELEMENT_SPECS: ReadonlyMap<string, ElementSpec> = parseDictionary(GS1_ELEMENTS)

/** The AI that stands at `from`: two, three or four digits, whichever the dictionary knows. No AI begins another. */
export const specAt = (text: string, from: number): ElementSpec | undefined => {
  for (let length = 2; length <= 4; length += 1) {
    const spec = ELEMENT_SPECS.get(text.slice(from, from + length))
    if (spec) return spec
  }
  return undefined
}
