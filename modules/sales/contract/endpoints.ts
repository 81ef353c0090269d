import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { saleFact } from './sale-fact.ts'

/** A sale in a list. */
export const saleSummary = z.object({
  id: z.string(),
  kind: z.enum(['sale', 'void']),
  place: z.string(),
  placeCode: z.string(),
  register: z.string(),
  registerCode: z.string(),
  number: z.number().int(),
  at: z.string(),
  day: z.string(),
  cashier: z.string(),
  /** Null for sales brought in from another system. */
  cashierName: z.string().nullable(),
  customer: z.string().nullable(),
  currency: z.string(),
  total: z.number().int(),
  discount: z.number().int(),
  tax: z.number().int(),
  lines: z.number().int(),
  voided: z.boolean(),
  recordedAt: z.string(),
})
export type SaleSummary = z.infer<typeof saleSummary>

const brief = z.object({
  id: z.string(),
  receipt: z.string(),
  day: z.string(),
  /** Who bought, where that is known. */
  customer: z.string().nullable(),
  customerName: z.string().nullable(),
  customerPhone: z.string().nullable(),
})
export type SaleBrief = z.infer<typeof brief>

const returnable = z.object({
  fact: saleFact,
  /** What has come back of each line so far, thousandths, by line id. */
  returned: z.record(z.string(), z.number().int()),
  voided: z.boolean(),
})

const dayFigures = z.object({
  day: z.string(),
  currency: z.string(),
  sales: z.number().int(),
  total: z.number().int(),
  discount: z.number().int(),
  tax: z.number().int(),
  byHour: z.array(z.object({ hour: z.number().int(), sales: z.number().int(), total: z.number().int() })),
  byPlace: z.array(
    z.object({
      place: z.string(),
      code: z.string(),
      name: z.string(),
      sales: z.number().int(),
      total: z.number().int(),
    }),
  ),
  byTender: z.array(z.object({ kind: z.string(), amount: z.number().int() })),
  topItems: z.array(z.object({ item: z.string(), name: z.string(), qty: z.number().int(), net: z.number().int() })),
})
export type DayFigures = z.infer<typeof dayFigures>

const tally = z.object({ count: z.number().int(), amount: z.number().int() })

/** The X or Z report of a shift, as the rules of payments make it. */
const shiftReport = z.object({
  kind: z.enum(['X', 'Z']),
  shift: z.string(),
  currency: z.string(),
  receipts: z.object({ first: z.number().int().nullable(), last: z.number().int().nullable() }),
  sales: tally,
  refunds: tally,
  voids: tally,
  discount: z.number().int(),
  net: z.number().int(),
  rounding: z.number().int(),
  taxes: z.array(z.object({ taxClass: z.string(), base: z.number().int(), tax: z.number().int() })).readonly(),
  tenders: z
    .array(
      z.object({
        kind: z.enum(['cash', 'qris', 'card', 'gift', 'points', 'credit']),
        taken: z.number().int(),
        paidOut: z.number().int(),
        count: z.number().int(),
      }),
    )
    .readonly(),
  float: z.number().int(),
  payIns: tally,
  payOuts: tally,
  safeDrops: tally,
  noSales: z.number().int(),
  expected: z.number().int(),
  counted: z.number().int().nullable(),
  difference: z.number().int().nullable(),
})

const read = contract.meta({ permission: 'sales.read' })

export const salesContract = {
  /** Newest first; `before` is the `recordedAt` of the last one shown. Only of places where the caller may read. */
  /** Receipt and buyer of each of these sales. */
  brief: contract
    .route({ method: 'POST', path: '/sales/brief' })
    .meta({ permission: 'sales.read' })
    .input(z.object({ ids: z.array(z.uuid()).max(1000) }))
    .output(z.array(brief)),
  list: read
    .route({ method: 'GET', path: '/sales' })
    .input(
      z.object({
        place: z.uuid().optional(),
        day: z.iso.date().optional(),
        customer: z.uuid().optional(),
        before: z.iso.datetime().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.array(saleSummary)),
  /** The whole fact, as the till made it, with what has come back since. */
  one: read
    .route({ method: 'GET', path: '/sales/{id}' })
    .input(z.object({ id: z.uuid() }))
    .output(returnable)
    .errors(refusals('sale-unknown')),
  /** Figures of a business day for the live screen. */
  day: read
    .route({ method: 'GET', path: '/sales/days/{day}' })
    .input(z.object({ day: z.iso.date(), place: z.uuid().optional() }))
    .output(dayFigures),
  /** Running (X) or closed (Z), from the facts that have arrived. */
  shiftReport: read
    .route({ method: 'GET', path: '/sales/shifts/{id}/report' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ place: z.string(), register: z.string(), report: shiftReport }))
    .errors(refusals('shift-unknown')),
  /** For a till: a sale of any register, by the id or the receipt code (`KMG-01-000123`) printed on it. */
  lookup: contract
    .route({ method: 'GET', path: '/sales/receipts/{code}' })
    .meta({ permission: 'sync.till' })
    .input(z.object({ code: z.string().min(3).max(60) }))
    .output(returnable)
    .errors(refusals('sale-unknown')),
  /** A customer wants the receipt by e-mail: it goes out by itself, once. For tills, and for who may read the sale. */
  mailReceipt: contract
    .route({ method: 'POST', path: '/sales/{sale}/mails' })
    .input(
      z.object({
        id: z.uuid(),
        sale: z.uuid(),
        address: z.string().trim().toLowerCase().pipe(z.email().max(254)),
        language: z.enum(['id', 'en']).optional(),
      }),
    )
    .output(z.object({ id: z.string() }))
    .errors(refusals('sale-unknown', 'mail-too-many')),
  mails: read
    .route({ method: 'GET', path: '/sales/{sale}/mails' })
    .input(z.object({ sale: z.uuid() }))
    .output(
      z.array(
        z.object({
          id: z.string(),
          address: z.string(),
          askedAt: z.string(),
          sentAt: z.string().nullable(),
          /** The mail server's words, where it refused the address for good. */
          refused: z.string().nullable(),
        }),
      ),
    ),
}
