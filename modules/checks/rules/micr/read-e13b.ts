import { type Answer, done, refused } from '#kernel/answer.ts'
import { passesAbaText } from './routing-digits.ts'
import { guessSymbols, inUnicode, type MicrSymbols } from './symbols.ts'

/** What the code line of a cheque says. A field that is not there is empty; `*` stands for a digit that was not read. */
export type MicrLine = {
  /** The line with the symbols of Unicode and single blanks: the form in which it is kept. */
  readonly line: string
  readonly routing: string
  readonly account: string
  /** Number of the cheque: from the auxiliary on-us field of a business cheque, else from behind the account. */
  readonly serial: string
  /** External processing code, position 44 of a US line. */
  readonly epc: string
  /** Amount in minor units where it is encoded. */
  readonly amount: number | null
  /** Whether a digit of the fields above was not read. */
  readonly unread: boolean
  /** Nine digits that pass the check of ABA; null where the routing has another length, as Indonesian ones do. */
  readonly checks: boolean | null
}

const plain = (text: string): string => text.replace(/[^0-9*]/g, '')

/** The on-us field: account up to the last symbol and serial behind it, or serial before a symbol and account behind. */
const readOnUs = (text: string): { account: string; serial: string } => {
  const parts = text.split('⑈').map(plain)
  if (parts.length === 1) return { account: parts[0]!, serial: '' }
  const [before, ...after] = parts
  if (before === '') return { account: after[0] ?? '', serial: after.slice(1).join('') }
  return { account: before!, serial: after.join('') }
}

/** The part before the transit field: `⑈serial⑈`, then perhaps the external processing code. */
const readBefore = (text: string): { serial: string; epc: string } => {
  const close = text.lastIndexOf('⑈')
  const behind = plain(text.slice(close + 1))
  return { serial: plain(text.slice(0, close + 1)), epc: behind.slice(-1) }
}

const readAmount = (line: string): { rest: string; amount: string | null } => {
  const found = /⑇([0-9* ]*)⑇?\s*$/.exec(line)
  return found ? { rest: line.slice(0, found.index), amount: plain(found[1]!) } : { rest: line, amount: null }
}

/**
 * Reads a line of E-13B, in the characters of any reader: `⑈001234⑈ ⑆021000021⑆ 123456789⑈ ⑇0000012345⑇`. Of
 * transit symbols two are wanted; a line with one, as on Indonesian warkat, has the routing between the number of the
 * cheque and the symbol.
 */
export const readE13b = (
  text: string,
  symbols: MicrSymbols = guessSymbols(text),
): Answer<MicrLine, 'micr-no-transit'> => {
  const line = inUnicode(text, symbols).replace(/ +/g, ' ')
  const { rest, amount } = readAmount(line)
  const marks = [...rest].filter(char => char === '⑆').length
  if (marks === 0 || marks > 2) return refused('micr-no-transit', `“${text.trim()}” has no transit field.`)
  const last = rest.lastIndexOf('⑆')
  const open = marks === 2 ? rest.indexOf('⑆') : rest.slice(0, last).lastIndexOf('⑈')
  const before = readBefore(rest.slice(0, marks === 2 ? open : open + 1))
  const routing = plain(rest.slice(open + 1, last))
  const onUs = readOnUs(rest.slice(last + 1))
  const serial = before.serial || onUs.serial
  const whole = amount !== null && /^\d+$/.test(amount) ? Number(amount) : null
  const unread = `${routing}${onUs.account}${serial}${amount ?? ''}`.includes('*') || routing === ''
  const checks = /^\d{9}$/.test(routing) ? passesAbaText(routing) : null
  return done({ line, routing, account: onUs.account, serial, epc: before.epc, amount: whole, unread, checks })
}
