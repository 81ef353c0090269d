import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { ORDER_STATES } from '../rules/index.ts'

const state = z.enum(ORDER_STATES)
const answer = z.enum(['created', 'exists'])

const orderRow = z.object({
  id: z.string(),
  number: z.string(),
  account: z.string(),
  accountName: z.string(),
  place: z.string(),
  state,
  waitsFor: z.enum(['limit', 'blocked']).nullable(),
  wanted: z.string(),
  handOn: z.string().nullable(),
  reference: z.string(),
  total: z.number().int(),
  tax: z.number().int(),
  committed: z.number().int(),
  /** The standing order it was made of. */
  standing: z.string().nullable(),
  lines: z.number().int(),
  /** Hundredths of a percent of the goods, by value, that have gone to the customer, and that are not in stock for it. */
  sentBp: z.number().int(),
  shortBp: z.number().int(),
})
export type OrderRow = z.infer<typeof orderRow>

const qty = z.number().int()
const orderLine = z.object({
  id: z.string(),
  line: z.number().int(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  baseUnit: z.string(),
  unit: z.string(),
  packQty: qty,
  qty,
  held: qty,
  handed: qty,
  shipped: qty,
  cancelled: qty,
  unitPrice: z.number().int(),
  gross: z.number().int(),
  discount: z.number().int(),
  net: z.number().int(),
  tax: z.number().int(),
  why: z.array(z.object({ text: z.string(), amount: z.number().int() })),
  commercial: z.enum(['asked', 'agreed', 'reduced', 'cancelled']),
  fulfilment: z.enum(['open', 'short', 'reserved', 'in-centre', 'partly-sent', 'sent', 'cancelled']),
  payment: z.enum(['unbilled', 'billed', 'part-paid', 'paid']),
})
export type OrderLineView = z.infer<typeof orderLine>

const event = z.object({
  n: z.number().int(),
  deed: z.string(),
  state,
  who: z.string(),
  whoName: z.string(),
  at: z.string(),
  note: z.string(),
})

const order = orderRow.extend({
  note: z.string(),
  short: z.enum(['back-order', 'cancel']),
  includesTax: z.boolean(),
  revision: z.number().int(),
  version: z.number().int(),
  address: z.string(),
  /** Of the customer, as it stands now. */
  credit: z.object({
    limit: z.number().int(),
    committed: z.number().int(),
    owed: z.number().int(),
    blocked: z.boolean(),
  }),
  items: z.array(orderLine),
  events: z.array(event),
  invoices: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      shipment: z.string(),
      shipmentNumber: z.string(),
      day: z.string(),
      due: z.string(),
      total: z.number().int(),
      tax: z.number().int(),
      paid: z.number().int(),
    }),
  ),
  changes: z.array(
    z.object({ id: z.string(), at: z.string(), who: z.string(), before: z.number().int(), after: z.number().int() }),
  ),
})
export type OrderView = z.infer<typeof order>

const lineInput = z.object({
  /** Made by whoever types it; kept for life. */
  id: z.uuid(),
  item: z.uuid(),
  unit: z.string().min(1).max(20),
  packs: z.number().int().min(1).max(100_000),
})
export type LineInput = z.infer<typeof lineInput>
const lines = z.array(lineInput).min(1).max(500)

export const orderInput = z.object({
  id: z.uuid(),
  account: z.uuid(),
  wanted: z.iso.date(),
  reference: z.string().trim().max(60).default(''),
  note: z.string().trim().max(2000).default(''),
  /** Left out: as the customer's terms say. */
  short: z.enum(['back-order', 'cancel']).optional(),
  lines,
  /** As read; left out for a new order. */
  version: z.number().int().positive().optional(),
})
export type OrderInput = z.infer<typeof orderInput>

/** What is changed at once in an order that was confirmed. */
export const changeSet = z.object({
  id: z.uuid(),
  order: z.uuid(),
  version: z.number().int().positive(),
  wanted: z.iso.date().optional(),
  reference: z.string().trim().max(60).optional(),
  /** Lines that get another quantity (by their id) or are new. */
  put: z.array(lineInput).max(500).default([]),
  drop: z.array(z.uuid()).max(500).default([]),
})
export type ChangeSet = z.infer<typeof changeSet>

const priced = z.object({
  lines: z.array(
    z.object({
      id: z.string(),
      net: z.number().int(),
      gross: z.number().int(),
      discount: z.number().int(),
      unitPrice: z.number().int(),
      why: z.array(z.object({ text: z.string(), amount: z.number().int() })),
      /** Thousandths that the centre has free. */
      free: qty,
    }),
  ),
  total: z.number().int(),
  tax: z.number().int(),
  /** What the customer may still order without it. */
  left: z.number().int(),
})

const read = contract.meta({ permission: 'orders.read' })
const write = contract.meta({ permission: 'orders.write' })
const pricingWords = [
  ...(['account-unknown', 'item-unknown', 'unit-unknown', 'item-twice', 'item-not-priced', 'no-price-book'] as const),
  ...(['tax-not-known', 'price-refused'] as const),
]

export const ordersContract = {
  orders: {
    /** Orders at work, and the newest of those that have ended. */
    board: read
      .route({ method: 'GET', path: '/orders/board' })
      .input(z.object({ account: z.uuid().optional(), ended: z.coerce.number().int().min(0).max(200).default(20) }))
      .output(z.array(orderRow)),
    one: read
      .route({ method: 'GET', path: '/orders/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(order)
      .errors(refusals('order-unknown')),
    /** Finds the items and packs of a pasted order; codes that nobody knows are told. */
    readCodes: write
      .route({ method: 'POST', path: '/orders/codes' })
      .input(
        z.object({
          rows: z
            .array(z.object({ n: z.number().int(), code: z.string().max(60), unit: z.string().max(20).nullable() }))
            .max(500),
        }),
      )
      .output(
        z.array(
          z.object({
            n: z.number().int(),
            fault: z.enum(['code-unknown', 'unit-unknown', 'not-sold']).nullable(),
            item: z
              .object({
                id: z.string(),
                sku: z.string(),
                name: z.string(),
                nameEn: z.string().nullable(),
                baseUnit: z.string(),
                unit: z.string(),
                packs: z.array(z.object({ unit: z.string(), qty })),
              })
              .nullable(),
          }),
        ),
      ),
    /** What lines would cost a customer now, what of them the centre has, and what is left of the credit. */
    quote: write
      .route({ method: 'POST', path: '/orders/quotes' })
      .input(z.object({ account: z.uuid(), lines }))
      .output(priced)
      .errors(refusals(...pricingWords)),
    /** Drafts an order, or changes one that is a draft. */
    save: write
      .route({ method: 'PUT', path: '/orders/{id}' })
      .input(orderInput)
      .output(z.object({ id: z.string(), number: z.string(), version: z.number().int() }))
      .errors(refusals(...pricingWords, 'order-stale', 'order-state')),
    /** Takes the credit and sets the goods aside; over the limit, or of a blocked customer, the order waits for somebody. */
    confirm: write
      .route({ method: 'POST', path: '/orders/{id}/confirm' })
      .input(z.object({ id: z.uuid(), version: z.number().int().positive() }))
      .output(z.object({ state, version: z.number().int() }))
      .errors(refusals('order-unknown', 'order-stale', 'order-state')),
    /** Lets an order that waits for credit go, or refuses it; with the reason. */
    release: contract
      .meta({ permission: 'orders.credit' })
      .route({ method: 'POST', path: '/orders/{id}/release' })
      .input(
        z.object({
          id: z.uuid(),
          version: z.number().int().positive(),
          decision: z.enum(['release', 'refuse']),
          reason: z.string().trim().max(500),
        }),
      )
      .output(z.object({ state, version: z.number().int() }))
      .errors(refusals('order-unknown', 'order-stale', 'order-state', 'reason-unsaid')),
    /** A change set: all of it or nothing, once by its id. */
    change: write
      .route({ method: 'POST', path: '/orders/{order}/changes' })
      .input(changeSet)
      .output(z.object({ answer, state, version: z.number().int() }))
      .errors(
        refusals(
          ...pricingWords,
          ...(['order-unknown', 'order-stale', 'order-state', 'order-handed', 'change-differs'] as const),
          ...(['credit-over-limit', 'account-blocked', 'order-empty'] as const),
        ),
      ),
    /** Strikes off what has not been handed to the centre yet: of the whole order, or of the lines named. */
    cancel: write
      .route({ method: 'POST', path: '/orders/{id}/cancel' })
      .input(
        z.object({
          id: z.uuid(),
          version: z.number().int().positive(),
          lines: z.array(z.uuid()).min(1).max(500).optional(),
          reason: z.string().trim().max(500).default(''),
        }),
      )
      .output(z.object({ state, version: z.number().int() }))
      .errors(refusals('order-unknown', 'order-stale', 'order-state', 'order-handed', 'nothing-left')),
  },
}
