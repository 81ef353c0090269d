import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { AGES } from '../rules/index.ts'

const minor = z.number().int().min(0)
const paper = {
  id: z.uuid(),
  supplier: z.uuid(),
  number: z.string().trim().min(1).max(60),
  /** Number of the electronic tax invoice. */
  taxNumber: z.string().trim().max(40).default(''),
  day: z.iso.date(),
  tax: minor,
  total: z.number().int().positive(),
  note: z.string().trim().max(2000).default(''),
}

export const invoiceInput = z.object({
  ...paper,
  /** Left out: by the supplier's term. */
  due: z.iso.date().optional(),
  lines: z
    .array(
      z.object({
        order: z.uuid().nullable(),
        orderLine: z.number().int().positive().nullable(),
        charge: z.boolean().default(false),
        text: z.string().trim().max(200).default(''),
        qty: minor,
        net: minor,
      }),
    )
    .min(1)
    .max(500),
})
export type InvoiceInput = z.infer<typeof invoiceInput>

export const creditInput = z.object({
  ...paper,
  /** The return it answers; none for a rebate. */
  supplierReturn: z.uuid().nullable(),
})
export type CreditInput = z.infer<typeof creditInput>

const invoiceRow = z.object({
  id: z.string(),
  kind: z.enum(['invoice', 'credit-note']),
  supplier: z.string(),
  supplierName: z.string(),
  number: z.string(),
  day: z.string(),
  due: z.string(),
  tax: z.number().int(),
  total: z.number().int(),
  paid: z.number().int(),
  state: z.enum(['waiting', 'mismatch', 'booked', 'rejected']),
  variance: z.number().int().nullable(),
  findings: z.number().int(),
  enteredBy: z.string(),
  enteredAt: z.string(),
})
export type InvoiceRow = z.infer<typeof invoiceRow>

const finding = z.object({
  kind: z.string(),
  line: z.number().int().nullable(),
  expected: z.number().int(),
  actual: z.number().int(),
})

/** One line of the three documents beside each other. */
const comparedLine = z.object({
  line: z.number().int(),
  charge: z.boolean(),
  text: z.string(),
  order: z.string().nullable(),
  orderNumber: z.string().nullable(),
  orderLine: z.number().int().nullable(),
  item: z.string().nullable(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  packUnit: z.string(),
  packQty: z.number().int(),
  ordered: z.number().int(),
  orderPrice: z.number().int(),
  /** Received, sent back, and invoiced by others before. */
  accepted: z.number().int(),
  returned: z.number().int(),
  invoicedBefore: z.number().int(),
  receipts: z.array(z.object({ number: z.string(), day: z.string(), qty: z.number().int() })),
  qty: z.number().int(),
  net: z.number().int(),
  /** What the line should cost by the order. */
  should: z.number().int(),
})

const openLine = z.object({
  order: z.string(),
  orderNumber: z.string(),
  line: z.number().int(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  packUnit: z.string(),
  packQty: z.number().int(),
  price: z.number().int(),
  open: z.number().int(),
  value: z.number().int(),
  tax: z.number().int(),
  receipts: z.array(z.string()),
})
export type OpenLine = z.infer<typeof openLine>

const ages = z.object(
  Object.fromEntries(AGES.map(age => [age, z.number().int()])) as Record<(typeof AGES)[number], z.ZodNumber>,
)

const payable = z.object({
  id: z.string(),
  kind: z.enum(['invoice', 'credit-note']),
  number: z.string(),
  day: z.string(),
  due: z.string(),
  open: z.number().int(),
  age: z.enum(AGES),
})

const read = contract.meta({ permission: 'purchasing.read' })
const enter = contract.meta({ permission: 'purchasing.invoice' })
const answer = z.enum(['created', 'exists'])

export const invoicesContract = {
  invoices: {
    list: read
      .route({ method: 'GET', path: '/purchasing/invoices' })
      .input(
        z.object({
          supplier: z.uuid().optional(),
          state: z.enum(['waiting', 'mismatch', 'booked', 'rejected']).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(100),
        }),
      )
      .output(z.array(invoiceRow)),
    /** What came from a supplier and was not invoiced: what an invoice is typed from. */
    open: read
      .route({ method: 'GET', path: '/purchasing/invoices/open-lines' })
      .input(z.object({ supplier: z.uuid(), day: z.iso.date() }))
      .output(z.array(openLine)),
    one: read
      .route({ method: 'GET', path: '/purchasing/invoices/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(
        invoiceRow.extend({
          taxNumber: z.string(),
          note: z.string(),
          decidedBy: z.string().nullable(),
          decidedAt: z.string().nullable(),
          decision: z.string(),
          enteredById: z.string(),
          lines: z.array(comparedLine),
          found: z.array(finding),
        }),
      )
      .errors(refusals('invoice-unknown')),
    /** Enters an invoice as it stands on the paper, and matches it at once. */
    enter: enter
      .route({ method: 'POST', path: '/purchasing/invoices' })
      .input(invoiceInput)
      .output(
        z.object({
          answer,
          id: z.string(),
          state: z.enum(['waiting', 'mismatch', 'booked', 'rejected']),
          findings: z.array(finding),
        }),
      )
      .errors(
        refusals(
          'invoice-number-taken',
          'invoice-differs',
          'supplier-unknown',
          'order-line-unknown',
          'period-closed',
          'line-unsound',
        ),
      ),
    /** What a person decides about one that does not fit: book it as it stands, or send it back. */
    decide: read
      .route({ method: 'POST', path: '/purchasing/invoices/{id}/decide' })
      .input(
        z.object({
          id: z.uuid(),
          decision: z.enum(['accept', 'reject', 'match-again']),
          note: z.string().trim().max(2000),
        }),
      )
      .output(z.object({ state: z.enum(['waiting', 'mismatch', 'booked', 'rejected']) }))
      .errors(
        refusals('invoice-unknown', 'invoice-settled', 'invoice-own-decision', 'decision-unsaid', 'period-closed'),
      ),
    credit: enter
      .route({ method: 'POST', path: '/purchasing/credit-notes' })
      .input(creditInput)
      .output(z.object({ answer, id: z.string() }))
      .errors(
        refusals(
          'invoice-number-taken',
          'invoice-differs',
          'supplier-unknown',
          'return-unknown',
          'return-credited',
          'period-closed',
        ),
      ),
  },
  payables: {
    /** What is owed, by supplier and by how late it is. */
    ageing: enter
      .route({ method: 'GET', path: '/purchasing/payables' })
      .input(z.object({ day: z.iso.date() }))
      .output(
        z.object({
          suppliers: z.array(
            z.object({
              supplier: z.string(),
              code: z.string(),
              name: z.string(),
              total: z.number().int(),
              ages,
              open: z.array(payable),
            }),
          ),
          total: z.number().int(),
          ages,
          /** Goods that came and were not invoiced, at the ordered price. */
          notInvoiced: z.number().int(),
        }),
      ),
    pay: enter
      .route({ method: 'POST', path: '/purchasing/payments' })
      .input(
        z.object({
          id: z.uuid(),
          supplier: z.uuid(),
          day: z.iso.date(),
          note: z.string().trim().max(500).default(''),
          lines: z
            .array(z.object({ invoice: z.uuid(), amount: z.number().int().positive() }))
            .min(1)
            .max(500),
        }),
      )
      .output(z.object({ answer, number: z.string(), amount: z.number().int() }))
      .errors(
        refusals('payment-differs', 'invoice-unknown', 'invoice-over-paid', 'payment-below-nothing', 'period-closed'),
      ),
  },
}
