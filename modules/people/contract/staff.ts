import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const day = z.iso.date()
const rupiah = z.number().int().min(0).max(1_000_000_000_000)

export const payTerms = z.object({
  /** Rupiah a month, as all amounts here. */
  basic: rupiah,
  allowances: z
    .array(z.object({ code: z.string().trim().min(1).max(40), amount: rupiah, fixed: z.boolean() }))
    .max(40)
    .default([]),
  taxStatus: z.enum(['TK/0', 'TK/1', 'TK/2', 'TK/3', 'K/0', 'K/1', 'K/2', 'K/3']),
  hasTaxNumber: z.boolean().default(true),
  tax: z.enum(['withheld', 'borne']).default('withheld'),
  /** Basis points of the wage, by the risk of the work. */
  accidentRate: z.union([z.literal(24), z.literal(54), z.literal(89), z.literal(127), z.literal(174)]).default(24),
  health: z.boolean().default(true),
  pension: z.boolean().default(true),
  minimumWage: rupiah.default(0),
})

const employee = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  place: z.uuid(),
  begun: day,
  ended: day.nullable(),
  version: z.number().int(),
})
export type EmployeeRow = z.infer<typeof employee>

export const employeeInput = employee.omit({ version: true }).extend({
  /** Of the party: one that is in the address book, or a new one. */
  id: z.uuid(),
  number: z.string().trim().min(1).max(30),
  name: z.string().trim().min(2).max(160),
  ended: day.nullable().default(null),
  bank: z.string().trim().max(60).default(''),
  bankAccount: z.string().trim().max(40).default(''),
  /** As read; left out for somebody new. */
  version: z.number().int().positive().optional(),
})
export type EmployeeInput = z.infer<typeof employeeInput>

export const termsInput = payTerms.extend({ id: z.uuid(), employee: z.uuid(), from: day })
export type TermsInput = z.infer<typeof termsInput>

export const staffContract = {
  staff: {
    /** Who works or worked at the caller's places, by name. */
    list: contract
      .route({ method: 'GET', path: '/people/staff' })
      .meta({ permission: 'people.read' })
      .output(z.array(employee)),
    save: contract
      .route({ method: 'PUT', path: '/people/staff/{id}' })
      .meta({ permission: 'people.write' })
      .input(employeeInput)
      .output(z.object({ id: z.uuid(), version: z.number().int() }))
      .errors(
        refusals(
          'employee-number-taken',
          'employee-stale',
          'employee-ends-after-begin',
          'place-unknown',
          'party-stale',
        ),
      ),
    /** What was agreed with somebody, the latest first. */
    terms: contract
      .route({ method: 'GET', path: '/people/staff/{employee}/terms' })
      .meta({ permission: 'people.pay' })
      .input(z.object({ employee: z.uuid() }))
      .output(z.array(payTerms.extend({ id: z.uuid(), from: day, saidBy: z.string() })))
      .errors(refusals('employee-unknown')),
    agree: contract
      .route({ method: 'POST', path: '/people/staff/{employee}/terms' })
      .meta({ permission: 'people.pay' })
      .input(termsInput)
      .output(z.object({ id: z.uuid() }))
      .errors(refusals('employee-unknown', 'terms-once-a-day', 'terms-paid-already')),
  },
}
