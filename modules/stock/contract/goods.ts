import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { STOCK_REFUSALS } from '../rules/index.ts'

export const goodsState = z.enum(['on-hand', 'damaged', 'recalled'])

/** Quantities are thousandths of `unit`, of the base unit where it is left out. `lot` is the code as printed. */
export const goodsLine = z.object({
  item: z.uuid(),
  qty: z.number().int(),
  unit: z.string().max(40).optional(),
  lot: z.string().min(1).max(40).optional(),
  serials: z.array(z.string().min(1).max(60)).max(1000).optional(),
  location: z.uuid().optional(),
})

export const head = z.object({
  id: z.uuid(),
  place: z.uuid(),
  day: z.iso.date(),
  ref: z.string().max(200).default(''),
})

const booked = z.object({ answer: z.enum(['created', 'exists']) })

export const location = z.object({
  id: z.uuid(),
  code: z.string().min(1).max(20),
  name: z.string().max(80).default(''),
  kind: z.enum(['floor', 'back', 'bin', 'dock', 'stage']),
  walk: z.number().int().default(0),
  active: z.boolean().default(true),
})

const portion = z.object({
  place: z.string(),
  placeCode: z.string(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  state: goodsState,
  location: z.string().nullable(),
  locationCode: z.string().nullable(),
  lot: z.string().nullable(),
  lotCode: z.string().nullable(),
  expires: z.string().nullable(),
  qty: z.number().int(),
})
export type PortionRow = z.infer<typeof portion>

export const availability = z.object({
  place: z.string(),
  item: z.string(),
  onHand: z.number().int(),
  held: z.number().int(),
  available: z.number().int(),
  inbound: z.number().int(),
  damaged: z.number().int(),
  recalled: z.number().int(),
})

const held = z.object({
  id: z.string(),
  place: z.string(),
  placeCode: z.string(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  qty: z.number().int(),
  why: z.string(),
  ref: z.string(),
  who: z.string(),
  placedAt: z.string(),
  expiresAt: z.string().nullable(),
})

export const goods = {
  /** What is known of where goods lie and of which lot they are; what is not named here is the rest of what is on hand. */
  portions: contract
    .route({ method: 'GET', path: '/stock/portions' })
    .meta({ permission: 'stock.read' })
    .input(
      z.object({
        place: z.uuid().optional(),
        item: z.uuid().optional(),
        location: z.uuid().optional(),
        lot: z.uuid().optional(),
        state: goodsState.optional(),
        limit: z.coerce.number().int().min(1).max(2000).default(200),
      }),
    )
    .output(z.array(portion)),
  /** What places have of items, in the order asked; zeros where nothing is known. */
  available: contract
    .route({ method: 'POST', path: '/stock/available' })
    .meta({ permission: 'stock.read' })
    .input(z.object({ wanted: z.array(z.object({ place: z.uuid(), item: z.uuid() })).max(5000) }))
    .output(z.array(availability)),
  locations: contract
    .route({ method: 'GET', path: '/stock/locations' })
    .meta({ permission: 'stock.read' })
    .input(z.object({ place: z.uuid() }))
    .output(z.array(location)),
  saveLocations: contract
    .route({ method: 'POST', path: '/stock/locations' })
    .meta({ permission: 'stock.adjust' })
    .input(z.object({ place: z.uuid(), locations: z.array(location).min(1).max(5000) }))
    .output(z.object({ saved: z.number().int() }))
    .errors(refusals('place-unknown', 'location-code-taken', 'location-code-wrong', 'location-elsewhere')),
  /** Put-away, refill, picking: from one location of a place to another. */
  shift: contract
    .route({ method: 'POST', path: '/stock/shifts' })
    .meta({ permission: 'stock.move' })
    .input(
      head.extend({
        lines: z
          .array(goodsLine.extend({ to: z.uuid().nullable(), state: goodsState.optional() }))
          .min(1)
          .max(2000),
      }),
    )
    .output(booked)
    .errors(refusals(...STOCK_REFUSALS)),
  setStatus: contract
    .route({ method: 'POST', path: '/stock/statuses' })
    .meta({ permission: 'stock.adjust' })
    .input(
      head.extend({
        reason: z.string().min(1).max(200),
        lines: z
          .array(goodsLine.extend({ from: goodsState, to: z.enum(['on-hand', 'damaged', 'recalled', 'disposed']) }))
          .min(1)
          .max(2000),
      }),
    )
    .output(booked)
    .errors(refusals(...STOCK_REFUSALS)),
  holds: contract
    .route({ method: 'GET', path: '/stock/holds' })
    .meta({ permission: 'stock.read' })
    .input(z.object({ place: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(1000).default(200) }))
    .output(z.array(held)),
  hold: contract
    .route({ method: 'POST', path: '/stock/holds' })
    .meta({ permission: 'stock.move' })
    .input(
      z.object({
        id: z.uuid(),
        place: z.uuid(),
        ref: z.string().min(1).max(200),
        expires: z.iso.datetime().nullable(),
        lines: z
          .array(z.object({ item: z.uuid(), qty: z.number().int() }))
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ holds: z.array(z.string()) }))
    .errors(refusals('not-enough', 'qty-wrong')),
  dropHold: contract
    .route({ method: 'POST', path: '/stock/holds/drop' })
    .meta({ permission: 'stock.move' })
    .input(z.object({ place: z.uuid(), holds: z.array(z.uuid()).min(1).max(500) }))
    .output(z.object({ dropped: z.number().int() })),
}
