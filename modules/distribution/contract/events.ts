import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { id } from './parts.ts'

const fault = z.object({ at: z.string(), what: z.string() })

export const eventEndpoints = {
  /** EPCIS 2.0 events as a JSON-LD document, oldest first. */
  events: contract
    .meta({ permission: 'distribution.read' })
    .route({ method: 'GET', path: '/distribution/epcis/events' })
    .input(
      z.object({
        from: z.iso.datetime().optional(),
        to: z.iso.datetime().optional(),
        epc: z.string().max(200).optional(),
        after: z.coerce.number().int().min(0).optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(200),
      }),
    )
    .output(z.record(z.string(), z.unknown())),
  /** Takes in a partner's EPCIS document: all of its events, or none and why. The same event again changes nothing. */
  capture: contract
    .meta({ permission: 'distribution.capture' })
    .route({ method: 'POST', path: '/distribution/epcis/capture' })
    .input(z.record(z.string(), z.unknown()))
    .output(z.object({ taken: z.number().int(), known: z.number().int(), faults: z.array(fault) }))
    .errors(refusals('not-epcis', 'event-differs')),
  /** From order to shelf: hours and minor units a unit, before the new way began and since. */
  measures: contract
    .meta({ permission: 'distribution.read' })
    .route({ method: 'GET', path: '/distribution/measures' })
    .input(z.object({ place: id.optional(), days: z.coerce.number().int().min(7).max(730).default(90) }))
    .output(
      z.object({
        began: z.string().nullable(),
        before: z.object({ units: z.number().int(), minutes: z.number().int(), cost: z.number().int() }).nullable(),
        since: z.object({ units: z.number().int(), minutes: z.number().int(), cost: z.number().int() }).nullable(),
        days: z.array(
          z.object({
            day: z.string(),
            transfers: z.number().int(),
            /** Pieces: thousandths put on shelves. */
            qty: z.number().int(),
            /** Minutes from order to shelf, weighed by goods. */
            minutes: z.number().int(),
            /** Minor units for a whole piece: hands and trucks. */
            cost: z.number().int(),
          }),
        ),
        /** Where the time goes: minutes from each step to the next, on average. */
        steps: z.array(z.object({ step: z.string(), minutes: z.number().int() })),
      }),
    ),
}
