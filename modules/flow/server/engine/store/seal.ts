import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'

/** One line of an instance's history as it is kept. */
export type Sealed = {
  readonly instance: string
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly what: string
  readonly node: string
  readonly token: string | null
  readonly flow: string | null
  readonly detail: string | null
  /** JSON text, as it goes into the database. */
  readonly data: string | null
}

/** The head of a history that has no line yet. */
export const BEGINNING = ''

/** The digest of a line that follows the one with digest `before`. `data` is sealed with its keys in order. */
export const sealLine = (before: string, { data, ...line }: Sealed): string =>
  sha256(`${before}\n${canonical(line)}\n${data === null ? '' : sorted(JSON.parse(data))}`)

/** JSON text with its keys in order, whatever numbers it holds: as a database gives it back in any order. */
export const sorted = (json: unknown): string => {
  if (Array.isArray(json)) return `[${json.map(sorted).join(',')}]`
  if (typeof json !== 'object' || json === null) return JSON.stringify(json)
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${sorted(one)}`).join(',')}}`
}
