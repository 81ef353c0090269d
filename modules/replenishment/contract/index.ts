import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { boardLine, lineHistory, lineKind, lineState } from './line.ts'
import { event, policy, savedTerms, serviceClass, termsDraft } from './terms.ts'

export { type BoardLine, boardLine, lineBasis, lineState } from './line.ts'
export type { Policy, Terms, TermsDraft } from './terms.ts'

const read = contract.meta({ permission: 'purchasing.read' })
const write = contract.meta({ permission: 'purchasing.write' })
const approve = contract.meta({ permission: 'purchasing.approve' })

const ids = z.array(z.uuid()).min(1).max(5000)

const filter = z.object({
  place: z.uuid().optional(),
  supplier: z.uuid().optional(),
  kind: lineKind.optional(),
  state: lineState.optional(),
  /** Only lines that want a look. */
  odd: z.stringbool().optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(['exceptions', 'saves', 'worth', 'name', 'place']).default('exceptions'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

const run = z.object({
  id: z.string(),
  day: z.string(),
  startedAt: z.string(),
  startedBy: z.string(),
  finishedAt: z.string().nullable(),
  places: z.number().int(),
  series: z.number().int(),
  lines: z.number().int(),
  /** Thousandths of the demand until the next orders that is expected to find nothing. */
  lostPermille: z.number().int(),
  trouble: z.string().nullable(),
})

export const replenishmentContract = {
  /** The last run, what stands open by state, kind and exception, and what it is worth. */
  summary: read.route({ method: 'GET', path: '/replenishment' }).output(
    z.object({
      run: run.nullable(),
      open: z.array(
        z.object({
          ...{ state: lineState, kind: lineKind, exception: z.string().nullable() },
          ...{ lines: z.number().int(), worth: z.number().int(), saves: z.number().int() },
        }),
      ),
      judgedBy: z.object({ holding: z.number().int(), line: z.number().int() }),
    }),
  ),
  lines: read.route({ method: 'GET', path: '/replenishment/lines' }).input(filter).output(z.array(boardLine)),
  line: read
    .route({ method: 'GET', path: '/replenishment/lines/{id}' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ line: boardLine, history: lineHistory }))
    .errors(refusals('line-unknown')),
  edit: write
    .route({ method: 'POST', path: '/replenishment/edits' })
    .input(
      z.object({
        edits: z
          .array(z.object({ id: z.uuid(), qty: z.number().int().min(0).max(1e12) }))
          .min(1)
          .max(1000),
      }),
    )
    .output(z.object({ changed: z.number().int() }))
    .errors(refusals('line-unknown', 'line-settled', 'not-whole-packs')),
  dismiss: write
    .route({ method: 'POST', path: '/replenishment/dismissals' })
    .input(z.object({ ids }))
    .output(z.object({ changed: z.number().int() }))
    .errors(refusals('line-unknown', 'line-settled')),
  approve: approve
    .route({ method: 'POST', path: '/replenishment/approvals' })
    .input(z.object({ ids }))
    .output(z.object({ approved: z.number().int(), already: z.number().int() }))
    .errors(refusals('line-unknown', 'line-settled', 'supplier-missing', 'nothing-to-order')),
  /** Asks for a plan; it is made by a worker. */
  plan: write
    .route({ method: 'POST', path: '/replenishment/plans' })
    .output(z.object({ asked: z.literal(true) }))
    .errors(refusals('plan-under-way')),
  accuracy: read
    .route({ method: 'GET', path: '/replenishment/accuracy' })
    .input(z.object({ place: z.uuid().optional(), weeks: z.coerce.number().int().min(1).max(104).default(26) }))
    .output(
      z.object({
        weeks: z.array(
          z.object({
            ...{ week: z.string(), sold: z.number().int(), foretold: z.number().int() },
            ...{ missed: z.number().int(), missedNaive: z.number().int() },
          }),
        ),
        places: z.array(
          z.object({
            ...{ place: z.string(), code: z.string(), items: z.number().int(), sold: z.number().int() },
            ...{ foretold: z.number().int(), missed: z.number().int(), missedNaive: z.number().int() },
          }),
        ),
      }),
    ),
  terms: {
    list: read
      .route({ method: 'GET', path: '/replenishment/terms' })
      .input(z.object({ place: z.uuid().optional(), item: z.uuid().optional() }))
      .output(z.object({ policy, services: z.array(serviceClass), terms: z.array(savedTerms) })),
    save: write
      .route({ method: 'POST', path: '/replenishment/terms' })
      .input(termsDraft)
      .output(z.object({ saved: z.literal(true) }))
      .errors(refusals('terms-of-nothing', 'room-of-a-place', 'supplier-unknown', 'place-unknown', 'item-unknown')),
    remove: write
      .route({ method: 'DELETE', path: '/replenishment/terms/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(z.object({ removed: z.boolean() })),
    savePolicy: approve
      .route({ method: 'POST', path: '/replenishment/policy' })
      .input(policy)
      .output(z.object({ saved: z.literal(true) })),
  },
  events: {
    list: read.route({ method: 'GET', path: '/replenishment/events' }).output(z.array(event)),
    save: write
      .route({ method: 'POST', path: '/replenishment/events' })
      .input(event.omit({ itemName: true, placeCode: true }))
      .output(z.object({ saved: z.literal(true) }))
      .errors(refusals('event-backwards', 'place-unknown', 'item-unknown')),
    remove: write
      .route({ method: 'DELETE', path: '/replenishment/events/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(z.object({ removed: z.boolean() })),
  },
}
