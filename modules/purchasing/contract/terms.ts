import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const bp = z.number().int().min(0).max(10_000)
const minor = z.number().int().min(0)
const version = z.number().int().positive()

const terms = z.object({
  /** Party id; the party has the role `supplier`. */
  id: z.uuid(),
  code: z.string().regex(/^[A-Z0-9]{2,12}$/),
  leadDays: z.number().int().min(0).max(365),
  orderDays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  minimumOrder: minor,
  termDays: z.number().int().min(0).max(365),
  delivers: z.enum(['shop', 'distribution-centre']),
  isPkp: z.boolean(),
  /** Null: as the policy has it. */
  overBp: bp.nullable(),
  shortBp: bp.nullable(),
  priceBp: bp.nullable(),
  lineMinor: minor.nullable(),
  leastLifeBp: bp.nullable(),
  active: z.boolean(),
})
export const supplierInput = terms.extend({ version: version.optional() })
export type SupplierInput = z.infer<typeof supplierInput>

const policyFields = z.object({
  approvalLimit: minor,
  overBp: bp,
  shortBp: bp,
  priceBp: bp,
  lineMinor: minor,
  roundingMinor: minor,
  chargeMinor: minor,
  leastLifeBp: bp,
  version,
})
export type Policy = z.infer<typeof policyFields>

const supplierRow = terms.extend({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.enum(['id', 'en']),
  version,
  openOrders: z.number().int(),
  lateOrders: z.number().int(),
  owed: z.number().int(),
  /** Measured: null before the first receipt. Thousandths of a day. */
  meanMillidays: z.number().int().nullable(),
  spreadMillidays: z.number().int().nullable(),
})
export type SupplierRow = z.infer<typeof supplierRow>

const step = z.object({ minQty: minor, price: z.number().int().positive() })

export const agreementInput = z.object({
  id: z.uuid(),
  supplier: z.uuid(),
  item: z.uuid(),
  unit: z.string().min(1).max(20),
  supplierCode: z.string().trim().max(60).default(''),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  breaks: z.array(step).min(1).max(12),
  version: version.optional(),
})
export type AgreementInput = z.infer<typeof agreementInput>

const agreementRow = z.object({
  id: z.string(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  packQty: z.number().int(),
  baseUnit: z.string(),
  supplierCode: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  breaks: z.array(step),
  version,
})

const accuracy = z.object({
  /** Order lines that have come or were given up, and of those the ones that came whole; on the day or before. */
  lines: z.number().int(),
  whole: z.number().int(),
  onTime: z.number().int(),
  /** Thousandths over all items, for the share that came. */
  ordered: z.number().int(),
  accepted: z.number().int(),
  /** Booked invoices, those that matched by themselves, and what they were dearer in minor units. */
  invoices: z.number().int(),
  matched: z.number().int(),
  dearer: z.number().int(),
  differences: z.array(z.object({ kind: z.string(), times: z.number().int() })),
})

const lead = z.object({
  /** Newest first. */
  receipts: z.array(
    z.object({
      number: z.string(),
      sent: z.string(),
      received: z.string(),
      days: z.number().int(),
      late: z.number().int(),
    }),
  ),
  receiptsAll: z.number().int(),
  meanMillidays: z.number().int().nullable(),
  spreadMillidays: z.number().int().nullable(),
  longestDays: z.number().int().nullable(),
})

const offered = z.object({
  unit: z.string(),
  packQty: z.number().int(),
  qty: z.number().int(),
  price: z.number().int(),
  value: z.number().int(),
  supplierCode: z.string(),
})

const read = contract.meta({ permission: 'purchasing.read' })
const write = contract.meta({ permission: 'purchasing.write' })

export const termsContract = {
  suppliers: {
    list: read.route({ method: 'GET', path: '/purchasing/suppliers' }).output(z.array(supplierRow)),
    /** Everything about one: terms, what is agreed, how it has delivered. */
    one: read
      .route({ method: 'GET', path: '/purchasing/suppliers/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(z.object({ supplier: supplierRow, agreements: z.array(agreementRow), lead, accuracy }))
      .errors(refusals('supplier-unknown')),
    save: write
      .route({ method: 'PUT', path: '/purchasing/suppliers/{id}' })
      .input(supplierInput)
      .output(z.object({ id: z.string(), version }))
      .errors(refusals('supplier-unknown', 'supplier-code-taken', 'supplier-stale')),
  },
  agreements: {
    save: write
      .route({ method: 'PUT', path: '/purchasing/agreements/{id}' })
      .input(agreementInput)
      .output(z.object({ id: z.string(), version }))
      .errors(
        refusals(
          'supplier-unknown',
          'unit-unknown',
          'agreement-taken',
          'agreement-stale',
          'agreement-backward',
          'breaks-twice',
        ),
      ),
    /** The agreed price for a quantity today: whole packs, and what they cost. */
    offer: read
      .route({ method: 'GET', path: '/purchasing/agreements/offer' })
      .input(
        z.object({
          supplier: z.uuid(),
          item: z.uuid(),
          qty: z.coerce.number().int().positive(),
          unit: z.string().optional(),
        }),
      )
      .output(
        z.object({
          offer: offered.nullable(),
          units: z.array(z.object({ unit: z.string(), packQty: z.number().int() })),
        }),
      ),
  },
  policy: {
    read: read.route({ method: 'GET', path: '/purchasing/policy' }).output(policyFields),
    save: contract
      .route({ method: 'PUT', path: '/purchasing/policy' })
      .meta({ permission: 'purchasing.approve' })
      .input(policyFields)
      .output(z.object({ version }))
      .errors(refusals('policy-stale')),
  },
}
