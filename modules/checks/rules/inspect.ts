import { charactersOf, inspectAch } from './ach/inspect-ach.ts'
import { readColumns } from './ach/read-columns.ts'
import { DECODE } from './bytes/ebcdic.ts'
import { BYTES_TO_DETECT, detectFormat, type Format } from './detect-format.ts'
import { ACH_CODES } from './findings/ach-codes.ts'
import { FIELD_CODES } from './findings/field-codes.ts'
import type { Codes, Finding, Language } from './findings/finding.ts'
import { ICL_CODES } from './findings/icl-codes.ts'
import { type Counts, type Ledger, openLedger, START } from './findings/ledger.ts'
import { findProfile, type Profile } from './findings/profiles.ts'
import { holdStart } from './frames/hold-start.ts'
import { type Feed, feedOf } from './frames/read-steps.ts'
import { collectRecords } from './icl/collect-records.ts'
import { inspectIcl } from './icl/inspect-icl.ts'
import { readLengths } from './icl/read-lengths.ts'
import { readLines } from './icl/read-lines.ts'

export const ALL_CODES: Codes = { ...FIELD_CODES, ...ICL_CODES, ...ACH_CODES }

export type InspectOptions = {
  readonly profile?: Profile
  readonly language?: Language
  /** How many findings of one code are kept; all are counted. */
  readonly keep?: number
}

/** What is said of a file. `ok`: no finding is an error by the profile. */
export type Report = {
  readonly ok: boolean
  readonly format: Format['kind']
  readonly findings: readonly Finding[]
  readonly totals: Readonly<Record<string, number | string>> & { readonly format: Format['kind'] }
  readonly counts: Counts
  /** Findings counted and not kept. */
  readonly left: number
}

/** A file being judged: give it pieces of any size, then ask. */
export type Inspection = { push(chunk: Uint8Array): void; end(): Report }

type AchFormat = Extract<Format, { kind: 'ach' }>

type Judge = Feed & { totals(): Readonly<Record<string, number | string>> }

const judgeIcl = (framing: 'lengths' | 'lines', ebcdic: boolean, ledger: Ledger): Judge => {
  const inspector = inspectIcl(ledger)
  const sink = collectRecords(inspector.taker)
  if (framing === 'lines') ledger.note('FRAME_LINES', { place: START })
  const feed = feedOf(framing === 'lines' ? readLines(sink, ebcdic) : readLengths(sink))
  return { ...feed, totals: () => ({ framing, ...inspector.end() }) }
}

const judgeAch = ({ ebcdic, document }: AchFormat, ledger: Ledger): Judge => {
  const inspector = inspectAch(ledger)
  const feed = feedOf(readColumns(inspector.sink, ebcdic, (b, from, to) => charactersOf(b, from, to) !== null))
  if (document) ledger.note('FRAME_DOCUMENT', { place: START })
  const push = (chunk: Uint8Array) => feed.push(ebcdic ? chunk.map(byte => DECODE.cp037[byte]!) : chunk)
  return { push, end: feed.end, totals: () => ({ encoding: ebcdic ? 'ebcdic' : 'ascii', ...inspector.end() }) }
}

const judgeNothing = (ledger: Ledger, code = 'FRAME_UNKNOWN'): Judge => ({
  push: () => undefined,
  end: () => ledger.note(code, { place: START }),
  totals: () => ({}),
})

const judgeEmpty = (ledger: Ledger): Judge => judgeNothing(ledger, 'FRAME_EMPTY')

const judgeOf = (format: Format, ledger: Ledger): Judge => {
  if (format.kind === 'icl') return judgeIcl(format.framing, format.ebcdic, ledger)
  return format.kind === 'ach' ? judgeAch(format, ledger) : judgeNothing(ledger)
}

const KEEP = 1_000

/** Judges a file given in pieces of any size; what it is, is told from its first bytes. */
export const inspect = ({ profile, language = 'en', keep = KEEP }: InspectOptions = {}): Inspection => {
  const ledger = openLedger({ codes: ALL_CODES, profile: profile ?? findProfile('standard')!, language, keep })
  const held = holdStart(BYTES_TO_DETECT, start => {
    const format = detectFormat(start)
    return { kind: format.kind, ...(start.length > 0 ? judgeOf(format, ledger) : judgeEmpty(ledger)) }
  })
  return {
    push: held.push,
    end: () => {
      const judge = held.end()
      const totals = { format: judge.kind, ...judge.totals() }
      const counts = ledger.counts()
      const ok = counts.error === 0
      return { ok, format: judge.kind, findings: ledger.findings(), totals, counts, left: ledger.left() }
    },
  }
}
