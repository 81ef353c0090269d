import type { StatementLine } from '../statement/index.ts'
import { matchByAmount } from './match-by-amount.ts'
import { matchByNumber } from './match-by-number.ts'
import type { LineMatch, OpenCheck } from './open-check.ts'

/**
 * What each line of a statement says of cheques, in the order of the lines: by number and amount first, then a deposit
 * as a whole, then an amount that one cheque alone has. A cheque is matched once. Lines that are no matter of cheques
 * are null. Money that leaves gives cheques back and is matched by number only: an amount alone is no reason to take
 * money from a depositor.
 */
export const matchLines = (lines: readonly StatementLine[], open: readonly OpenCheck[]): (LineMatch | null)[] => {
  const taken = new Set<string>()
  const take = (match: LineMatch | null) => {
    for (const id of match?.items ?? []) taken.add(id)
    return match
  }
  const left = () => open.filter(it => !taken.has(it.id))
  const byNumber = lines.map(line => take(matchByNumber(line, left())))
  return lines.map((line, n) => byNumber[n] ?? take(matchByAmount(line, lines, left())))
}
