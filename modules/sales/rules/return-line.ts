import { type Answer, done, refused } from '#kernel/answer.ts'
import { formatQuantity, type Thousandths } from '#kernel/quantity.ts'
import { refundLine } from '#modules/pricing/rules/index.ts'
import type { SaleLine } from './sale-fact.ts'

export type Return = {
  /** Id of the new line. */
  readonly id: string
  /** Id of the sale the line was bought on. */
  readonly sale: string
  readonly line: SaleLine
  /** What comes back now, and what has come back before; above zero, 0 or more. */
  readonly qty: Thousandths
  readonly before: Thousandths
  readonly reason: string
}

export type ReturnRefusal = 'not-a-sold-line' | 'nothing-back' | 'more-than-sold'

/**
 * The line by which goods come back: the stored amounts of the sold line turned round (`refundLine`), never worked out
 * anew from a price, and never more than was sold less what has come back before.
 */
export const returnLine = ({ id, sale, line, qty, before, reason }: Return): Answer<SaleLine, ReturnRefusal> => {
  const { name, lot, serial } = line
  if (line.qty <= 0) return refused('not-a-sold-line', `${name} came back on that receipt; it was not sold on it.`)
  if (qty <= 0) return refused('nothing-back', `Say how much of ${name} comes back.`)
  const left = Math.max(0, line.qty - before)
  if (qty > left) return refused('more-than-sold', `Of ${name}, ${formatQuantity(left)} can still come back.`)
  const back = refundLine(line, before, qty)
  if (!back.ok) return refused('more-than-sold', back.detail)
  return done({
    ...{ id, name, ...back.value },
    ...(lot !== undefined && { lot }),
    ...(serial !== undefined && { serial }),
    ...(line.service && { service: true }),
    returns: { sale, line: line.id, reason },
  })
}
