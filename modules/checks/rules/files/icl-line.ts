import { readE13b } from '../micr/read-e13b.ts'
import { UNICODE_SYMBOLS } from '../micr/symbols.ts'
import type { FileCheck, FileReturn } from './file-check.ts'

/** A record as its fields, with all their columns. */
export type Fields = Readonly<Record<string, string>>

const trimmed = (fields: Fields, name: string) => (fields[name] ?? '').trim()
const bare = (text: string) => text.replace(/^0+(?=.)/, '')

/** The code line of an item: `/` of its on-us field is the on-us symbol, `-` the dash. */
const lineOf = (fields: Fields): string => {
  const auxiliary = trimmed(fields, 'auxiliaryOnUs')
  const transit = `⑆${trimmed(fields, 'payorRouting')}${trimmed(fields, 'payorRoutingCheckDigit')}⑆`
  const onUs = trimmed(fields, 'onUs').replaceAll('/', '⑈').replaceAll('-', '⑉')
  return `${auxiliary === '' ? '' : `⑈${auxiliary}⑈ `}${trimmed(fields, 'externalProcessingCode')}${transit} ${onUs}`
}

const amountOf = ({ amount = '' }: Fields) => (/^\d+$/.test(amount) ? Number(amount) : 0)

/** The cheque of a check detail; null where its line has no bank. */
export const checkOf = (fields: Fields): FileCheck | null => {
  const read = readE13b(lineOf(fields), UNICODE_SYMBOLS)
  if (!read.ok) return null
  const { line, routing, account, serial } = read.value
  return { line, routing, account, serial, amount: amountOf(fields), sequence: bare(trimmed(fields, 'itemSequence')) }
}

/**
 * The cheque of a return with its addenda: the number it was sent out under stands in the first (A), the auxiliary on-us
 * field of a business cheque in the second (B).
 */
export const returnOf = (records: readonly Fields[]): FileReturn => {
  const fields: Fields = Object.assign({}, ...[...records].reverse())
  const read = checkOf(fields)
  const nothing = { line: '', routing: '', account: '', serial: '', amount: amountOf(fields) }
  const sequence = bare(trimmed(fields, 'bofdItemSequence') || trimmed(fields, 'itemSequence'))
  return { ...(read ?? nothing), sequence, reason: trimmed(fields, 'returnReason') }
}
