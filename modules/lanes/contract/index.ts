import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { INTERVENTIONS, OUTCOMES } from '../rules/intervention.ts'

const instant = z.iso.datetime({ offset: true })
const outcome = z.enum(OUTCOMES)
const wishes = z.enum(['lock', 'unlock', 'assist', 'stop-assisting'])

const state = {
  /** `shut`: nobody has opened it. */
  step: z.enum(['shut', 'attract', 'language', 'scanning', 'paying', 'done']),
  locked: z.boolean(),
  assisted: z.boolean(),
  lines: z.number().int().min(0),
  /** Minor units. */
  total: z.number().int(),
  /** What was scanned last, as the shelf calls it. */
  last: z.string().max(200),
}

export const laneReport = z.object({
  /** Counts up with every report; an older one that comes late changes nothing. */
  report: z.number().int(),
  ...state,
  /** What was asked of an attendant, as long as the server has not heard how it ended. */
  told: z
    .array(
      z.object({
        id: z.uuid(),
        kind: z.enum(INTERVENTIONS),
        about: z.string().max(80),
        at: instant,
        /** What the basket came to then, minor units. */
        total: z.number().int().nullable().default(null),
        answer: z.object({ outcome, by: z.uuid().nullable(), at: instant }).nullable(),
      }),
    )
    .max(200),
  /** Wishes that the lane has carried out. */
  done: z.array(z.uuid()).max(200),
  /** Visits that have ended, as long as the server has not heard of them. */
  visits: z
    .array(
      z.object({
        ...{ id: z.uuid(), begunAt: instant, payingAt: instant.nullable(), endedAt: instant },
        ...{ outcome: z.enum(['paid', 'left']), lines: z.number().int().min(0).max(10_000), total: z.number().int() },
        assisted: z.boolean(),
      }),
    )
    .max(200)
    .default([]),
})
export type LaneReport = z.infer<typeof laneReport>

const reportAnswer = z.object({
  /** How what was told has ended here; the first answer, wherever it was given. */
  answers: z.array(z.object({ id: z.string(), outcome, by: z.string().nullable(), at: z.string() })),
  /** What is asked of the lane and not done yet, the oldest first. */
  wishes: z.array(z.object({ id: z.string(), what: wishes })),
})
export type ReportAnswer = z.infer<typeof reportAnswer>

const laneRow = z.object({
  register: z.string(),
  code: z.string(),
  name: z.string(),
  place: z.string(),
  ...state,
  since: z.string(),
  seenAt: z.string(),
  /** Nothing was heard from it for a while. */
  offline: z.boolean(),
  /** What is asked of it and not done yet. */
  wishes: z.array(wishes),
})
export type LaneRow = z.infer<typeof laneRow>

const asked = z.object({
  id: z.string(),
  register: z.string(),
  code: z.string(),
  place: z.string(),
  kind: z.enum(INTERVENTIONS),
  at: z.string(),
})
export type AskedRow = z.infer<typeof asked>

const count = z.number().int()
const cause = z.object({
  kind: z.enum(INTERVENTIONS),
  /** How often; of these by suspicion with nothing found, put right, refused, and left by the customer. */
  ...{ asked: count, forNothing: count, corrected: count, refused: count, left: count },
  /** How many were answered away from the lane. */
  afar: count,
  /** Seconds from the question to its answer: half of them took no longer, and nine of ten. */
  ...{ halfSeconds: count, mostSeconds: count },
})
export type LaneCause = z.infer<typeof cause>

const figures = z.object({
  causes: z.array(cause),
  /** Visits that ended; paid; left with goods in the basket; in how many somebody was asked for. */
  ...{ visits: count, paid: count, leftWithGoods: count, visitsAsked: count },
  /** Of what was paid: lines, minor units, and seconds a basket took, to the receipt and of it paying. */
  ...{ lines: count, sales: count, basketSeconds: count, payingSeconds: count },
  /** Re-scans that found something in a basket that was then paid, and what they added, minor units. */
  ...{ rescans: count, avoided: count },
  /** Hours in which a lane served, added up over lanes; people who answered in those hours, added up likewise. */
  ...{ laneHours: count, peopleHours: count },
})
export type LaneFigures = z.infer<typeof figures>

const attend = contract.meta({ permission: 'lanes.attend' })

export const lanesContract = {
  /** A lane says where it stands and what it asks, and hears what attendants said. Repeating is harmless. */
  report: contract
    .meta({ permission: 'sync.till' })
    .route({ method: 'POST', path: '/lanes/report' })
    .input(laneReport)
    .output(reportAnswer)
    .errors(refusals('lane-unknown')),
  /** The lanes of the caller's places, and what they ask, the longest wait first. */
  console: attend
    .route({ method: 'GET', path: '/lanes/console' })
    .output(z.object({ lanes: z.array(laneRow), asked: z.array(asked) })),
  /** What attendants were asked for in a span, what it was worth, and how long baskets took; at the caller's places. */
  figures: attend
    .route({ method: 'GET', path: '/lanes/figures' })
    .input(z.object({ place: z.uuid().optional(), from: z.iso.date(), to: z.iso.date() }))
    .output(figures),
  /** Answers what a lane asks. The first answer stands. */
  answer: attend
    .route({ method: 'POST', path: '/lanes/interventions/{id}/answer' })
    .input(z.object({ id: z.uuid(), outcome: z.enum(['fine', 'corrected', 'refused']) }))
    .output(z.object({ id: z.string(), outcome }))
    .errors(refusals('intervention-unknown', 'intervention-answered')),
  /** Asks something of a lane; `id` is made by who asks, so that repeating is harmless. */
  wish: attend
    .route({ method: 'POST', path: '/lanes/{register}/wishes' })
    .input(z.object({ id: z.uuid(), register: z.uuid(), what: wishes }))
    .output(z.object({ id: z.string() }))
    .errors(refusals('lane-unknown')),
}
