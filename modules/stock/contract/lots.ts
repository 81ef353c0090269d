import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const lotRow = z.object({
  id: z.string(),
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  code: z.string(),
  expires: z.string().nullable(),
  firstDay: z.string(),
  recalledAt: z.string().nullable(),
  recallReason: z.string().nullable(),
  /** What is left of it, thousandths, over all places and what is on the way. */
  left: z.number().int(),
  recalled: z.number().int(),
  places: z.number().int(),
})
export type LotShown = z.infer<typeof lotRow>

export const step = z.object({
  document: z.string(),
  kind: z.string(),
  ref: z.string(),
  at: z.string(),
  qty: z.number().int(),
  fromState: z.string(),
  from: z.string(),
  toState: z.string(),
  to: z.string(),
  /** True where nobody read the lot: what ends first was taken to have gone. */
  assumed: z.boolean(),
})

const trace = z.object({
  lot: lotRow,
  /** How it came: from whom, when, by which receipt. */
  came: z.array(step),
  /** Between places and states of the company. */
  went: z.array(step),
  /** Sales it went into; `document` is the sale's id. */
  sold: z.array(step),
  lies: z.array(
    z.object({
      place: z.string(),
      placeCode: z.string(),
      state: z.string(),
      location: z.string().nullable(),
      qty: z.number().int(),
    }),
  ),
  /** Ways beyond the 20,000 oldest that are told; the totals count them too. */
  more: z.number().int(),
  totals: z.object({ came: z.number().int(), sold: z.number().int(), read: z.number().int(), lies: z.number().int() }),
})

export const lots = {
  lots: contract
    .route({ method: 'GET', path: '/stock/lots' })
    .meta({ permission: 'stock.read' })
    .input(
      z.object({
        search: z.string().max(100).optional(),
        /** `soon`: ends within thirty days or has ended, and something is left. */
        show: z.enum(['all', 'soon', 'recalled']).default('all'),
        today: z.iso.date(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(lotRow)),
  recall: contract
    .route({ method: 'POST', path: '/stock/lots/recall' })
    .meta({ permission: 'stock.adjust' })
    .input(z.object({ id: z.uuid(), lot: z.uuid(), day: z.iso.date(), reason: z.string().min(3).max(200) }))
    .output(z.object({ answer: z.enum(['created', 'exists']), places: z.number().int(), qty: z.number().int() }))
    .errors(refusals('lot-unknown', 'lot-recalled', 'period-closed', 'document-differs', 'not-enough')),
  /** Both ways from one lot: from whom it came, and where all of it went. */
  trace: contract
    .route({ method: 'GET', path: '/stock/trace/{lot}' })
    .meta({ permission: 'stock.read' })
    .input(z.object({ lot: z.uuid() }))
    .output(trace)
    .errors(refusals('lot-unknown')),
}
