import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { day, goal, id, instant, named, origin, qty, text, transferState, unitKind, unitState } from './parts.ts'

const read = contract.meta({ permission: 'distribution.read' })
const write = contract.meta({ permission: 'distribution.write' })

const head = goal.extend({
  id: z.string(),
  number: z.string(),
  from: z.string(),
  fromCode: z.string(),
  customer: z.string().nullable(),
  origin,
  state: transferState,
  dueDay: z.string(),
  lines: z.number().int(),
  /** Thousandths asked for, and of these picked. */
  qty: z.number().int(),
  picked: z.number().int(),
  units: z.number().int(),
  /** The shipment it rides with; null while none is planned. */
  shipment: z.string().nullable(),
  note: z.string(),
  since: z.string(),
})
export type TransferRow = z.infer<typeof head>

const transferLine = named.extend({
  id: z.string(),
  qty: z.number().int(),
  picked: z.number().int(),
  packed: z.number().int(),
  received: z.number().int(),
  why: z.string(),
})
const step = z.object({ state: z.string(), at: z.string(), who: z.string(), note: z.string() })
const unitContent = named.extend({ qty: z.number().int(), lot: z.string().nullable(), expiry: z.string().nullable() })
export const unit = z.object({
  id: z.string(),
  sscc: z.string(),
  kind: unitKind,
  carton: z.string().nullable(),
  state: unitState,
  grams: z.number().int().nullable(),
  packedAt: z.string(),
  loadedAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  putAt: z.string().nullable(),
  contents: z.array(unitContent),
})
export const whole = head.extend({
  shipmentNumber: z.string().nullable(),
  steps: z.array(step),
  items: z.array(transferLine),
  packed: z.array(unit),
})
export type TransferView = z.infer<typeof whole>

export const draftLine = z.object({ id, item: id, qty, why: text.default('') })
const states = z.union([transferState, z.array(transferState)]).transform(given => [given].flat())

export const transferEndpoints = {
  transfers: read
    .route({ method: 'GET', path: '/distribution/transfers' })
    .input(
      z.object({
        place: id.optional(),
        state: states.optional(),
        search: z.string().max(60).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(head)),
  transfer: read
    .route({ method: 'GET', path: '/distribution/transfers/{id}' })
    .input(z.object({ id }))
    .output(whole)
    .errors(refusals('transfer-unknown')),
  /** A transfer by hand. The lines' ids make it repeat-safe; a draft is changed by sending it again. */
  draftTransfer: write
    .route({ method: 'PUT', path: '/distribution/transfers/{id}' })
    .input(
      z.object({
        id,
        from: id,
        to: id,
        dueDay: day,
        origin: z.enum(['hand', 'cross-dock']).default('hand'),
        note: text.default(''),
        lines: z.array(draftLine).min(1).max(2000),
      }),
    )
    .output(z.object({ id: z.string(), number: z.string() }))
    .errors(refusals('transfer-state', 'place-unknown', 'item-unknown', 'same-place')),
  releaseTransfers: write
    .route({ method: 'POST', path: '/distribution/transfers/release' })
    .input(z.object({ ids: z.array(id).min(1).max(200) }))
    .output(z.object({ released: z.number().int() }))
    .errors(refusals('transfer-unknown', 'transfer-state', 'not-enough', 'credit-limit')),
  cancelTransfer: write
    .route({ method: 'POST', path: '/distribution/transfers/{id}/cancel' })
    .input(z.object({ id, reason: z.string().trim().min(3).max(200) }))
    .output(z.object({ state: transferState }))
    .errors(refusals('transfer-unknown', 'transfer-state')),
  /** Takes what is set aside for a customer's order now, without waiting for its day. */
  takeOrder: contract
    .meta({ permission: 'orders.write' })
    .route({ method: 'POST', path: '/distribution/orders/{id}/take' })
    .input(z.object({ id }))
    .output(z.object({ transfer: z.string(), number: z.string() }))
    .errors(refusals('order-unknown', 'nothing-set-aside')),
  /** The transfers by which a customer's order is picked, packed and brought. */
  orderWay: contract
    .meta({ permission: 'orders.read' })
    .route({ method: 'GET', path: '/distribution/orders/{id}/way' })
    .input(z.object({ id }))
    .output(
      z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          state: transferState,
          units: z.number().int(),
          shipment: z.string().nullable(),
          shipmentNumber: z.string().nullable(),
          trip: z.string().nullable(),
          day: z.string().nullable(),
          receiver: z.string().nullable(),
          deliveredAt: z.string().nullable(),
        }),
      ),
    )
    .errors(refusals('order-unknown')),
  /** Shop to shop: drafted and released in one step. */
  lateral: contract
    .meta({ permission: 'distribution.work' })
    .route({ method: 'POST', path: '/distribution/laterals' })
    .input(
      z.object({
        id,
        from: id,
        to: id,
        at: instant,
        reason: text.default(''),
        lines: z.array(draftLine).min(1).max(500),
      }),
    )
    .output(z.object({ id: z.string(), number: z.string(), answer: z.enum(['created', 'exists']) }))
    .errors(refusals('place-unknown', 'item-unknown', 'same-place', 'not-enough')),
}
