/** `error`: whoever receives the file may refuse it; `warning`: readable, but odd or against a custom; `info`: to know. */
export type Severity = 'error' | 'warning' | 'info'

/** Something wrong or odd at one place of a file. */
export type Finding = {
  readonly code: string
  readonly severity: Severity
  /** Which record of the file, from 1; 0 for the file as a whole. */
  readonly record: number
  /** Byte offset in the file, from 0: of the field where one is to blame, else of the record's first byte. */
  readonly offset: number
  /** Type of the record: `25`, `6`; empty where it has none. */
  readonly type: string
  readonly message: string
  readonly field?: string
  readonly value?: string
}

/** What is told of a finding where it is found. */
export type Detail = {
  readonly field?: string
  /** First column of the field, from 0. */
  readonly column?: number
  readonly value?: string
  readonly expected?: string | number
  readonly found?: string | number
  /** Where the finding belongs when not to the record being read. */
  readonly place?: Place
}

/** A record's place: which one, where its first byte is, where its text starts, and its type. */
export type Place = { readonly record: number; readonly offset: number; readonly text: number; readonly type: string }

export type Language = 'en' | 'id'

/** Severity by the standard, and the sentence in both languages; `{field} {value} {expected} {found}` are put in. */
export type CodeEntry = readonly [severity: Severity, en: string, id: string]
export type Codes = Readonly<Record<string, CodeEntry>>
