import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const sscc = z.string().regex(/^\d{18}$/)
const qty = z.number().int().min(0)

export const noticeInput = z.object({
  id: z.uuid(),
  supplier: z.uuid(),
  place: z.uuid(),
  number: z.string().trim().min(1).max(60),
  shippedDay: z.iso.date().nullable().default(null),
  expected: z.iso.date(),
  carrier: z.string().trim().max(120).default(''),
  /** Cartons and pallets; a parent is another of the list. */
  units: z.array(z.object({ sscc, parent: sscc.nullable().default(null) })).max(2000),
  lines: z
    .array(
      z.object({
        order: z.uuid(),
        orderLine: z.number().int().positive(),
        sscc: sscc.nullable().default(null),
        qty: z.number().int().positive(),
        lot: z.string().trim().min(1).max(60).nullable().default(null),
        expires: z.iso.date().nullable().default(null),
      }),
    )
    .min(1)
    .max(5000),
})
export type NoticeInput = z.infer<typeof noticeInput>

const expectedLine = z.object({
  order: z.string(),
  orderNumber: z.string(),
  line: z.number().int(),
  supplier: z.string(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  /** The base unit; and the pack it was ordered in. */
  unit: z.string(),
  packUnit: z.string(),
  packQty: z.number().int(),
  price: z.number().int(),
  ordered: z.number().int(),
  received: z.number().int(),
  open: z.number().int(),
  /** What may still be taken, with the tolerance. */
  most: z.number().int(),
  /** Of a shipping notice; null without one. */
  stated: z.number().int().nullable(),
  notice: z.string().nullable(),
  noticeLine: z.number().int().nullable(),
  sscc: z.string().nullable(),
  lot: z.string().nullable(),
  expires: z.string().nullable(),
  expiryTracked: z.boolean(),
  batchTracked: z.boolean(),
  serialTracked: z.boolean(),
  shelfLifeDays: z.number().int().nullable(),
  /** Days of life that goods must have left today. */
  leastLifeDays: z.number().int().nullable(),
  barcodes: z.array(z.object({ key: z.string(), qty: z.number().int() })),
})
export type ExpectedLine = z.infer<typeof expectedLine>

const head = { id: z.string(), number: z.string(), supplier: z.string(), supplierName: z.string(), place: z.string() }

const expected = z.object({
  orders: z.array(z.object({ ...head, expected: z.string(), state: z.string() })),
  notices: z.array(
    z.object({
      ...head,
      expected: z.string(),
      state: z.string(),
      cartons: z.array(z.object({ sscc: z.string(), parent: z.string().nullable() })),
    }),
  ),
  lines: z.array(expectedLine),
})
export type Expected = z.infer<typeof expected>

export const receiptInput = z.object({
  /** UUIDv7 made where the goods were counted: the same receipt is recorded once. */
  id: z.uuid(),
  place: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  day: z.iso.date(),
  notice: z.uuid().optional(),
  deliveryNote: z.string().trim().max(60).default(''),
  /** Nothing more follows from this delivery: what was announced and has not come is short. */
  complete: z.boolean(),
  lines: z
    .array(
      z.object({
        order: z.uuid(),
        line: z.number().int().positive(),
        /** All that came of the item; `damaged` and `expired` are the part of it that is not taken. Thousandths. */
        counted: qty,
        damaged: qty.default(0),
        expired: qty.default(0),
        /** What stood there in place of it: an item we know, or what was scanned. */
        wrong: z.object({ item: z.uuid().optional(), code: z.string().max(100).default(''), qty }).optional(),
        lot: z.string().trim().min(1).max(60).optional(),
        expires: z.iso.date().optional(),
        serials: z.array(z.string().trim().min(1).max(60)).max(2000).default([]),
        sscc: sscc.optional(),
        /** What the delivery note says: a quantity, and a price of the pack it was ordered in. */
        stated: qty.optional(),
        price: z.number().int().positive().optional(),
        note: z.string().trim().max(500).default(''),
      }),
    )
    .min(1)
    .max(2000),
})
export type ReceiptInput = z.infer<typeof receiptInput>

const difference = z.object({ kind: z.string(), item: z.string().nullable(), qty: z.number().int() })

const receiptLine = z.object({
  line: z.number().int(),
  order: z.string(),
  orderNumber: z.string(),
  orderLine: z.number().int(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  counted: z.number().int(),
  accepted: z.number().int(),
  over: z.number().int(),
  damaged: z.number().int(),
  expired: z.number().int(),
  short: z.number().int(),
  value: z.number().int(),
  corrected: z.number().int(),
  lot: z.string().nullable(),
  expires: z.string().nullable(),
  /** What could still go back to the supplier. */
  returnable: z.number().int(),
})

const receiptRow = z.object({
  id: z.string(),
  number: z.string(),
  supplier: z.string(),
  supplierName: z.string(),
  place: z.string(),
  day: z.string(),
  deliveryNote: z.string(),
  value: z.number().int(),
  lines: z.number().int(),
  differences: z.number().int(),
  who: z.string(),
})
export type ReceiptRow = z.infer<typeof receiptRow>

const landedRow = z.object({
  id: z.string(),
  kind: z.string(),
  supplierName: z.string(),
  basis: z.string(),
  amount: z.number().int(),
  invoiced: z.number().int(),
  day: z.string(),
  who: z.string(),
})

export const landedInput = z.object({
  id: z.uuid(),
  receipt: z.uuid(),
  /** Who bills it: the supplier of the goods or another. */
  supplier: z.uuid(),
  kind: z.enum(['freight', 'insurance', 'duty', 'handling', 'other']),
  basis: z.enum(['value', 'quantity', 'weight']),
  amount: z.number().int().positive(),
  day: z.iso.date(),
  note: z.string().trim().max(500).default(''),
})
export type LandedInput = z.infer<typeof landedInput>

export const returnInput = z.object({
  id: z.uuid(),
  supplier: z.uuid(),
  place: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  day: z.iso.date(),
  reason: z.enum(['damaged', 'expired', 'recalled', 'unsold', 'wrong', 'other']),
  note: z.string().trim().max(500).default(''),
  lines: z
    .array(
      z.object({
        order: z.uuid(),
        line: z.number().int().positive(),
        qty: z.number().int().positive(),
        lot: z.string().trim().min(1).max(60).optional(),
        serials: z.array(z.string().trim().min(1).max(60)).max(2000).default([]),
      }),
    )
    .min(1)
    .max(500),
})
export type ReturnInput = z.infer<typeof returnInput>

const returnRow = z.object({
  id: z.string(),
  number: z.string(),
  supplier: z.string(),
  supplierName: z.string(),
  place: z.string(),
  day: z.string(),
  reason: z.string(),
  uninvoiced: z.number().int(),
  claim: z.number().int(),
  credited: z.number().int(),
  who: z.string(),
})

const answer = z.enum(['created', 'exists'])
const read = contract.meta({ permission: 'purchasing.read' })
const receive = contract.meta({ permission: 'stock.receive' })

const STOCK = [
  ...(['item-unknown', 'lot-missing', 'lot-unknown', 'lot-differs', 'lot-recalled', 'lot-expired'] as const),
  ...(['expiry-missing', 'serial-missing', 'serial-taken', 'serial-unknown', 'not-enough', 'period-closed'] as const),
] as const

export const receivingContract = {
  notices: {
    /** A supplier's shipping notice, typed or handed in by its system. */
    announce: contract
      .route({ method: 'POST', path: '/purchasing/notices' })
      .meta({ permission: 'purchasing.write' })
      .input(noticeInput)
      .output(z.object({ answer, id: z.string() }))
      .errors(
        refusals(
          ...(['notice-differs', 'notice-number-taken', 'sscc-check-digit', 'sscc-taken', 'sscc-unknown'] as const),
          ...(['order-line-unknown', 'order-not-open', 'place-differs'] as const),
        ),
      ),
  },
  receiving: {
    /** What may come to a place: by order number, delivery note or SSCC, or all of it. */
    expected: receive
      .route({ method: 'GET', path: '/purchasing/receiving' })
      .input(z.object({ place: z.uuid(), key: z.string().trim().max(100).optional() }))
      .output(expected),
    submit: receive
      .route({ method: 'POST', path: '/purchasing/receipts' })
      .input(receiptInput)
      .output(
        z.object({
          answer,
          id: z.string(),
          number: z.string(),
          lines: z.array(
            z.object({
              order: z.string(),
              line: z.number().int(),
              accepted: z.number().int(),
              over: z.number().int(),
              damaged: z.number().int(),
              expired: z.number().int(),
              short: z.number().int(),
            }),
          ),
          differences: z.array(difference),
        }),
      )
      .errors(
        refusals(
          ...(['receipt-differs', 'receipt-unsound', 'order-line-unknown', 'order-not-open', 'place-differs'] as const),
          ...(['notice-unknown', 'suppliers-mixed'] as const),
          ...STOCK,
        ),
      ),
    list: read
      .route({ method: 'GET', path: '/purchasing/receipts' })
      .input(
        z.object({
          place: z.uuid().optional(),
          supplier: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
      )
      .output(z.array(receiptRow)),
    one: read
      .route({ method: 'GET', path: '/purchasing/receipts/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(
        receiptRow.extend({
          items: z.array(receiptLine),
          differing: z.array(
            difference.extend({ id: z.string(), name: z.string(), code: z.string(), open: z.boolean() }),
          ),
          landed: z.array(landedRow),
        }),
      )
      .errors(refusals('receipt-unknown')),
  },
  landed: {
    /** Freight, duty and the like on top of what came; it makes the goods dearer, those already sold by a dated difference. */
    add: contract
      .route({ method: 'POST', path: '/purchasing/receipts/{receipt}/landed-costs' })
      .meta({ permission: 'purchasing.invoice' })
      .input(landedInput)
      .output(z.object({ answer }))
      .errors(refusals('receipt-unknown', 'supplier-unknown', 'landed-differs', 'nothing-came', 'period-closed')),
  },
  returns: {
    send: receive
      .route({ method: 'POST', path: '/purchasing/returns' })
      .input(returnInput)
      .output(z.object({ answer, id: z.string(), number: z.string(), claim: z.number().int() }))
      .errors(
        refusals(
          ...(['return-differs', 'order-line-unknown', 'place-differs', 'suppliers-mixed', 'more-than-came'] as const),
          ...STOCK,
        ),
      ),
    list: read
      .route({ method: 'GET', path: '/purchasing/returns' })
      .input(z.object({ supplier: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }))
      .output(z.array(returnRow)),
  },
}
