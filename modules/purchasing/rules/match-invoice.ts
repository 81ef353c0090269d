import { mulDiv } from '#kernel/whole.ts'
import { lineValue, type PackPrice, valueStep } from './line-value.ts'

/** How far an invoice may be from order and receipt and still be booked by itself. Amounts in minor units. */
export type MatchTolerance = {
  /** Hundredths of a percent of what a line should cost. */
  readonly priceBp: number
  /** The most a line may differ whatever the percentage allows. */
  readonly lineMinor: number
  /** A difference that comes from rounding and is nobody's fault; for a line, the tax and the total each. */
  readonly roundingMinor: number
  /** Freight and other charges that need no question. */
  readonly chargeMinor: number
}

/** A line of an order as far as it has come. Quantities in thousandths of the base unit. */
export type OrderedLine = PackPrice & {
  readonly order: string
  readonly line: number
  readonly ordered: number
  readonly accepted: number
  /** Sent back before it was invoiced. */
  readonly returned: number
  /** On invoices booked before this one. */
  readonly invoiced: number
}

export type InvoiceLine = {
  readonly line: number
  /** Null for a charge, or for goods that name no order. */
  readonly order: string | null
  readonly orderLine: number | null
  /** A charge is freight, insurance, a deposit: no goods. */
  readonly charge: boolean
  readonly qty: number
  /** Before PPN, as the supplier writes it. */
  readonly net: number
}

export type Invoice = {
  readonly lines: readonly InvoiceLine[]
  /** PPN and total as the supplier writes them, and the PPN that the lines should bear. */
  readonly tax: number
  readonly total: number
  readonly taxExpected: number
  /** Freight and the like that this supplier was expected to bill and has not yet, minor units. */
  readonly accrued: number
}

export type FindingKind =
  | 'not-ordered'
  | 'more-than-received'
  | 'price-high'
  | 'price-low'
  | 'charge-unknown'
  | 'tax-differs'
  | 'total-differs'

/** What does not fit: on which line (null: the whole), what it should have been and is. Thousandths for goods, else minor. */
export type Finding = {
  readonly kind: FindingKind
  readonly line: number | null
  readonly expected: number
  readonly actual: number
}

export type Match = {
  /** `waiting`: nothing is wrong but that the goods have not come yet. */
  readonly verdict: 'matched' | 'waiting' | 'mismatch'
  readonly findings: readonly Finding[]
  readonly booking: Booking
  readonly corrections: readonly Correction[]
}

/**
 * What is booked, minor units. `received`, `correction` and `charges` clear what was received and not yet invoiced: at the
 * value at which the goods came, by what the goods turned out to cost more or less, and the freight that was expected. `other`
 * is what belongs to nothing that was ordered, and rounding. The payable is the sum of all.
 */
export type Booking = {
  readonly received: number
  readonly correction: number
  readonly charges: number
  readonly tax: number
  readonly other: number
  readonly payable: number
}

/** What a line of goods costs more (above zero) or less than its order says. */
export type Correction = {
  readonly order: string
  readonly line: number
  readonly qty: number
  readonly amount: number
}

const key = (order: string | null, line: number | null) => `${order}/${line}`

const isWithin = (expected: number, actual: number, tolerance: MatchTolerance): boolean => {
  const off = Math.abs(actual - expected)
  if (off <= tolerance.roundingMinor) return true
  return off <= tolerance.lineMinor && off <= mulDiv(Math.abs(expected), tolerance.priceBp, 10_000, 'floor')
}

/** What a line should cost by the order, standing after what earlier lines of this invoice took of the same order line. */
type Judged = {
  readonly findings: readonly Finding[]
  readonly received: number
  readonly corrections: readonly Correction[]
}

const judgeGoods = (line: InvoiceLine, known: OrderedLine, before: number, tolerance: MatchTolerance): Judged => {
  const findings: Finding[] = []
  const open = known.accepted - known.returned - known.invoiced - before
  if (line.qty > open)
    findings.push({ kind: 'more-than-received', line: line.line, expected: Math.max(0, open), actual: line.qty })
  const should = lineValue(known, line.qty)
  if (!isWithin(should, line.net, tolerance)) {
    const kind = line.net > should ? 'price-high' : 'price-low'
    findings.push({ kind, line: line.line, expected: should, actual: line.net })
  }
  const received = valueStep(known, known.invoiced + before, line.qty)
  const { order, line: at } = known
  return { findings, received, corrections: [{ order, line: at, qty: line.qty, amount: line.net - received }] }
}

const judgeLines = (invoice: Invoice, ordered: readonly OrderedLine[], tolerance: MatchTolerance): Judged => {
  const known = new Map(ordered.map(o => [key(o.order, o.line), o]))
  const taken = new Map<string, number>()
  const findings: Finding[] = []
  const corrections: Correction[] = []
  let received = 0
  let accrued = invoice.accrued
  for (const line of invoice.lines) {
    const at = key(line.order, line.orderLine)
    const it = known.get(at)
    if (line.charge) {
      if (line.net > accrued + tolerance.chargeMinor)
        findings.push({ kind: 'charge-unknown', line: line.line, expected: accrued, actual: line.net })
      accrued -= Math.min(accrued, line.net)
    } else if (it) {
      const judged = judgeGoods(line, it, taken.get(at) ?? 0, tolerance)
      findings.push(...judged.findings)
      corrections.push(...judged.corrections)
      received += judged.received
      taken.set(at, (taken.get(at) ?? 0) + line.qty)
    } else findings.push({ kind: 'not-ordered', line: line.line, expected: 0, actual: line.net })
  }
  return { findings, received, corrections }
}

const sumOf = (lines: readonly InvoiceLine[], charge: boolean) =>
  lines.reduce((sum, l) => sum + (l.charge === charge ? l.net : 0), 0)

const judgeSums = (invoice: Invoice, { roundingMinor }: MatchTolerance): Finding[] => {
  const { tax, total, taxExpected, lines } = invoice
  const whole = sumOf(lines, true) + sumOf(lines, false) + tax
  const apart = (a: number, b: number) => Math.abs(a - b) > roundingMinor
  return [
    ...(apart(tax, taxExpected)
      ? [{ kind: 'tax-differs', line: null, expected: taxExpected, actual: tax } as const]
      : []),
    ...(apart(total, whole) ? [{ kind: 'total-differs', line: null, expected: whole, actual: total } as const] : []),
  ]
}

const sumUp = (invoice: Invoice, { received, corrections }: Judged): Booking => {
  const correction = corrections.reduce((sum, c) => sum + c.amount, 0)
  const charges = Math.min(invoice.accrued, sumOf(invoice.lines, true))
  const { tax, total } = invoice
  return { received, correction, charges, tax, other: total - received - correction - charges - tax, payable: total }
}

/**
 * Compares a supplier's invoice with what was ordered and what has come: each quantity with what was received and not yet
 * invoiced, each line with the ordered price, PPN with the rule, and the total with its parts. Within the tolerances it is
 * `matched`, and `booking` says what to book. Where only goods are missing that the order still expects, it is `waiting`.
 * What a person lets pass in spite of findings is booked by the same `booking`.
 */
export const matchInvoice = (invoice: Invoice, ordered: readonly OrderedLine[], tolerance: MatchTolerance): Match => {
  const judged = judgeLines(invoice, ordered, tolerance)
  const findings = [...judged.findings, ...judgeSums(invoice, tolerance)]
  const mayCome = (f: Finding) => {
    const line = invoice.lines.find(l => l.line === f.line)!
    const it = ordered.find(o => o.order === line.order && o.line === line.orderLine)!
    return f.actual - f.expected <= it.ordered - it.accepted
  }
  const missing = findings.length > 0 && findings.every(f => f.kind === 'more-than-received' && mayCome(f))
  return {
    verdict: findings.length === 0 ? 'matched' : missing ? 'waiting' : 'mismatch',
    findings,
    booking: sumUp(invoice, judged),
    corrections: judged.corrections.filter(c => c.amount !== 0),
  }
}
