import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const line = z.object({
  n: z.number().int(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  packQty: z.number().int(),
  baseUnit: z.string(),
  qty: z.number().int(),
  /** What of it was credited, thousandths. */
  credited: z.number().int(),
  net: z.number().int(),
  /** Whether the item is kept by lot, and whether its pieces have numbers. */
  lot: z.boolean(),
  serial: z.boolean(),
})

const note = z.object({
  id: z.string(),
  number: z.string(),
  day: z.string(),
  total: z.number().int(),
  /** What of it went off the invoice; the rest lies aside. */
  applied: z.number().int(),
  reason: z.string(),
  notaRetur: z.string(),
})

const invoice = z.object({
  id: z.string(),
  number: z.string(),
  account: z.string(),
  accountName: z.string(),
  order: z.string(),
  orderNumber: z.string(),
  place: z.string(),
  day: z.string(),
  due: z.string(),
  total: z.number().int(),
  tax: z.number().int(),
  /** Settled: by money, from an advance, by credit notes. */
  paid: z.number().int(),
  lines: z.array(line),
  notes: z.array(note),
})
export type InvoiceView = z.infer<typeof invoice>

const credit = z.object({
  id: z.uuid(),
  invoice: z.uuid(),
  day: z.iso.date(),
  reason: z.string().trim().min(3).max(300),
  notaRetur: z.string().trim().max(60).default(''),
  notaReturDay: z.iso.date().nullable().default(null),
  taxInvoice: z.string().trim().max(40).default(''),
  lines: z
    .array(
      z.object({
        n: z.number().int().positive(),
        qty: z.number().int().positive(),
        goods: z.enum(['on-hand', 'damaged', 'none']),
        lot: z.string().trim().min(1).max(40).optional(),
        serials: z.array(z.string().min(1).max(60)).max(1000).optional(),
      }),
    )
    .min(1)
    .max(500),
})

const read = contract.meta({ permission: 'orders.read' })
const paper = z.object({ name: z.string(), pdf: z.string().describe('base64') })
const asked = z.object({ id: z.uuid(), language: z.enum(['id', 'en']).default('id') })

export const invoicesContract = {
  invoices: {
    one: read
      .route({ method: 'GET', path: '/orders/invoices/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(invoice)
      .errors(refusals('invoice-unknown')),
    /** Makes an invoice smaller; goods come back into stock. Its id makes it repeat-safe. */
    credit: contract
      .meta({ permission: 'orders.credit' })
      .route({ method: 'POST', path: '/orders/credit-notes' })
      .input(
        credit.refine(it => (it.notaRetur === '') === (it.notaReturDay === null), {
          message: 'A nota retur has a number and a day.',
        }),
      )
      .output(
        z.object({
          answer: z.enum(['created', 'exists']),
          number: z.string(),
          total: z.number().int(),
          /** What of it lies aside, because the invoice was paid. */
          aside: z.number().int(),
        }),
      )
      .errors(refusals('credit-differs', 'credit-too-much', 'invoice-unknown', 'period-closed', 'goods-refused')),
    paper: read
      .route({ method: 'GET', path: '/orders/invoices/{id}/paper' })
      .input(asked)
      .output(paper)
      .errors(refusals('invoice-unknown')),
    notePaper: read
      .route({ method: 'GET', path: '/orders/credit-notes/{id}/paper' })
      .input(asked)
      .output(paper)
      .errors(refusals('invoice-unknown')),
  },
}
