import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { ORDER_STATES } from '../rules/index.ts'

const rhythm = {
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  everyWeeks: z.number().int().min(1).max(12),
  starts: z.iso.date(),
  ends: z.iso.date().nullable(),
  pausedFrom: z.iso.date().nullable(),
  pausedTo: z.iso.date().nullable(),
}

const row = z.object({
  id: z.string(),
  name: z.string(),
  account: z.string(),
  accountName: z.string(),
  place: z.string(),
  ...rhythm,
  aheadDays: z.number().int(),
  lines: z.number().int(),
  /** The newest day of which an order was made. */
  lastDay: z.string().nullable(),
})
export type StandingRow = z.infer<typeof row>

const line = z.object({
  id: z.string(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  baseUnit: z.string(),
  unit: z.string(),
  packs: z.number().int(),
  units: z.array(z.object({ unit: z.string(), qty: z.number().int() })),
})

const outcome = z.enum(['made', 'refused', 'missed'])
const standing = row.extend({
  reference: z.string(),
  note: z.string(),
  short: z.enum(['back-order', 'cancel']),
  version: z.number().int(),
  items: z.array(line),
  runs: z.array(
    z.object({
      day: z.string(),
      outcome,
      order: z.string().nullable(),
      number: z.string().nullable(),
      state: z.enum(ORDER_STATES).nullable(),
      word: z.string().nullable(),
    }),
  ),
})
export type StandingView = z.infer<typeof standing>

export const standingInput = z.object({
  id: z.uuid(),
  name: z.string().trim().min(2).max(80),
  account: z.uuid(),
  ...rhythm,
  aheadDays: z.number().int().min(0).max(30),
  reference: z.string().trim().max(60).default(''),
  note: z.string().trim().max(2000).default(''),
  short: z.enum(['back-order', 'cancel']).default('cancel'),
  lines: z
    .array(
      z.object({
        id: z.uuid(),
        item: z.uuid(),
        unit: z.string().min(1).max(20),
        packs: z.number().int().min(1).max(100_000),
      }),
    )
    .min(1)
    .max(500),
  /** As read; left out for a new one. */
  version: z.number().int().positive().optional(),
})
export type StandingInput = z.infer<typeof standingInput>

const exception = z.object({
  standing: z.string(),
  name: z.string(),
  account: z.string(),
  accountName: z.string(),
  day: z.string(),
  outcome,
  word: z.string().nullable(),
  detail: z.string().nullable(),
  order: z.string().nullable(),
  number: z.string().nullable(),
  state: z.enum(ORDER_STATES).nullable(),
  /** What could not be supplied: not in stock yet, or struck off; thousandths. */
  missing: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      unit: z.string(),
      short: z.number().int(),
      cancelled: z.number().int(),
    }),
  ),
})
export type StandingException = z.infer<typeof exception>

const read = contract.meta({ permission: 'orders.read' })
const write = contract.meta({ permission: 'orders.write' })

export const standingContract = {
  standing: {
    list: read.route({ method: 'GET', path: '/orders/standing' }).output(z.array(row)),
    /** Days of standing orders that did not come out as they should, and nobody has seen to yet. */
    exceptions: read.route({ method: 'GET', path: '/orders/standing/exceptions' }).output(z.array(exception)),
    one: read
      .route({ method: 'GET', path: '/orders/standing/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(standing)
      .errors(refusals('standing-unknown')),
    save: write
      .route({ method: 'PUT', path: '/orders/standing/{id}' })
      .input(standingInput)
      .output(z.object({ id: z.string(), version: z.number().int() }))
      .errors(
        refusals(
          ...(['account-unknown', 'item-unknown', 'unit-unknown', 'item-twice', 'item-not-priced'] as const),
          ...(['no-price-book', 'tax-not-known', 'price-refused', 'standing-stale', 'standing-too-late'] as const),
          ...(['standing-forward', 'standing-pause-forward'] as const),
        ),
      ),
    /** Somebody has seen to what did not come out as it should. */
    settle: write
      .route({ method: 'POST', path: '/orders/standing/{id}/settle' })
      .input(z.object({ id: z.uuid(), day: z.iso.date() }))
      .output(z.object({}))
      .errors(refusals('standing-unknown')),
  },
}
