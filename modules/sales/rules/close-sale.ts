import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import { type PricedBasket, type PricedLine, taxTotals } from '#modules/pricing/rules/index.ts'
import type { SaleFact, SaleLine, SaleTender } from './sale-fact.ts'
import { type Sha256, sealFact } from './seal-fact.ts'

/** Where a register's chain stands: the last position, the last receipt number, and the digest of the last fact. */
export type ChainHead = { readonly seq: number; readonly number: number; readonly digest: string }

/** What a sold line carries beside its price. */
export type SoldDetail = {
  /** What the receipt says. */
  readonly name: string
  readonly labelled?: Minor
  readonly override?: { readonly unitPrice: Minor; readonly by: string; readonly reason: string }
  readonly lot?: string
  readonly serial?: string
  readonly ageChecked?: string
}

export type ClosingSale = {
  /** UUIDv7 made by the till, kept before anything is shown. */
  readonly id: string
  readonly place: string
  readonly register: string
  readonly shift: string
  readonly cashier: string
  readonly customer: string | null
  /** ISO 8601 UTC instant, and the business day at the place. */
  readonly at: string
  readonly day: Day
  readonly currency: string
  readonly basket: { readonly group: string | null; readonly member: boolean; readonly coupons: readonly string[] }
  readonly priced: PricedBasket
  /** Version of the pricing rules that ran. */
  readonly rules: string
  /** By line id; every priced line has one. */
  readonly details: Readonly<Record<string, SoldDetail>>
  /** Lines that come back in the same fact (`returnLine`); with sold lines beside them it is an exchange. */
  readonly returned: readonly SaleLine[]
  readonly settlement: { readonly tenders: readonly SaleTender[]; readonly rounding: Minor }
  readonly points: { readonly earned: number; readonly burned: number }
}

export type CloseSaleRefusal = 'empty-sale' | 'not-settled' | 'line-twice'

/**
 * Makes the sealed fact that follows `head`. Sold lines come first, returned lines after them. The tenders must settle
 * the total and the rounding exactly, and every amount is checked to add up before the seal goes on.
 */
export const closeSale = (head: ChainHead, sale: ClosingSale, sha256: Sha256): Answer<SaleFact, CloseSaleRefusal> => {
  const { basket, priced, details, returned, settlement, ...rest } = sale
  const lines = [...priced.lines.map(line => soldLine(line, details[line.id])), ...returned]
  if (lines.length === 0) return refused('empty-sale', 'Nothing is sold and nothing comes back.')
  if (new Set(lines.map(line => line.id)).size !== lines.length)
    return refused('line-twice', 'Two lines carry the same id.')
  const total = sum(lines.map(line => line.net))
  const settled = sum(settlement.tenders.map(tender => tender.amount))
  if (settled !== total + settlement.rounding)
    return refused('not-settled', `The tenders come to ${settled}, the sale to ${total + settlement.rounding}.`)
  const fact = {
    v: 1,
    kind: 'sale',
    ...rest,
    seq: head.seq + 1,
    number: head.number + 1,
    previous: head.digest,
    group: basket.group,
    member: basket.member,
    coupons: basket.coupons,
    book: priced.book,
    lines,
    taxes: taxTotals(lines).map(({ taxClass, base, tax }) => ({ taxClass, base, tax })),
    total,
    rounding: settlement.rounding,
    tenders: settlement.tenders,
  } as const satisfies Omit<SaleFact, 'digest'>
  return done(sealFact(fact, sha256))
}

const soldLine = (line: PricedLine, detail: SoldDetail | undefined): SaleLine => {
  assert(detail, `line ${line.id} has no name`)
  const { id, item, qty, unitPrice, gross, discount, net, taxClass, tax, why } = line
  const { name, labelled, override, lot, serial, ageChecked } = detail
  return {
    ...{ id, item, name, qty, unitPrice, gross, discount, net, taxClass, tax, why },
    ...(labelled !== undefined && { labelled }),
    ...(override !== undefined && { override }),
    ...(lot !== undefined && { lot }),
    ...(serial !== undefined && { serial }),
    ...(ageChecked !== undefined && { ageChecked }),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, n) => a + n, 0)
