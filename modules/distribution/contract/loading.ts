import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { day, goal, id, instant, scanned, text, unitKind, unitState } from './parts.ts'

const work = contract.meta({ permission: 'distribution.work' })
const read = contract.meta({ permission: 'distribution.read' })
const write = contract.meta({ permission: 'distribution.write' })

const tripState = z.enum(['planned', 'dispatched', 'done', 'cancelled'])
const loadUnit = goal.extend({
  id: z.string(),
  sscc: z.string(),
  kind: unitKind,
  state: unitState,
  stop: z.number().int(),
  /** In which order it goes into the truck: the last stop's goods first, heavy ones under light ones. */
  order: z.number().int(),
  loadedAt: z.string().nullable(),
})
const stop = goal.extend({
  shipment: z.string(),
  number: z.string(),
  stop: z.number().int(),
  eta: z.number().int().nullable(),
  state: z.string(),
  latitudeE6: z.number().int().nullable(),
  longitudeE6: z.number().int().nullable(),
  units: z.number().int(),
  grams: z.number().int(),
  arrivedAt: z.string().nullable(),
  receiver: z.string().nullable(),
})
export const trip = z.object({
  id: z.string(),
  number: z.string(),
  place: z.string(),
  day: z.string(),
  truck: z.string(),
  truckCode: z.string(),
  driver: z.string(),
  state: tripState,
  metres: z.number().int(),
  minutes: z.number().int(),
  leaves: z.number().int(),
  cost: z.number().int(),
  capacityGrams: z.number().int(),
  spots: z.number().int(),
  fromLatitudeE6: z.number().int().nullable(),
  fromLongitudeE6: z.number().int().nullable(),
  stops: z.array(stop),
  units: z.array(loadUnit),
})
export type TripView = z.infer<typeof trip>

const planned = z.object({
  trips: z.array(z.object({ id: z.string(), number: z.string(), truckCode: z.string(), stops: z.number().int() })),
  /** Transfers for which there was no truck, room or time, and why. */
  left: z.array(
    z.object({ transfer: z.string(), number: z.string(), why: z.enum(['no-truck', 'no-coordinates', 'too-late']) }),
  ),
})

export const loadingEndpoints = {
  trips: read
    .route({ method: 'GET', path: '/distribution/trips' })
    .input(z.object({ place: id.optional(), day: day.optional() }))
    .output(z.array(trip)),
  /** Plans the day's trips of a centre from what is packed: the trucks there, their room, the shops' windows. */
  planTrips: write
    .route({ method: 'POST', path: '/distribution/trips/plan' })
    .input(z.object({ id, place: id, day, seconds: z.number().min(0.1).max(3).default(0.5) }))
    .output(planned)
    .errors(refusals('no-trucks', 'nothing-packed', 'place-not-located')),
  cancelTrip: write
    .route({ method: 'POST', path: '/distribution/trips/{id}/cancel' })
    .input(z.object({ id }))
    .output(z.object({ freed: z.number().int() }))
    .errors(refusals('trip-unknown', 'trip-state')),
  setDriver: write
    .route({ method: 'PUT', path: '/distribution/trips/{id}/driver' })
    .input(z.object({ id, driver: z.string().trim().max(80) }))
    .output(z.object({}))
    .errors(refusals('trip-unknown')),
  loadWork: work
    .route({ method: 'GET', path: '/distribution/load-work' })
    .input(z.object({ place: id, day: day.optional() }))
    .output(z.array(trip)),
  loadUnits: work
    .route({ method: 'POST', path: '/distribution/loads' })
    .input(
      z.object({
        trip: id,
        scans: z
          .array(z.object({ sscc: scanned, at: instant }))
          .min(1)
          .max(500),
      }),
    )
    .output(
      z.object({
        answers: z.array(
          z.object({
            sscc: z.string(),
            verdict: z.enum(['loaded', 'exists', 'unknown', 'other-trip', 'not-packed']),
          }),
        ),
        left: z.number().int(),
      }),
    )
    .errors(refusals('trip-unknown', 'trip-state')),
  /** The truck leaves: what is loaded goes into transit; what was left behind is named and stays. */
  dispatch: work
    .route({ method: 'POST', path: '/distribution/trips/{id}/dispatch' })
    .input(z.object({ id, at: instant }))
    .output(
      z.object({
        answer: z.enum(['created', 'exists']),
        number: z.string(),
        shipments: z.array(z.object({ id: z.string(), number: z.string() })),
        left: z.array(z.string()),
      }),
    )
    .errors(refusals('trip-unknown', 'trip-state', 'nothing-loaded', 'not-enough', 'stock-refused')),
  /** Goods that travel without a planned trip: carried over, or fetched by the customer. */
  sendTransfer: work
    .route({ method: 'POST', path: '/distribution/transfers/{id}/send' })
    .input(z.object({ id, at: instant }))
    .output(z.object({ answer: z.enum(['created', 'exists']), shipment: z.string(), number: z.string() }))
    .errors(refusals('transfer-unknown', 'transfer-state', 'not-enough', 'stock-refused')),
  deliver: work
    .route({ method: 'POST', path: '/distribution/shipments/{id}/proof' })
    .input(
      z.object({
        id,
        receiver: z.string().trim().min(2).max(80),
        at: instant,
        photo: z.string().length(64).optional(),
        note: text.default(''),
      }),
    )
    .output(z.object({ answer: z.enum(['created', 'exists']) }))
    .errors(refusals('shipment-unknown', 'shipment-state', 'file-unknown')),
}
