import type { Minor } from '#kernel/money.ts'
import type { DrawerFact } from './drawer-fact.ts'
import type { TenderKind } from './settle.ts'

/** What a report needs of a sale; a SaleFact has this shape. A void carries the amounts of its sale turned round. */
export type ReportedSale = {
  readonly kind: 'sale' | 'void'
  readonly number: number
  readonly shift: string
  readonly currency: string
  readonly lines: readonly { readonly discount: Minor }[]
  readonly taxes: readonly { readonly taxClass: string; readonly base: Minor; readonly tax: Minor }[]
  readonly total: Minor
  readonly rounding: Minor
  readonly tenders: readonly { readonly kind: TenderKind; readonly amount: Minor }[]
}

type Tally = { readonly count: number; readonly amount: Minor }

export type ShiftReport = {
  /** X: the shift runs on. Z: it is closed, and the figures are final. */
  readonly kind: 'X' | 'Z'
  readonly shift: string
  readonly currency: string
  readonly receipts: { readonly first: number | null; readonly last: number | null }
  readonly sales: Tally
  /** Sales whose total is below zero: more came back than was bought. */
  readonly refunds: Tally
  readonly voids: Tally
  readonly discount: Minor
  readonly net: Minor
  readonly rounding: Minor
  readonly taxes: readonly { readonly taxClass: string; readonly base: Minor; readonly tax: Minor }[]
  readonly tenders: readonly {
    readonly kind: TenderKind
    readonly taken: Minor
    readonly paidOut: Minor
    readonly count: number
  }[]
  readonly float: Minor
  readonly payIns: Tally
  readonly payOuts: Tally
  readonly safeDrops: Tally
  readonly noSales: number
  /** Cash that should be in the drawer (for Z: should have been). */
  readonly expected: Minor
  /** What the closing count found; null while the shift runs. */
  readonly counted: Minor | null
  /** counted − expected: below zero is missing. */
  readonly difference: Minor | null
}

const KINDS: readonly TenderKind[] = ['cash', 'qris', 'card', 'gift', 'points', 'credit']

/** X or Z report of one shift from its facts; facts of other shifts are left out. Z when the shift is closed. */
export const reportShift = (
  shift: string,
  allDrawerFacts: readonly DrawerFact[],
  allSales: readonly ReportedSale[],
): ShiftReport => {
  const facts = allDrawerFacts.filter(f => f.shift === shift)
  const sales = allSales.filter(s => s.shift === shift)
  const open = facts.find(f => f.kind === 'shift-open')
  const close = facts.find(f => f.kind === 'shift-close')
  const float = open?.amount ?? 0
  const [payIns, payOuts, safeDrops] = [
    tally(facts.filter(f => f.kind === 'pay-in')),
    tally(facts.filter(f => f.kind === 'pay-out' && f.where !== 'safe')),
    tally(facts.filter(f => f.kind === 'pay-out' && f.where === 'safe')),
  ]
  const tenders = tendersOf(sales)
  const cash = tenders.find(t => t.kind === 'cash')
  const expected = float + payIns.amount - payOuts.amount - safeDrops.amount + (cash?.taken ?? 0) - (cash?.paidOut ?? 0)
  return {
    kind: close ? 'Z' : 'X',
    shift,
    currency: open?.currency ?? sales[0]?.currency ?? '',
    ...salesPart(sales),
    tenders,
    float,
    payIns,
    payOuts,
    safeDrops,
    noSales: facts.filter(f => f.kind === 'no-sale').length,
    expected,
    counted: close ? close.amount : null,
    difference: close ? close.amount - expected : null,
  }
}

const salesPart = (sales: readonly ReportedSale[]) => {
  const numbers = sales.map(s => s.number).sort((a, b) => a - b)
  const total = (list: readonly ReportedSale[]) => tally(list.map(s => ({ amount: s.total })))
  return {
    receipts: { first: numbers[0] ?? null, last: numbers.at(-1) ?? null },
    sales: total(sales.filter(s => s.kind === 'sale' && s.total >= 0)),
    refunds: total(sales.filter(s => s.kind === 'sale' && s.total < 0)),
    voids: total(sales.filter(s => s.kind === 'void')),
    discount: sum(sales.flatMap(s => s.lines.map(l => l.discount))),
    net: sum(sales.map(s => s.total)),
    rounding: sum(sales.map(s => s.rounding)),
    taxes: taxesOf(sales),
  }
}

const taxesOf = (sales: readonly ReportedSale[]) => {
  const rows = sales.flatMap(s => s.taxes)
  const classes = [...new Set(rows.map(t => t.taxClass))].sort()
  return classes.map(taxClass => {
    const mine = rows.filter(t => t.taxClass === taxClass)
    return { taxClass, base: sum(mine.map(t => t.base)), tax: sum(mine.map(t => t.tax)) }
  })
}

const tendersOf = (sales: readonly ReportedSale[]) => {
  const rows = sales.flatMap(s => s.tenders)
  return KINDS.map(kind => {
    const mine = rows.filter(t => t.kind === kind).map(t => t.amount)
    const [taken, back] = [sum(mine.filter(a => a > 0)), sum(mine.filter(a => a < 0))]
    return { kind, taken, paidOut: back === 0 ? 0 : -back, count: mine.length }
  }).filter(t => t.count > 0)
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, n) => a + n, 0)
const tally = (rows: readonly { readonly amount: Minor }[]): Tally => ({
  count: rows.length,
  amount: sum(rows.map(r => r.amount)),
})
