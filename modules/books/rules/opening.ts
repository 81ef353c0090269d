import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'
import type { CHART } from './chart.ts'
import type { Leg } from './posting.ts'

/** One line of an opening balance: what an account holds (debit) or owes (credit), in minor units; one of them is 0. */
export type OpeningLine = { readonly account: string; readonly debit: Minor; readonly credit: Minor }

/**
 * Lines of the chart that open by hand. Goods open by counting them, gift value and points by handing them out: their
 * money would otherwise stand beside nothing.
 */
export const OPENING_LINES = [
  ...(['safe', 'petty', 'bank', 'clearing', 'receivable', 'asset', 'depreciation'] as const),
  ...(['payable', 'tax', 'loan', 'equity'] as const),
] as const satisfies readonly (keyof typeof CHART)[]

const LINES = new Set<string>(OPENING_LINES)
const ACCOUNT = /^[a-z-]+(:[A-Za-z0-9-]{1,60})?$/

/** Debits − credits: 0 when the opening balances. */
export const openingGap = (lines: readonly OpeningLine[]): Minor =>
  lines.reduce((sum, line) => sum + line.debit - line.credit, 0)

const wrongLine = ({ account, debit, credit }: OpeningLine): string | null => {
  if (!ACCOUNT.test(account) || !LINES.has(account.split(':', 1)[0]!))
    return `${account} does not open by hand; use ${OPENING_LINES.join(', ')}, with a name of its own after a colon.`
  if (/^(safe|petty)$/.test(account)) return `${account} belongs to a place; write it like ${account}:KMG.`
  if (debit < 0 || credit < 0 || (debit === 0) === (credit === 0))
    return `${account} needs either a debit or a credit above zero.`
  return null
}

/** Judges opening balances and adds up what concerns one account; above zero enters it, below zero leaves. */
export const checkOpening = (
  lines: readonly OpeningLine[],
): Answer<Leg[], 'opening-empty' | 'opening-line-wrong' | 'opening-unbalanced'> => {
  if (lines.length === 0) return refused('opening-empty', 'An opening needs at least two lines.')
  const wrong = lines.map(wrongLine).find(it => it !== null)
  if (wrong) return refused('opening-line-wrong', wrong)
  const gap = openingGap(lines)
  if (gap !== 0)
    return refused(
      'opening-unbalanced',
      `Debits are ${gap > 0 ? 'above' : 'below'} credits by ${Math.abs(gap)}; the difference is usually equity.`,
    )
  const sums = new Map<string, Minor>()
  for (const { account, debit, credit } of lines) sums.set(account, (sums.get(account) ?? 0) + debit - credit)
  return done([...sums].map(([account, amount]) => ({ account, amount })).filter(leg => leg.amount !== 0))
}
