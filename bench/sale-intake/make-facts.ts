import { FIRST_DIGEST, type SaleFact, sealFact } from '#modules/sales/rules/index.ts'
import { sha256 } from '#modules/sync/server/index.ts'
import { newId } from '#platform/clock/index.ts'

export type BenchTill = { register: string; place: string; shift: string; cashier: string; seq: number; digest: string }

export const newTill = (place: string): BenchTill => ({
  register: newId(),
  place,
  shift: newId(),
  cashier: newId(),
  seq: 0,
  digest: FIRST_DIGEST,
})

export type BenchItem = { readonly id: string; readonly name: string; readonly price: number }

/** The next sale of a till: three lines, paid in cash, PPN inside the price, sealed into the till's chain. */
export const nextSale = (till: BenchTill, items: readonly BenchItem[], book: string, at: Date): SaleFact => {
  const lines = items.map(({ id, name, price }) => ({
    id: newId(),
    item: id,
    name,
    qty: 1000,
    unitPrice: price,
    gross: price,
    discount: 0,
    net: price,
    taxClass: 'ppn',
    tax: Math.round((price * 11) / 111),
    why: [],
  }))
  const total = lines.reduce((sum, l) => sum + l.net, 0)
  const tax = lines.reduce((sum, l) => sum + l.tax, 0)
  till.seq += 1
  const fact = sealFact(
    {
      v: 1,
      kind: 'sale',
      id: newId(),
      place: till.place,
      register: till.register,
      seq: till.seq,
      number: till.seq,
      previous: till.digest,
      at: at.toISOString(),
      day: at.toISOString().slice(0, 10),
      shift: till.shift,
      cashier: till.cashier,
      customer: null,
      group: null,
      member: false,
      coupons: [],
      currency: 'IDR',
      book,
      rules: '1',
      lines,
      taxes: [{ taxClass: 'ppn', base: total - tax, tax }],
      total,
      rounding: 0,
      tenders: [{ id: newId(), kind: 'cash', amount: total, given: total }],
      points: { earned: 0, burned: 0 },
    } as const,
    sha256,
  )
  till.digest = fact.digest
  return fact
}
