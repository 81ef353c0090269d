import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditOf, creditTaxes } from './credit-of.ts'

test('however an invoice is credited in parts, the parts add up to it, and so does their PPN', () => {
  const amount = fc.integer({ min: 1, max: 5_000_000 })
  fc.assert(
    fc.property(amount, fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 8 }), (net, parts) => {
      const qty = parts.reduce((sum, part) => sum + part, 0)
      const tax = Math.trunc((net * 11) / 111)
      const billed = [{ class: 'ppn', base: net - tax, dpp: Math.trunc(((net - tax) * 11) / 12), tax }]
      let [credited, back, backTax, backDpp] = [0, 0, 0, 0]
      for (const part of parts) {
        const more = creditOf({ net, qty, credited, taxClass: 'ppn' }, part)
        const [row] = creditTaxes(billed, new Map([['ppn', back]]), new Map([['ppn', more]]))
        expect(more).toBeGreaterThanOrEqual(0)
        if (row) {
          expect(row.base + row.tax).toBe(more)
          expect(row.tax).toBeGreaterThanOrEqual(0)
          backTax += row.tax
          backDpp += row.dpp
        }
        credited += part
        back += more
      }
      expect([back, backTax, backDpp]).toEqual([net, tax, billed[0]!.dpp])
    }),
  )
})
