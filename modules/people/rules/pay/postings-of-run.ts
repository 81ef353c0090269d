import { type Leg, type Posting, pairLegs } from '#modules/books/rules/index.ts'
import type { PaySlip } from './pay-slip.ts'

const total = (amounts: readonly number[]) => amounts.reduce((sum, it) => sum + it, 0)
const off = (slip: PaySlip, codes: readonly string[]) =>
  total(slip.takenOff.filter(it => codes.includes(it.code)).map(it => it.amount))

const SOCIAL = ['old-age', 'pension', 'health']

/** Legs below zero stand on the other side: tax given back is owed by the state. */
const sided = (legs: readonly Leg[]) => ({
  in: legs.filter(it => it.amount > 0),
  out: legs.filter(it => it.amount < 0).map(it => ({ ...it, amount: -it.amount })),
})

/**
 * What the pay of a place books, as sums that name nobody: wages and the employer's contributions are a cost of the
 * place; net pay, tax, contributions and what was taken off are owed. Debits equal credits whatever the slips say.
 */
export const postingsOfRun = (place: string, slips: readonly PaySlip[], unit: string): Posting[] => {
  const earned = total(slips.flatMap(slip => slip.earned.map(it => it.amount)))
  const employer = total(slips.flatMap(slip => Object.values(slip.employer)))
  const social = total(slips.map(slip => off(slip, SOCIAL)))
  const tax = total(slips.map(slip => slip.tax))
  const net = total(slips.map(slip => slip.net))
  const debits = sided([
    { account: `wages:${place}`, amount: earned },
    { account: `social-cost:${place}`, amount: employer },
  ])
  const credits = sided([
    { account: `wages-due:${place}`, amount: net },
    { account: `wage-tax-due:${place}`, amount: tax },
    { account: `social-due:${place}`, amount: social + employer },
    { account: `wages-withheld:${place}`, amount: earned - net - tax - social },
  ])
  return pairLegs([...debits.in, ...credits.out], [...credits.in, ...debits.out], unit)
}
