import { parseArgs } from 'node:util'
import { type Reading, type ReadingOptions, readBarcode } from '../rules/index.ts'

/** What a command prints, and how it ends: 0 done, 1 refused, 2 called wrongly. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string }

const USAGE = `usage: ujung barcode read CODE [--json] [--today 2026-11-23] [--eight-digits ean-8|upc-e|either] [--bare]
CODE may hold \\x1d (or <GS>) for the separator FNC1.`

const ARGS = {
  json: { type: 'boolean' },
  today: { type: 'string' },
  'eight-digits': { type: 'string' },
  bare: { type: 'boolean' },
} as const

const said = (read: Reading): string =>
  Object.entries(read)
    .filter(([field, value]) => value !== null && field !== 'elements' && field !== 'concerns')
    .map(([field, value]) => `${field.padEnd(12)}${value}`)
    .concat(read.elements.map(e => `(${e.ai}) ${e.title}: ${e.value}`))
    .concat(read.concerns.map(c => `! ${c.word}: ${c.detail}`))
    .join('\n')

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

const isKind = (text: string | undefined): text is ReadingOptions['eightDigits'] =>
  text === undefined || ['ean-8', 'upc-e', 'either'].includes(text)

/** `ujung barcode read CODE --json`: what a code says, for people or programs. Reads no database. */
export const runReadBarcode = (args: readonly string[]): Said => {
  const parsed = parse(args)
  const [code, ...more] = parsed?.positionals ?? []
  const { today, json, bare, 'eight-digits': eightDigits } = parsed?.values ?? {}
  const dated = today === undefined || /^\d{4}-\d{2}-\d{2}$/.test(today)
  if (code === undefined || more.length > 0 || !isKind(eightDigits) || !dated) return { exit: 2, out: USAGE }
  const text = code.replaceAll('\\x1d', '\x1d').replaceAll('<GS>', '\x1d')
  const read = readBarcode(text, { today, eightDigits, bareElements: bare })
  const exit = read.ok ? 0 : 1
  if (json) return { exit, out: JSON.stringify(read, null, 2) }
  return { exit, out: read.ok ? said(read.value) : `${read.refusal}: ${read.detail}` }
}
