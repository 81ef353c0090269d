import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { SAVED_PROCESSES } from '../rules/index.ts'

const day = z.iso.date()
const process = z.enum(SAVED_PROCESSES)
const n = z.number().int()

const saved = z.object({
  ...{ units: n, stepsBefore: n, stepsNow: n, secondsBefore: n, secondsNow: n },
  ...{ secondsTimed: n, secondsMeasured: n, rupiah: n },
})

const span = z.object({ from: day, to: day, place: z.uuid().optional() })
export type SavedSpan = z.infer<typeof span>

const standard = z.object({
  id: z.uuid(),
  process,
  /** In force from this day until a later one, or one said later for the same day. */
  fromDay: day,
  oldSteps: n.min(0).max(1000),
  oldSeconds: n.min(0).max(360_000),
  touchSeconds: n.min(0).max(36_000),
  /** Rupiah an hour. */
  wage: n.min(0).max(100_000_000),
  /** Timed with a watch; else assumed. */
  timed: z.boolean(),
  source: z.string().trim().min(3).max(300),
})
export type StandardInput = z.infer<typeof standard>

const line = saved.extend({ process, place: z.uuid().nullable(), week: day })
export type SavedLine = z.infer<typeof line>

export const savedContract = {
  saved: {
    /** What was saved on the days of a span at the caller's places: in all, by process, place and week (its Monday). */
    read: contract
      .route({ method: 'GET', path: '/reports/saved' })
      .meta({ permission: 'reports.read' })
      .input(span)
      .output(
        z.object({
          /** Until when work was counted; null before the first count. */
          countedAt: z.iso.datetime().nullable(),
          processes: z.array(saved.extend({ process })),
          places: z.array(saved.extend({ place: z.uuid().nullable() })),
          weeks: z.array(saved.extend({ week: day })),
        }),
      ),
    /** The same by process, place and week at once, for a spreadsheet; at most 20,000 lines. */
    lines: contract
      .route({ method: 'GET', path: '/reports/saved/lines' })
      .meta({ permission: 'reports.read' })
      .input(span)
      .output(z.array(line)),
    /** The latest hundred cases a process is counted from. */
    cases: contract
      .route({ method: 'GET', path: '/reports/saved/cases' })
      .meta({ permission: 'reports.read' })
      .input(span.extend({ process }))
      .output(
        z.array(
          z.object({
            ...{ subject: z.string(), task: z.uuid().nullable(), place: z.uuid().nullable(), at: z.iso.datetime() },
            ...{ units: n, touches: n, measured: n, seconds: n },
          }),
        ),
      ),
    /** Counts what happened since the last count. */
    count: contract
      .route({ method: 'POST', path: '/reports/saved/count' })
      .meta({ permission: 'reports.read' })
      .output(z.object({ days: n })),
    /** Every standard ever said, those in force first. */
    standards: contract
      .route({ method: 'GET', path: '/reports/standards' })
      .meta({ permission: 'reports.read' })
      .output(z.array(standard.extend({ inForce: z.boolean(), saidAt: z.iso.datetime(), saidBy: z.string() }))),
    setStandard: contract
      .route({ method: 'POST', path: '/reports/standards' })
      .meta({ permission: 'company.write' })
      .input(standard)
      .output(z.object({ id: z.uuid() }))
      .errors(refusals('standard-differs')),
  },
}
