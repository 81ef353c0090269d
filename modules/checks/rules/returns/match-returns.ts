import type { FileReturn } from '../files/file-check.ts'
import { instrumentOf } from '../register/instrument.ts'
import { type CheckState, statesBefore } from '../register/life.ts'

/** How a return was told, or why a person must tell it. */
export const RETURN_MATCHES = ['instrument', 'sequence'] as const
export const RETURN_OPEN = ['unknown', 'amount-differs', 'elsewhere', 'several'] as const
export type ReturnVerdict = (typeof RETURN_MATCHES)[number] | (typeof RETURN_OPEN)[number]

/** A cheque of the register that a return may mean. */
export type SentCheck = {
  readonly id: string
  readonly instrument: string | null
  readonly sequence: string | null
  readonly amount: number
  readonly state: CheckState
}

export type ReturnMatch = { readonly verdict: ReturnVerdict; readonly item: string | null }

const open = (verdict: ReturnVerdict): ReturnMatch => ({ verdict, item: null })
const canReturn = (it: SentCheck) => statesBefore('returned').includes(it.state)

const one = (found: readonly SentCheck[], it: FileReturn, how: 'instrument' | 'sequence'): ReturnMatch | null => {
  const bySequence = found.filter(check => check.sequence === it.sequence)
  const [first, more] = found.length > 1 && bySequence.length > 0 ? bySequence : found
  if (!first) return null
  return more ? open('several') : { verdict: how, item: first.id }
}

const matchOne = (it: FileReturn, checks: readonly SentCheck[]): ReturnMatch => {
  const name = instrumentOf(it, it.amount)
  const named = name === null ? [] : checks.filter(check => check.instrument === name)
  const alike = named.filter(check => check.amount === it.amount)
  const found = one(alike.filter(canReturn), it, 'instrument')
  if (found) return found
  if (named.length > 0) return open(alike.length > 0 ? 'elsewhere' : 'amount-differs')
  const numbered = it.sequence === '' ? [] : checks.filter(check => check.sequence === it.sequence)
  // A number of a file alone is a number of many files: it tells a cheque only where its line could not be read.
  const unnamed = numbered.filter(check => check.amount === it.amount && (name === null || check.instrument === null))
  return one(unnamed.filter(canReturn), it, 'sequence') ?? open(unnamed.length > 0 ? 'elsewhere' : 'unknown')
}

/**
 * Whose cheque each return is: by bank, account, serial and amount; of several alike the one that was sent out under
 * that number; and by number and amount where a line could not be read. A cheque is given back once.
 */
export const matchReturns = (returns: readonly FileReturn[], checks: readonly SentCheck[]): ReturnMatch[] => {
  const taken = new Set<string>()
  return returns.map(it => {
    const match = matchOne(
      it,
      checks.filter(check => !taken.has(check.id)),
    )
    if (match.item) taken.add(match.item)
    return match
  })
}
