import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type InvoiceLine,
  inputTax,
  lineValue,
  matchInvoice,
  type OrderedLine,
  postingsOfCredit,
  postingsOfInvoice,
  returnLine,
  shareCorrection,
  valueStep,
} from './index.ts'

const PACK = { price: 48_000, packQty: 24_000 }
const TOLERANCE = { priceBp: 100, lineMinor: 50_000, roundingMinor: 100, chargeMinor: 0 }
const PPN = { dpp: { num: 11, den: 12 }, rate: { num: 12, den: 100 }, rounding: 'half-up' } as const

const cells = (text: string) => text.split('|').map(cell => cell.trim())
const rows = (lines: readonly string[], word: string) =>
  lines.filter(l => l.startsWith(`${word} `)).map(l => cells(l.slice(word.length + 1)))

const orderedOf = (cell: readonly string[]): OrderedLine => {
  const [line, ...counts] = cell.map(Number) as [number, ...number[]]
  const [ordered, accepted, returned, invoiced] = counts.map(n => n * 24_000) as [number, number, number, number]
  return { ...PACK, order: 'A', line, ordered, accepted, returned, invoiced }
}

const invoiceLineOf = ([at, qty, net]: readonly string[], n: number): InvoiceLine => {
  const charge = at === 'charge'
  return {
    ...{ line: n + 1, charge, order: charge ? null : 'A', orderLine: charge ? null : Number(at) },
    ...{ qty: Number(qty) * 24_000, net: Number(net) },
  }
}

const table = readFileSync(new URL('../golden/matches.txt', import.meta.url), 'utf8')
const cases = table
  .split('\n\n')
  .slice(1)
  .map(text => text.trim().split('\n'))

test.each(cases.map(lines => [lines[0]!, lines] as const))('%s', (_, lines) => {
  const given = rows(lines, 'invoice').map(invoiceLineOf)
  const [tax, total, accrued] = rows(lines, 'sums')[0]!.map(Number) as [number, number, number]
  const taxExpected = inputTax(
    given.reduce((sum, l) => sum + l.net, 0),
    PPN,
  )
  const match = matchInvoice(
    { lines: given, tax, total, accrued, taxExpected },
    rows(lines, 'order').map(orderedOf),
    TOLERANCE,
  )
  const said = match.findings.map(f => ` ${f.kind} ${f.line ?? '-'} ${f.expected} ${f.actual}`).join(',')
  expect(`→ ${match.verdict}${said && `:${said}`}`).toBe(lines.find(l => l.startsWith('→')))
  const { received, correction, charges, other, payable } = match.booking
  expect([received, correction, charges, match.booking.tax, other, payable]).toEqual(
    rows(lines, 'books')[0]!.map(Number),
  )
})

const sumOf = (postings: readonly { debit: string; credit: string; amount: number }[], account: string) =>
  postings.reduce((sum, p) => sum + (p.debit === account ? p.amount : p.credit === account ? -p.amount : 0), 0)

test('however invoices split what came, received-not-invoiced ends at nothing and the payable is what they ask', () => {
  const price = fc.record({ price: fc.integer({ min: 1, max: 999_999 }), packQty: fc.constantFrom(1000, 7000, 24_000) })
  fc.assert(
    fc.property(price, fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 8 }), (pack, parts) => {
      const whole = parts.reduce((a, b) => a + b, 0)
      let invoiced = 0
      let left = lineValue(pack, whole)
      for (const qty of parts) {
        const ordered = [{ ...pack, order: 'A', line: 1, ordered: whole, accepted: whole, returned: 0, invoiced }]
        const net = lineValue(pack, qty)
        const lines = [{ line: 1, order: 'A', orderLine: 1, charge: false, qty, net }]
        const match = matchInvoice({ lines, tax: 0, total: net, taxExpected: 0, accrued: 0 }, ordered, TOLERANCE)
        expect(match.verdict).toBe('matched')
        const postings = postingsOfInvoice('S', match.booking)
        expect(sumOf(postings, 'payable:S') + net).toBe(0)
        left -= match.booking.received
        invoiced += qty
      }
      expect(left).toBe(0)
    }),
  )
})

test('what goes back before it is invoiced is no longer owed; what goes back after is claimed, at the same price', () => {
  const line = { ...PACK, accepted: 240_000, returned: 0, claimed: 0, invoiced: 192_000 }
  expect(returnLine(line, 72_000)).toEqual({
    returned: 48_000,
    claimed: 24_000,
    values: { uninvoiced: 96_000, claim: 48_000 },
  })
  expect(returnLine(line, 240_001)).toBeNull()
  expect(returnLine({ ...line, returned: 48_000, claimed: 24_000 }, 168_000)).toMatchObject({
    returned: 0,
    claimed: 168_000,
  })
  expect(returnLine({ ...line, returned: 48_000, claimed: 24_000 }, 168_001)).toBeNull()
})

test('a credit note settles its claim and gives PPN back; what it is short of is a price difference', () => {
  const postings = postingsOfCredit('S', { claim: 48_000, tax: 5000, total: 50_000 })
  expect(['payable:S', 'received:S', 'input-tax', 'price-difference'].map(a => sumOf(postings, a))).toEqual([
    50_000, -48_000, -5000, 3000,
  ])
})

test('a correction of cost is shared whole, and takes no line below nothing', () => {
  const line = fc.record({
    receipt: fc.uuid(),
    line: fc.nat(9),
    accepted: fc.integer({ min: 1, max: 9999 }),
    cost: fc.nat(99_999),
  })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: -300_000, max: 300_000 }),
      (lines, amount) => {
        const parts = shareCorrection(amount, lines)
        const most = lines.reduce((sum, l) => sum + l.cost, 0)
        expect(parts.reduce((sum, p) => sum + p.amount, 0)).toBe(Math.max(amount, -most) || 0)
        for (const part of parts) expect(part.line.cost + part.amount).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('values step with the quantities that stand before them', () => {
  expect([
    valueStep({ price: 100, packQty: 3000 }, 0, 1000),
    valueStep({ price: 100, packQty: 3000 }, 1000, 1000),
  ]).toEqual([33, 34])
})
