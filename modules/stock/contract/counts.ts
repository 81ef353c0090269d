import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { STOCK_REFUSALS } from '../rules/index.ts'

const countState = z.enum(['counting', 'recounting', 'review', 'booked', 'dropped'])

const reason = z.looseObject({ word: z.string() })

export const countHead = z.object({
  id: z.string(),
  place: z.string(),
  placeCode: z.string(),
  name: z.string(),
  chosen: z.enum(['items', 'location', 'risk']),
  state: countState,
  startedAt: z.string(),
  startedBy: z.string(),
  endedAt: z.string().nullable(),
  lines: z.number().int(),
  /** Lines with a tally in the round that runs. */
  counted: z.number().int(),
})
export type CountHead = z.infer<typeof countHead>

/** `expected`, `difference` and `value` are null for whoever still counts: a count is blind. */
export const countLine = z.object({
  n: z.number().int(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  location: z.string().nullable(),
  locationCode: z.string().nullable(),
  risk: z.number().int(),
  why: z.array(reason),
  recount: z.boolean(),
  /** What was counted in the round that runs; null where nobody has. */
  counted: z.number().int().nullable(),
  expected: z.number().int().nullable(),
  difference: z.number().int().nullable(),
  /** Minor units, below zero for a loss. */
  value: z.number().int().nullable(),
  booked: z.number().int().nullable(),
  reason: z.string(),
})
export type CountLine = z.infer<typeof countLine>

const refuses = refusals(
  ...STOCK_REFUSALS,
  ...(['count-unknown', 'count-ended', 'count-not-ready', 'line-unknown', 'not-counted', 'same-counter'] as const),
)

const route = (method: 'GET' | 'POST', path: `/${string}`, permission = 'stock.count') =>
  contract.route({ method, path }).meta({ permission })

export const counts = {
  counts: route('GET', '/stock/counts')
    .input(z.object({ place: z.uuid().optional(), open: z.stringbool().default(false) }))
    .output(z.array(countHead)),
  /** Lines to count: named items, everything in a location, or what is most likely wrong. */
  startCount: route('POST', '/stock/counts')
    .input(
      z.object({
        id: z.uuid(),
        place: z.uuid(),
        name: z.string().min(1).max(120),
        choose: z.discriminatedUnion('by', [
          z.object({ by: z.literal('items'), items: z.array(z.uuid()).min(1).max(2000) }),
          z.object({ by: z.literal('location'), location: z.uuid() }),
          z.object({ by: z.literal('risk'), limit: z.number().int().min(1).max(500) }),
        ]),
      }),
    )
    .output(z.object({ id: z.string(), lines: z.number().int() }))
    .errors(refuses),
  count: route('GET', '/stock/counts/{id}')
    .input(z.object({ id: z.uuid() }))
    .output(countHead.extend({ rows: z.array(countLine) }))
    .errors(refuses),
  /** What was counted; several tallies of a line add up. The id is made by the device, so sending again changes nothing. */
  tally: route('POST', '/stock/counts/{id}/tallies')
    .input(
      z.object({
        id: z.uuid(),
        tallies: z
          .array(
            z.object({
              id: z.uuid(),
              item: z.uuid(),
              location: z.uuid().nullable().default(null),
              /** Thousandths of `unit`, 0 for an empty shelf. */
              qty: z.number().int().nonnegative(),
              unit: z.string().max(40).optional(),
            }),
          )
          .min(1)
          .max(1000),
      }),
    )
    .output(z.object({ counted: z.number().int() }))
    .errors(refuses),
  /** Ends a round: what differs is counted again by another, then booked, or asks for approval. */
  finishCount: route('POST', '/stock/counts/{id}/finish')
    .input(z.object({ id: z.uuid(), day: z.iso.date() }))
    .output(z.object({ state: countState, recount: z.array(z.number().int()) }))
    .errors(refuses),
  approveCount: route('POST', '/stock/counts/{id}/approve', 'stock.adjust')
    .input(
      z.object({
        id: z.uuid(),
        day: z.iso.date(),
        reason: z.string().min(1).max(200),
        reasons: z.array(z.object({ n: z.number().int(), reason: z.string().max(200) })).default([]),
      }),
    )
    .output(z.object({ state: countState, booked: z.number().int() }))
    .errors(refuses),
  dropCount: route('POST', '/stock/counts/{id}/drop', 'stock.adjust')
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ state: countState }))
    .errors(refuses),
}
