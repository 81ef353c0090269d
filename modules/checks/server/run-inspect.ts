import { parseArgs } from 'node:util'
import { type Finding, inspect, type Language, type Profile, type Report } from '../rules/index.ts'
import { readProfile } from './read-profile.ts'
import { calledWrongly, type Said } from './said.ts'
import { fileTrouble, streamFile } from './stream-file.ts'

const USAGE = `usage: ujung checks inspect FILE [--json] [--profile standard|strict|frb|lenient|FILE.json] [--language en|id] [--keep N]
FILE is an image cash letter (X9.100-187, X9.37) or an ACH file (Nacha), told by its content; - is standard input.
Ends with 1 when a finding is an error. --keep: how many findings of one code are listed (1000); all are counted.`

const ARGS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  profile: { type: 'string' },
  language: { type: 'string' },
  keep: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

/** Judges a file as it is read; what is kept in memory does not grow with it. */
export const inspectFile = async (
  path: string,
  options: { readonly profile: Profile; readonly language: Language; readonly keep?: number },
): Promise<Report> => {
  const inspection = inspect(options)
  for await (const chunk of streamFile(path)) inspection.push(chunk)
  return inspection.end()
}

const line = ({ severity, code, record, offset, type, message }: Finding) =>
  `${severity.padEnd(7)} ${code.padEnd(24)} #${record}${type === '' ? '' : ` (${type})`} @${offset}: ${message}`

const inWords = ({ findings, totals, counts, left }: Report): string =>
  [
    ...findings.map(line),
    ...(left > 0 ? [`… ${left}`] : []),
    Object.entries(totals)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
    `error ${counts.error}, warning ${counts.warning}, info ${counts.info}`,
  ].join('\n')

const said = ({ ok, findings, totals, counts, left }: Report, profile: Profile) => {
  const { byCode, ...bySeverity } = counts
  return { ok, findings, totals: { ...totals, findings: bySeverity, byCode, left, profile: profile.name } }
}

const isLanguage = (text: string | undefined): text is Language | undefined =>
  text === undefined || text === 'en' || text === 'id'

/**
 * `ujung checks inspect FILE --json`: `{ ok, findings: [{ code, severity, record, offset, message, … }], totals }`. Ends
 * with 1 when a finding is an error by the profile, with 2 when called wrongly or the file cannot be opened.
 */
export const runInspect = async (args: readonly string[], usual: Language = 'en'): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [path, ...more] = parsed?.positionals ?? []
  const { json = false, profile: name = 'standard', language, keep } = parsed?.values ?? {}
  if (path === undefined || more.length > 0 || !isLanguage(language) || !/^\d{0,9}$/.test(keep ?? ''))
    return calledWrongly(USAGE)
  const profile = await readProfile(name)
  if (!profile.ok) return calledWrongly(profile.detail ?? profile.refusal)
  const options = { profile: profile.value, language: language ?? usual, keep: keep ? Number(keep) : undefined }
  try {
    const report = await inspectFile(path, options)
    return { exit: report.ok ? 0 : 1, out: json ? '' : inWords(report), data: said(report, profile.value) }
  } catch (error) {
    const trouble = fileTrouble(error)
    if (trouble) return calledWrongly(trouble)
    throw error
  }
}
