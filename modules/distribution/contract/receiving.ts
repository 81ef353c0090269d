import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { answer, coded, fileHash, goal, id, instant, scanned, text, unitKind, unitState } from './parts.ts'

const work = contract.meta({ permission: 'distribution.work' })
const read = contract.meta({ permission: 'distribution.read' })

const incomingUnit = z.object({
  id: z.string(),
  sscc: z.string(),
  kind: unitKind,
  state: unitState,
  grams: z.number().int().nullable(),
  contents: z.array(coded.extend({ qty: z.number().int(), lot: z.string().nullable(), expiry: z.string().nullable() })),
})
const incomingShipment = z.object({
  id: z.string(),
  number: z.string(),
  from: z.string(),
  fromCode: z.string(),
  state: z.string(),
  truckCode: z.string().nullable(),
  dispatchedAt: z.string().nullable(),
  units: z.array(incomingUnit),
})
export type IncomingShipment = z.infer<typeof incomingShipment>

const side = z.enum(['centre', 'shop'])
export const differenceKind = z.enum(['missing', 'left-behind', 'damaged', 'astray', 'unknown', 'short', 'over'])
const found = z.object({ kind: differenceKind, sscc: z.string(), side, task: z.string() })

export const shipmentRow = goal.extend({
  id: z.string(),
  number: z.string(),
  from: z.string(),
  fromCode: z.string(),
  trip: z.string().nullable(),
  tripNumber: z.string().nullable(),
  truckCode: z.string().nullable(),
  state: z.string(),
  units: z.number().int(),
  received: z.number().int(),
  differences: z.number().int(),
  madeAt: z.string(),
  dispatchedAt: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  receiver: z.string().nullable(),
})
export type ShipmentRow = z.infer<typeof shipmentRow>

const differenceRow = z.object({
  id: z.string(),
  shipment: z.string(),
  shipmentNumber: z.string(),
  sscc: z.string(),
  kind: differenceKind,
  side,
  place: z.string(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  qty: z.number().int().nullable(),
  photo: z.string().nullable(),
  note: z.string(),
  foundAt: z.string(),
  foundBy: z.string(),
  settledAt: z.string().nullable(),
  settledBy: z.string().nullable(),
  outcome: z.string().nullable(),
})
export type DifferenceRow = z.infer<typeof differenceRow>

const happening = z.object({ at: z.string(), what: z.string(), who: z.string().nullable(), about: z.string() })
const proof = z.object({ receiver: z.string(), at: z.string(), photo: z.string().nullable(), note: z.string() })

export const receivingEndpoints = {
  /** Everything a phone needs to answer each scan of a truck by itself. */
  incoming: work
    .route({ method: 'GET', path: '/distribution/incoming' })
    .input(z.object({ place: id }))
    .output(
      z.object({
        shipments: z.array(incomingShipment),
        /** Units on their way to other places: an astray cage is known as such without a network. */
        others: z.array(z.object({ sscc: z.string(), to: z.string().nullable(), toCode: z.string() })),
      }),
    ),
  receive: work
    .route({ method: 'POST', path: '/distribution/receipts' })
    .input(
      z.object({
        id,
        place: id,
        shipment: id,
        at: instant,
        scans: z
          .array(
            z.object({
              sscc: scanned,
              at: instant,
              condition: z.enum(['good', 'damaged']).default('good'),
              photo: fileHash.optional(),
              note: text.default(''),
            }),
          )
          .max(1000),
        /** The truck is empty: what was not scanned is missing. */
        finished: z.boolean(),
        /** What is known of units that did not come. */
        absent: z
          .array(z.object({ sscc: scanned, note: text.default(''), photo: fileHash.optional() }))
          .max(1000)
          .optional(),
      }),
    )
    .output(
      z.object({
        answer,
        units: z.array(
          z.object({
            sscc: z.string(),
            verdict: z.enum(['received', 'damaged', 'before', 'astray', 'unknown']),
          }),
        ),
        differences: z.array(found),
      }),
    )
    .errors(
      refusals('shipment-unknown', 'shipment-state', 'shipment-elsewhere', 'differs', 'file-unknown', 'stock-refused'),
    ),
  putAway: work
    .route({ method: 'POST', path: '/distribution/put-aways' })
    .input(
      z.object({
        id,
        place: id,
        sscc: scanned,
        at: instant,
        /** The bin's code; left out where the place has none. */
        bin: z.string().max(40).optional(),
        /** Parts of it that went onto shelves of their own; the rest goes to `bin`. */
        shares: z
          .array(z.object({ item: id, qty: z.number().int().positive(), bin: z.string().min(1).max(40) }))
          .max(300)
          .default([]),
        /** What was in it, for the items where it is not what the label says. */
        counted: z
          .array(z.object({ item: id, qty: z.number().int().min(0) }))
          .max(300)
          .default([]),
        photo: fileHash.optional(),
        note: text.default(''),
      }),
    )
    .output(z.object({ answer, differences: z.array(found) }))
    .errors(
      refusals(
        'unit-unknown',
        'unit-state',
        'unit-elsewhere',
        'sscc-form',
        'sscc-check-digit',
        'bin-unknown',
        'put-more',
        'file-unknown',
        'differs',
        'stock-refused',
      ),
    ),
  /** A photo of an exception. Its name is the SHA-256 of its bytes, which the phone may work out beforehand. */
  putPhoto: work
    .route({ method: 'POST', path: '/distribution/photos' })
    .input(z.object({ type: z.enum(['image/jpeg', 'image/png', 'image/webp']), base64: z.base64().max(1_400_000) }))
    .output(z.object({ hash: z.string() }))
    .errors(refusals('file-empty', 'file-too-large', 'file-not-of-type')),
  shipments: read
    .route({ method: 'GET', path: '/distribution/shipments' })
    .input(
      z.object({
        place: id.optional(),
        open: z.stringbool().default(false),
        limit: z.coerce.number().int().min(1).max(300).default(100),
      }),
    )
    .output(z.array(shipmentRow)),
  shipment: read
    .route({ method: 'GET', path: '/distribution/shipments/{id}' })
    .input(z.object({ id }))
    .output(
      shipmentRow.extend({
        transfers: z.array(z.object({ id: z.string(), number: z.string() })),
        all: z.array(incomingUnit),
        timeline: z.array(happening),
        exceptions: z.array(differenceRow),
        proof: proof.nullable(),
      }),
    )
    .errors(refusals('shipment-unknown')),
  differences: read
    .route({ method: 'GET', path: '/distribution/differences' })
    .input(z.object({ settled: z.stringbool().default(false) }))
    .output(z.array(differenceRow)),
  /**
   * How a difference ended. `found`: the goods are at the receiver after all; `returned`: they are back at the sender;
   * `lost`: written off as loss; `noted`: nothing to move.
   */
  settleDifference: work
    .route({ method: 'POST', path: '/distribution/differences/{id}/settle' })
    .input(z.object({ id, outcome: z.enum(['found', 'returned', 'lost', 'noted']), note: text.default('') }))
    .output(z.object({ answer }))
    .errors(refusals('difference-unknown', 'difference-settled', 'outcome-unfit', 'not-enough', 'stock-refused')),
}
