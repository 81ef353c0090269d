import { parseArgs } from 'node:util'
import { type Statement, type StatementsRead, sayHundredths, sayStatementFault } from '../../rules/index.ts'
import { calledWrongly, type Said } from '../said.ts'
import { fileTrouble, streamFile } from '../stream-file.ts'
import { readStatementBytes } from './read-statement-bytes.ts'

const USAGE = `usage: ujung checks statement FILE [--json] [--language en|id]
FILE is a bank statement in camt.053, MT940, BAI2 or CSV, told by its content; - is standard input.
Ends with 1 when something is wrong: then nothing of it may be kept.`

const parse = (args: readonly string[]) => {
  const options = {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    language: { type: 'string' },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return null
  }
}

const inWords = ({ account, currency, opening, closing, lines, day }: Statement) => {
  const [from, to] = [opening, closing].map(amount => (amount === null ? '?' : sayHundredths(amount)))
  return `${account || '?'} ${currency} ${day ?? ''}: ${from} → ${to}, ${lines.length}`
}

const said = ({ ok, format, statements, faults }: StatementsRead, language: 'en' | 'id'): Said => {
  const findings = faults.map(({ code, line, element, value, more }) => ({
    ...{ code, severity: 'error', line, element, value, more },
    message: sayStatementFault({ code, line, element, value, more }, language),
  }))
  const out = [format ?? '', ...statements.map(inWords), ...findings.map(it => `${it.code}: ${it.message}`)].join('\n')
  return { exit: ok ? 0 : 1, out, data: { ok, format, statements, findings } }
}

/** `ujung checks statement FILE --json`: `{ ok, format, statements, findings }`; amounts in hundredths of the currency. */
export const runStatement = async (args: readonly string[], usual: 'en' | 'id' = 'en'): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [path, ...more] = parsed?.positionals ?? []
  const language = parsed?.values.language ?? usual
  if (!path || more.length > 0 || (language !== 'en' && language !== 'id')) return calledWrongly(USAGE)
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of streamFile(path)) pieces.push(piece)
    return said(readStatementBytes(Buffer.concat(pieces)), language)
  } catch (error) {
    const trouble = fileTrouble(error)
    if (trouble) return calledWrongly(trouble)
    throw error
  }
}
