import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const named = z.object({ key: z.string(), name: z.string(), value: z.number().int() })

export const figures = {
  /** What stock is worth and how right its records are. Money is minor units; `today` is the business day. */
  figures: contract
    .route({ method: 'GET', path: '/stock/figures' })
    .meta({ permission: 'reports.read' })
    .input(z.object({ today: z.iso.date() }))
    .output(
      z.object({
        method: z.enum(['fifo', 'average']),
        value: z.number().int(),
        items: z.number().int(),
        /** Value of what is short: sold before it came. */
        short: z.number().int(),
        places: z.array(named),
        categories: z.array(named),
        states: z.array(z.object({ state: z.string(), value: z.number().int() })),
        /** The last 28 days with what left: cost of goods sold, and loss. */
        days: z.array(z.object({ day: z.string(), sold: z.number().int(), lost: z.number().int() })),
        /** Counted lines of the last 90 days. */
        counted: z.object({
          lines: z.number().int(),
          right: z.number().int(),
          missing: z.number().int(),
          found: z.number().int(),
        }),
        /** Value of lots that have ended or end within 7 and 30 days. */
        ending: z.object({ ended: z.number().int(), week: z.number().int(), month: z.number().int() }),
      }),
    ),
  /** How goods are valued: the company's method, or an item's own. All it concerns is valued anew from its first day. */
  setCostMethod: contract
    .route({ method: 'POST', path: '/stock/cost-method' })
    .meta({ permission: 'books.post' })
    .input(
      z.object({
        item: z.uuid().nullable(),
        method: z.enum(['fifo', 'average']).nullable(),
        standard: z.number().int().nonnegative().nullable().optional(),
      }),
    )
    .output(z.object({ items: z.number().int() }))
    .errors(refusals('item-unknown', 'cost-wrong')),
}
