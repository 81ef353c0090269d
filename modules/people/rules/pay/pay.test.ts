import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayTax,
  holidayPay,
  holidayPayDue,
  lastMonthTax,
  monthsOfWork,
  monthTax,
  NOTHING_BEFORE,
  overtimePay,
  overtimeTooLong,
  type PayMonth,
  paySlip,
  readTaxStatus,
  socialSecurity,
  type TaxStatus,
  terCategory,
  terRate,
  yearTax,
} from '../index.ts'

const vectors = resolve(process.env.UJUNG_DATA ?? '../shared/data', 'indonesia')
const there = existsSync(vectors)
if (!there) console.warn(`skipped: ${vectors} is absent; set UJUNG_DATA to the folder of real data`)
const read = (file: string) => JSON.parse(readFileSync(resolve(vectors, file), 'utf8'))

test.skipIf(!there)('every boundary of the effective rates, and every free amount', () => {
  const { boundaryTests, category } = read('pph21-ter.json')
  expect(boundaryTests.length).toBe(244)
  for (const it of boundaryTests) expect([it, terRate(it.category, it.gross)]).toEqual([it, it.rateBp])
  for (const [name, statuses] of Object.entries(category as Record<string, TaxStatus[]>))
    for (const status of statuses) expect(terCategory(status)).toBe(name)
})

test.skipIf(!there)('caps of social security by date, and holiday pay', () => {
  for (const it of read('bpjs-thr.json').tests) {
    if (it.thr !== undefined) {
      expect(holidayPay(it.wage, it.thr_months)).toBe(it.thr)
      continue
    }
    const { employee, employer } = socialSecurity({
      ...{ wage: it.wage, on: it.date, accidentRate: 24, health: true, pension: true },
    })
    expect([employee.pension, employer.pension, employee.health]).toEqual([
      ...[it.jp_employee, it.jp_employer, it.kes_employee],
    ])
  }
})

test('bounds belong to the lower rate', () => {
  expect([5_400_000, 5_400_001].map(gross => monthTax('TK/0', gross))).toEqual([0, 13_500])
  expect(monthTax('TK/0', 10_000_000)).toBe(200_000)
  expect(monthTax('TK/0', 10_000_000, false)).toBe(240_000)
})

test('the year is taxed by layers, on whole thousands', () => {
  expect(yearTax(60_000_999)).toBe(3_000_000)
  expect(yearTax(300_000_000)).toBe(3_000_000 + 28_500_000 + 12_500_000)
  expect(yearTax(-1)).toBe(0)
})

test('by the day: free, a half per cent, and the yearly rates on half of more', () => {
  expect([450_000, 450_001, 2_500_000, 2_500_001].map(gross => dayTax(gross))).toEqual([0, 2250, 12_500, 62_500])
})

// Example of a year at ten million a month, TK/0: 2 % each month, the rest in December.
test('what was withheld by the month and what December adds is the tax of the year', () => {
  const year = { status: 'TK/0', gross: 120_000_000, contributions: 3_600_000, months: 12 } as const
  const withheld = 11 * monthTax('TK/0', 10_000_000)
  expect(lastMonthTax({ ...year, withheld }) + withheld).toBe(yearTax(120_000_000 - 6_000_000 - 3_600_000 - 54_000_000))
  expect(lastMonthTax({ ...year, withheld: 9_000_000 })).toBeLessThan(0)
})

test('somebody who came within the year is taxed as if the whole year had been so', () => {
  const half = { status: 'TK/0', gross: 120_000_000, contributions: 0, months: 6, withheld: 0 } as const
  expect(lastMonthTax({ ...half, annualised: true })).toBe(yearTax((120_000_000 - 3_000_000) * 2 - 54_000_000) / 2)
  expect(lastMonthTax(half)).toBe(yearTax(120_000_000 - 3_000_000 - 54_000_000))
})

test('overtime: one and a half, then two; on a day off two, three, four', () => {
  const wage = 173 * 20_000
  expect(overtimePay(wage, { minutes: 180, day: 'work-day', week: 5 })).toBe(20_000 * 5.5)
  expect(overtimePay(wage, { minutes: 600, day: 'day-off', week: 5 })).toBe(20_000 * (16 + 3 + 4))
  expect(overtimePay(wage, { minutes: 480, day: 'day-off', week: 6 })).toBe(20_000 * (14 + 3))
  expect(overtimePay(wage, { minutes: 360, day: 'short-day-off', week: 6 })).toBe(20_000 * (10 + 3))
  const long = { minutes: 241, day: 'work-day', week: 5 } as const
  expect([overtimeTooLong([long]), overtimeTooLong([{ ...long, minutes: 240 }])]).toEqual([true, false])
})

test('months of work and the day holiday pay is due', () => {
  expect(monthsOfWork('2026-03-15', '2026-04-14')).toBe(0)
  expect(monthsOfWork('2026-03-15', '2026-04-15')).toBe(1)
  expect(monthsOfWork('2026-01-31', '2026-02-28')).toBe(1)
  expect(holidayPayDue('2027-03-10')).toBe('2027-03-03')
})

test('what is written about a family is read', () => {
  expect(['K/1', 'k1', 'TK-0', 'K/7', 'T/1', ''].map(readTaxStatus)).toEqual(['K/1', 'K/1', 'TK/0', 'K/3', null, null])
})

const month = (over: Partial<PayMonth> & { wage?: number; borne?: boolean } = {}): PayMonth => ({
  terms: {
    ...{ basic: over.wage ?? 8_000_000, allowances: [{ code: 'transport', amount: 500_000, fixed: false }] },
    ...{ taxStatus: 'K/1', hasTaxNumber: true, tax: over.borne ? 'borne' : 'withheld' },
    ...{ accidentRate: 24, health: true, pension: true },
  },
  ...{ on: '2026-03-25', days: { served: 22, paid: 22 }, overtime: [], once: [], takenOff: [] },
  ...{ before: NOTHING_BEFORE, last: false },
  ...over,
})

test('a payslip by hand', () => {
  const slip = paySlip(month())
  // Gross 8,500,000 + JKK 19,200 + JKM 24,000 + health 320,000 = 8,863,200: table B, 1 %.
  expect(slip.gross).toBe(8_863_200)
  expect(slip.tax).toBe(88_632)
  expect(slip.net).toBe(8_500_000 - 160_000 - 80_000 - 80_000 - 88_632)
  expect(slip.cost).toBe(8_500_000 + 296_000 + 160_000 + 320_000 + 19_200 + 24_000)
})

test('half a month of service is half the wage', () => {
  expect(paySlip(month({ days: { served: 11, paid: 22 } })).earned[0]).toEqual({ code: 'basic', amount: 4_000_000 })
})

const wages = fc.integer({ min: 1_000_000, max: 900_000_000 })

test('a tax the employer bears leaves the pay as it would be without tax', () => {
  fc.assert(
    fc.property(wages, fc.boolean(), (wage, last) => {
      const before = { gross: wage * 11, contributions: 0, withheld: 0, months: 11 }
      const slip = paySlip(month({ wage, borne: true, last, before: last ? before : NOTHING_BEFORE }))
      const allowance = slip.earned.find(it => it.code === 'tax-allowance')?.amount ?? 0
      expect(slip.tax).toBeLessThanOrEqual(allowance)
      if (slip.tax > 0) expect(slip.tax).toBe(allowance)
    }),
  )
})

test('whatever the months were, the tax of a year of withholding is the tax of the year', () => {
  fc.assert(
    fc.property(fc.array(wages, { minLength: 12, maxLength: 12 }), pays => {
      let before = NOTHING_BEFORE
      for (const [i, wage] of pays.entries()) {
        const slip = paySlip(month({ wage, before, last: i === 11 }))
        before = {
          gross: before.gross + slip.gross,
          contributions: before.contributions + slip.contributions,
          withheld: before.withheld + slip.tax,
          months: before.months + 1,
        }
      }
      const due = lastMonthTax({ status: 'K/1', ...before, withheld: 0 })
      expect(before.withheld).toBe(due)
    }),
  )
})
