import { assert } from '#kernel/answer.ts'
import { LINTERS, type Linter } from './linters.ts'

/** `N` digits, `X` the 82 characters of GS1, `Y` the 39, `Z` file-safe base64. */
export type CharacterSet = 'N' | 'X' | 'Y' | 'Z'

/** An AI, or all AIs of a length with a beginning: `35nn` is four digits that begin with 35. */
export type AiPattern = { readonly text: string; readonly stem: string; readonly length: number }

export type Component = {
  readonly characters: CharacterSet
  readonly min: number
  readonly max: number
  readonly optional: boolean
  readonly linters: readonly Linter[]
}

/** What the dictionary says of one application identifier (AI). */
export type ElementSpec = {
  readonly ai: string
  readonly title: string
  /** True when the value ends by its length alone, with no separator after it. */
  readonly fixed: boolean
  /** Whether it may stand in the query of a Digital Link. */
  readonly inLink: boolean
  readonly components: readonly Component[]
  /** Longest value, in characters. */
  readonly length: number
  /** One group out of each list must be there too; `35nn` stands for any digits. */
  readonly requires: readonly (readonly (readonly AiPattern[])[])[]
  readonly excludes: readonly AiPattern[]
  /** Orders in which qualifiers may follow it in a link; null where it is no primary key. */
  readonly qualifiers: readonly (readonly string[])[] | null
}

const parseComponent = (text: string): Component => {
  const match = /^\[?([NXYZ])(\.\.)?(\d+)\]?((?:,\w+)*)$/.exec(text)
  assert(match, `the dictionary holds a component ${text} of unknown form`)
  const max = Number(match[3])
  const names = match[4]!.split(',').slice(1)
  for (const name of names) assert(LINTERS[name], `the dictionary names a linter ${name} that is not written`)
  return {
    characters: match[1] as CharacterSet,
    min: match[2] ? 1 : max,
    max,
    optional: text.startsWith('['),
    linters: names.map(name => LINTERS[name]!),
  }
}

/** `3100-3105` is six AIs with one description. */
const expand = (range: string): string[] => {
  const [from = '', to = from] = range.split('-')
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) =>
    String(Number(from) + i).padStart(from.length, '0'),
  )
}

const patternOf = (text: string): AiPattern => ({ text, stem: text.replace(/n+$/, ''), length: text.length })

const groups = (list: string) => list.split(',').map(group => group.split('+').map(patternOf))

const parseLine = (line: string): ElementSpec[] => {
  const [body = '', title = ''] = line.split(' # ')
  const [range = '', ...rest] = body.trim().split(' ')
  const flags = /^[^NXYZ[]+$/.test(rest[0] ?? '') ? rest.shift()! : ''
  const components = rest.filter(word => /^\[?[NXYZ]/.test(word)).map(parseComponent)
  const attributes = rest.filter(word => /^(req|ex|dlpkey)\b/.test(word)).map(word => word.split('='))
  const valuesOf = (key: string) => attributes.filter(a => a[0] === key).map(a => a[1] ?? '')
  const key = valuesOf('dlpkey')[0]
  const spec = {
    title,
    fixed: flags.includes('*'),
    inLink: flags.includes('?'),
    components,
    length: components.reduce((sum, c) => sum + c.max, 0),
    requires: valuesOf('req').map(groups),
    excludes: valuesOf('ex').flatMap(list => list.split(',').map(patternOf)),
    qualifiers: key === undefined ? null : key.split('|').map(order => order.split(',').filter(Boolean)),
  }
  return expand(range).map(ai => ({ ai, ...spec }))
}

/** Reads the table made from the GS1 syntax dictionary: AI → what may stand in it. A bug in the table throws. */
export const parseDictionary = (table: string): ReadonlyMap<string, ElementSpec> =>
  new Map(
    table
      .trim()
      .split('\n')
      .flatMap(parseLine)
      .map(spec => [spec.ai, spec]),
  )
