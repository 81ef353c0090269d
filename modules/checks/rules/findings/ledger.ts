import type { Codes, Detail, Finding, Language, Place, Severity } from './finding.ts'
import { type Profile, severityIn } from './profiles.ts'

/** How many findings of each severity and of each code there were, whether kept or not. */
export type Counts = {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly byCode: Readonly<Record<string, number>>
}

/** Where findings are noted. `at` is set by the reader to the record it is on. */
export type Ledger = {
  at: Place
  note(code: string, detail?: Detail): void
  findings(): Finding[]
  counts(): Counts
  /** Findings that were counted and not kept. */
  left(): number
}

export type LedgerOptions = {
  readonly codes: Codes
  readonly profile: Profile
  readonly language: Language
  /** How many findings of one code are kept; all are counted. */
  readonly keep: number
}

export const START: Place = { record: 0, offset: 0, text: 0, type: '' }
const LONGEST_VALUE = 60

const isControl = (point: number) => point < 0x20 || (point >= 0x7f && point < 0xa0)

/** What cannot be printed is shown as its number, so that a report stays a text. */
const shown = (value: string): string => {
  const short = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
  return Array.from(short, char => {
    const point = char.codePointAt(0)!
    return isControl(point) ? `\\x${point.toString(16).padStart(2, '0')}` : char
  }).join('')
}

const sentence = (template: string, detail: Detail): string =>
  template.replace(/\{(\w+)\}/g, (_, name: 'field' | 'value' | 'expected' | 'found') => {
    const part = detail[name]
    return part === undefined ? '' : shown(String(part))
  })

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Worst first among findings of one place; otherwise in the order of the file. */
const inOrder = (a: Finding, b: Finding) =>
  a.record - b.record || a.offset - b.offset || ORDER[a.severity] - ORDER[b.severity]

/** Collects findings with the severities of a profile; keeps a bounded number of each code and counts them all. */
export const openLedger = ({ codes, profile, language, keep }: LedgerOptions): Ledger => {
  const kept: Finding[] = []
  const byCode: Record<string, number> = {}
  const totals = { error: 0, warning: 0, info: 0 }
  const severities = new Map<string, Severity | 'off'>()
  const severityOf = (code: string) => {
    const known = severities.get(code)
    if (known) return known
    const entry = codes[code]
    if (!entry) throw new Error(`${code} is not in the table of codes`)
    const severity = severityIn(profile, code, entry[0])
    severities.set(code, severity)
    return severity
  }
  const ledger: Ledger = {
    at: START,
    note: (code, detail = {}) => {
      const severity = severityOf(code)
      if (severity === 'off') return
      totals[severity] += 1
      byCode[code] = (byCode[code] ?? 0) + 1
      if (byCode[code]! > keep) return
      const { record, offset, text, type } = detail.place ?? ledger.at
      kept.push({
        ...{ code, severity, record, type },
        offset: detail.column === undefined ? offset : text + detail.column,
        message: sentence(codes[code]![language === 'en' ? 1 : 2], detail),
        ...(detail.field === undefined ? {} : { field: detail.field }),
        ...(detail.value === undefined ? {} : { value: shown(detail.value) }),
      })
    },
    findings: () => [...kept].sort(inOrder),
    counts: () => ({ ...totals, byCode }),
    left: () => totals.error + totals.warning + totals.info - kept.length,
  }
  return ledger
}
