import { z } from 'zod'
import { STAGES } from '../../rules/index.ts'
import { amount, qty } from './basket.ts'
import { paymentSeen } from './paying.ts'

const line = z.object({
  ...{ id: z.string(), item: z.string(), sku: z.string(), name: z.string(), nameEn: z.string().nullable() },
  ...{ unit: z.string(), packQty: qty, qty, picked: qty, received: qty, cancelled: qty, returned: qty },
  ...{ net: amount, discount: amount },
})

/** One promise and its clock. `moved` ones name the next in line; the open or ended one is the last. */
const promise = z.object({
  by: z.string(),
  byLocal: z.string(),
  /** `void`: what it was about was cancelled. */
  state: z.enum(['open', 'kept', 'moved', 'broken', 'void']),
  reason: z.string(),
  madeAt: z.string(),
  endedAt: z.string().nullable(),
})

const parcel = z.object({
  id: z.string(),
  way: z.enum(['collect', 'deliver']),
  /** Where it is collected, or whence it is sent. */
  place: z.object({ id: z.string(), name: z.string(), address: z.string(), phone: z.string().nullable() }),
  state: z.enum([
    'waiting',
    'to-pick',
    'picking',
    'packed',
    'on-way',
    'ready',
    'handed-over',
    'sent',
    'delivered',
    'cancelled',
  ]),
  /** To whom and where, for a delivery. */
  address: z.string().nullable(),
  tracking: z.string().nullable(),
  promises: z.array(promise),
  lines: z.array(z.object({ line: z.string(), qty })),
})

export const orderSeen = z.object({
  ...{ id: z.string(), number: z.string(), stage: z.enum(STAGES), placedAt: z.string(), currency: z.string() },
  buyer: z.string(),
  payBy: z.string().nullable(),
  /** What is asked of the customer altogether, what has come, gone back, and is still due. Minor units. */
  ...{ total: amount, fees: amount, tax: amount, paid: amount, refunded: amount, due: amount },
  /** What of it waits for the customer at the counter where it was paid, and which that is. */
  waiting: z.object({ amount, place: z.string() }).nullable(),
  lines: z.array(line),
  parcels: z.array(parcel),
  payments: z.array(paymentSeen),
  /** Ways to pay that are offered now. */
  payWays: z.array(z.string()),
  /** What is said when collecting: shown when something is ready. */
  code: z.string().nullable(),
  hereAt: z.string().nullable(),
  substitutes: z.array(
    z.object({
      ...{ id: z.string(), line: z.string(), item: z.string(), name: z.string(), qty, net: amount },
      state: z.enum(['offered', 'taken', 'left', 'lapsed']),
      until: z.string(),
    }),
  ),
  claims: z.array(
    z.object({
      ...{ id: z.string(), at: z.string(), wish: z.enum(['refund', 'exchange']), state: z.string(), note: z.string() },
      lines: z.array(z.object({ line: z.string(), qty })),
    }),
  ),
  /** Of a special order: how far it is, the day the supplier says, and how long it took beside the old way. */
  special: z
    .object({
      described: z.string(),
      supplierDay: z.string().nullable(),
      steps: z.array(
        z.object({ step: z.enum(['ordered', 'sent', 'arrived', 'ready', 'handed']), at: z.string().nullable() }),
      ),
      leadMillidays: z.number().int().nullable(),
      oldWayDays: z.array(z.number().int()),
    })
    .nullable(),
  timeline: z.array(z.object({ at: z.string(), what: z.string(), note: z.string() })),
  may: z.object({ pay: z.boolean(), cancel: z.boolean(), return: z.boolean(), here: z.boolean() }),
})
export type OrderSeen = z.infer<typeof orderSeen>
