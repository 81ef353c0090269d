import { canonical } from '#kernel/canonical.ts'

/** The digest before the first entry. */
export const NO_ENTRY = '0'.repeat(64)

export type EntryDetail = {
  /** Digest of each row as the deed left it, by `document`, `version/1`, `field/total`, `hold/<id>`. */
  readonly rows: Readonly<Record<string, string>>
  readonly [more: string]: string | number | null | Readonly<Record<string, string>>
}

/** An entry as it is sealed. `at` is an ISO instant in UTC. */
export type SealedEntry = {
  readonly seq: number
  readonly document: string
  readonly what: string
  readonly at: string
  readonly who: string
  readonly detail: EntryDetail
  readonly previous: string
}

/** The text whose SHA-256 is the digest of an entry: its canonical JSON, the digest before it included. */
export const entryText = (entry: SealedEntry): string => canonical(entry)
