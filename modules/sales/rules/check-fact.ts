import type { SaleFact } from './sale-fact.ts'

/**
 * Whether a fact's own figures agree: lines, taxes and tenders add up, signs fit, a void names what it undoes. Gives
 * what is wrong, in words for the person who will look at it; an empty list is a sound fact.
 */
export const checkFact = (fact: SaleFact): string[] => {
  const wrong: string[] = []
  const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)
  const net = sum(fact.lines.map(l => l.net))
  if (net !== fact.total) wrong.push(`the lines add up to ${net}, the total says ${fact.total}`)
  const paid = sum(fact.tenders.map(t => t.amount))
  if (paid !== fact.total + fact.rounding)
    wrong.push(`the tenders add up to ${paid}, total and rounding to ${fact.total + fact.rounding}`)
  const [lineTax, tax] = [sum(fact.lines.map(l => l.tax)), sum(fact.taxes.map(t => t.tax))]
  if (lineTax !== tax) wrong.push(`the lines carry ${lineTax} of tax, the tax totals ${tax}`)
  if (fact.lines.some(l => l.qty === 0)) wrong.push('a line has no quantity')
  if (fact.lines.some(l => l.serial !== undefined && Math.abs(l.qty) !== 1000))
    wrong.push('a line with a serial number is not one piece')
  if ((fact.kind === 'void') !== (fact.voids !== undefined))
    wrong.push('a void, and only a void, names the sale it undoes')
  if (fact.points.burned < 0 !== (fact.kind === 'void' && fact.points.burned !== 0))
    wrong.push('points burned do not fit the kind')
  if (!fact.customer && (fact.points.earned !== 0 || fact.points.burned !== 0)) wrong.push('points without a customer')
  return wrong
}
