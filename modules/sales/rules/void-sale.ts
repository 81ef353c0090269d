import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import type { ChainHead } from './close-sale.ts'
import type { SaleFact, SaleLine } from './sale-fact.ts'
import { type Sha256, sealFact } from './seal-fact.ts'

export type Voiding = {
  readonly id: string
  readonly shift: string
  readonly cashier: string
  readonly at: string
  readonly day: Day
  /** One new id for each line of the sale, and one for each tender. */
  readonly lineIds: readonly string[]
  readonly tenderIds: readonly string[]
}

export type VoidRefusal = 'already-a-void' | 'holds-returns' | 'other-shift'

/**
 * The exact mirror of a sale: every stored amount turned round, in the same order, so that sale and void add up to
 * zero in goods, tax, money and points. Only within the shift that made the sale: later, goods come back as a return.
 * A sale that took goods back is not voided either, since those goods may have been sold again.
 */
export const voidSale = (
  head: ChainHead,
  sale: SaleFact,
  voiding: Voiding,
  sha256: Sha256,
): Answer<SaleFact, VoidRefusal> => {
  assert(voiding.lineIds.length === sale.lines.length, 'a void needs an id for each line')
  assert(voiding.tenderIds.length === sale.tenders.length, 'a void needs an id for each tender')
  if (sale.kind === 'void') return refused('already-a-void', `Receipt ${sale.number} is itself a void.`)
  if (sale.lines.some(line => line.returns))
    return refused('holds-returns', `Receipt ${sale.number} took goods back: sell them again instead of voiding it.`)
  if (sale.shift !== voiding.shift)
    return refused('other-shift', `Receipt ${sale.number} is from another shift: take the goods back as a return.`)
  const { digest: _, ...same } = sale
  const fact = {
    ...same,
    kind: 'void',
    id: voiding.id,
    seq: head.seq + 1,
    number: head.number + 1,
    previous: head.digest,
    at: voiding.at,
    day: voiding.day,
    cashier: voiding.cashier,
    lines: sale.lines.map((line, i) => mirrored(line, voiding.lineIds[i]!)),
    taxes: sale.taxes.map(t => ({ ...t, base: minus(t.base), tax: minus(t.tax) })),
    total: minus(sale.total),
    rounding: minus(sale.rounding),
    tenders: sale.tenders.map(({ given: _given, ...tender }, i) => ({
      ...tender,
      id: voiding.tenderIds[i]!,
      amount: minus(tender.amount),
    })),
    points: { earned: minus(sale.points.earned), burned: minus(sale.points.burned) },
    voids: sale.id,
  } as const satisfies Omit<SaleFact, 'digest'>
  return done(sealFact(fact, sha256))
}

const mirrored = ({ labelled: _, ...line }: SaleLine, id: string): SaleLine => ({
  ...line,
  id,
  qty: minus(line.qty),
  gross: minus(line.gross),
  discount: minus(line.discount),
  net: minus(line.net),
  tax: minus(line.tax),
  why: line.why.map(w => ({ ...w, amount: minus(w.amount) })),
})

const minus = (n: number) => (n === 0 ? 0 : -n)
