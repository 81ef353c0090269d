import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { ORDER_STATES } from '../rules/index.ts'

const state = z.enum(ORDER_STATES)

const orderRow = z.object({
  id: z.string(),
  number: z.string(),
  supplier: z.string(),
  supplierName: z.string(),
  place: z.string(),
  state,
  expected: z.string(),
  promised: z.string().nullable(),
  sentDay: z.string().nullable(),
  net: z.number().int(),
  tax: z.number().int(),
  lines: z.number().int(),
  /** Hundredths of a percent of the goods, by value, that have come. */
  cameBp: z.number().int(),
  draftedBy: z.string(),
  submittedBy: z.string().nullable(),
  /** Days past the promise (or the wish, without one); 0 when it is not late. */
  late: z.number().int(),
  fromProposal: z.boolean(),
})
export type OrderRow = z.infer<typeof orderRow>

const orderLine = z.object({
  line: z.number().int(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  baseUnit: z.string(),
  unit: z.string(),
  packQty: z.number().int(),
  qty: z.number().int(),
  price: z.number().int(),
  agreedPrice: z.number().int().nullable(),
  net: z.number().int(),
  supplierCode: z.string(),
  accepted: z.number().int(),
  returned: z.number().int(),
  invoiced: z.number().int(),
  most: z.number().int(),
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
  revision: z.number().int(),
  version: z.number().int(),
  limit: z.number().int(),
  minimumOrder: z.number().int(),
  supplierEmail: z.string().nullable(),
  items: z.array(orderLine),
  events: z.array(event),
  receipts: z.array(z.object({ id: z.string(), number: z.string(), day: z.string(), value: z.number().int() })),
  invoices: z.array(z.object({ id: z.string(), number: z.string(), state: z.string(), total: z.number().int() })),
})
export type OrderView = z.infer<typeof order>

export const orderInput = z.object({
  id: z.uuid(),
  supplier: z.uuid(),
  place: z.uuid(),
  expected: z.iso.date(),
  note: z.string().trim().max(2000).default(''),
  lines: z
    .array(
      z.object({
        item: z.uuid(),
        unit: z.string().min(1).max(20),
        /** Thousandths of the base unit. */
        qty: z.number().int().positive(),
        /** For a pack, before PPN; left out: as agreed. */
        price: z.number().int().min(0).optional(),
      }),
    )
    .max(500),
  /** As read; left out for a new order. */
  version: z.number().int().positive().optional(),
})
export type OrderInput = z.infer<typeof orderInput>

export const orderStep = z.object({
  id: z.uuid(),
  deed: z.enum(['submit', 'approve', 'reject', 'send', 'confirm', 'close', 'cancel']),
  version: z.number().int().positive(),
  note: z.string().trim().max(2000).default(''),
  /** With `confirm`: the day that the supplier promises. */
  promised: z.iso.date().optional(),
})
export type OrderStep = z.infer<typeof orderStep>

const read = contract.meta({ permission: 'purchasing.read' })

export const ordersContract = {
  orders: {
    /** What a buyer looks at first: by state, those that are late before the others. */
    board: read
      .route({ method: 'GET', path: '/purchasing/orders/board' })
      .input(z.object({ place: z.uuid().optional() }))
      .output(
        z.object({
          drafts: z.array(orderRow),
          waiting: z.array(orderRow),
          toSend: z.array(orderRow),
          onTheWay: z.array(orderRow),
          late: z.array(orderRow),
          came: z.array(orderRow),
          limit: z.number().int(),
        }),
      ),
    list: read
      .route({ method: 'GET', path: '/purchasing/orders' })
      .input(
        z.object({
          supplier: z.uuid().optional(),
          place: z.uuid().optional(),
          state: state.optional(),
          search: z.string().max(60).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
      )
      .output(z.array(orderRow)),
    one: read
      .route({ method: 'GET', path: '/purchasing/orders/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(order)
      .errors(refusals('order-unknown')),
    save: contract
      .route({ method: 'PUT', path: '/purchasing/orders/{id}' })
      .meta({ permission: 'purchasing.write' })
      .input(orderInput)
      .output(z.object({ id: z.string(), number: z.string(), version: z.number().int() }))
      .errors(
        refusals(
          ...(['supplier-unknown', 'order-stale', 'order-not-so-far', 'order-announced', 'unit-unknown'] as const),
          ...([
            'no-agreement',
            'not-whole-packs',
            'item-twice',
            'place-unknown',
            'order-empty',
            'order-own-approval',
          ] as const),
        ),
      ),
    step: contract
      .route({ method: 'POST', path: '/purchasing/orders/{id}/steps' })
      .meta({ permission: 'purchasing.read' })
      .input(orderStep)
      .output(z.object({ state, version: z.number().int() }))
      .errors(refusals('order-unknown', 'order-stale', 'order-not-so-far', 'order-own-approval', 'order-empty')),
    /** The order on paper, as the supplier gets it. */
    paper: read
      .route({ method: 'GET', path: '/purchasing/orders/{id}/paper' })
      .input(z.object({ id: z.uuid(), language: z.enum(['id', 'en']).optional() }))
      .output(z.object({ name: z.string(), pdf: z.string().describe('base64') }))
      .errors(refusals('order-unknown')),
  },
}
