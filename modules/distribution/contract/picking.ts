import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { coded, goal, id, instant } from './parts.ts'

const work = contract.meta({ permission: 'distribution.work' })
const write = contract.meta({ permission: 'distribution.write' })
const read = contract.meta({ permission: 'distribution.read' })

const listState = z.enum(['open', 'taken', 'done'])
const listHead = z.object({
  id: z.string(),
  number: z.string(),
  wave: z.string(),
  state: listState,
  mine: z.boolean(),
  takenBy: z.string().nullable(),
  totes: z.number().int(),
  picks: z.number().int(),
  left: z.number().int(),
  short: z.number().int(),
  walkMm: z.number().int(),
})

const pick = coded.extend({
  id: z.string(),
  seq: z.number().int(),
  bin: z.string().nullable(),
  qty: z.number().int(),
  got: z.number().int().nullable(),
  slot: z.string(),
  lot: z.string().nullable(),
  expiry: z.string().nullable(),
  state: z.enum(['open', 'picked', 'short']),
})
const tote = goal.extend({
  slot: z.string(),
  transfer: z.string(),
  transferNumber: z.string(),
  code: z.string().nullable(),
})
export const pickList = z.object({
  id: z.string(),
  number: z.string(),
  place: z.string(),
  state: listState,
  walkMm: z.number().int(),
  totes: z.array(tote),
  picks: z.array(pick),
})
export type PickList = z.infer<typeof pickList>

const waveRow = z.object({
  id: z.string(),
  number: z.string(),
  place: z.string(),
  state: z.enum(['open', 'done']),
  madeAt: z.string(),
  doneAt: z.string().nullable(),
  transfers: z.number().int(),
  lists: z.array(listHead),
  picks: z.number().int(),
  picked: z.number().int(),
  short: z.number().int(),
  walkMm: z.number().int(),
  sShapeMm: z.number().int(),
})
export type WaveRow = z.infer<typeof waveRow>

export const pickingEndpoints = {
  waves: read
    .route({ method: 'GET', path: '/distribution/waves' })
    .input(z.object({ place: id, done: z.stringbool().default(false) }))
    .output(z.array(waveRow)),
  /** Released transfers into a wave: batches, totes, and for each batch the shortest walk found. */
  makeWave: write
    .route({ method: 'POST', path: '/distribution/waves' })
    .input(z.object({ id, place: id, transfers: z.array(id).min(1).max(300) }))
    .output(z.object({ id: z.string(), number: z.string(), lists: z.number().int(), walkMm: z.number().int() }))
    .errors(refusals('transfer-unknown', 'transfer-state', 'nothing-to-pick')),
  pickWork: work
    .route({ method: 'GET', path: '/distribution/pick-work' })
    .input(z.object({ place: id }))
    .output(z.object({ lists: z.array(listHead) })),
  takeList: work
    .route({ method: 'POST', path: '/distribution/pick-lists/{id}/take' })
    .input(z.object({ id, at: instant }))
    .output(pickList)
    .errors(refusals('list-unknown', 'list-taken')),
  pickList: work
    .route({ method: 'GET', path: '/distribution/pick-lists/{id}' })
    .input(z.object({ id }))
    .output(pickList)
    .errors(refusals('list-unknown')),
  /** Any number of picks, each by an id of the phone. Less than was asked is a short pick and opens a task. */
  confirmPicks: work
    .route({ method: 'POST', path: '/distribution/picks' })
    .input(
      z.object({
        confirms: z
          .array(
            z.object({
              id,
              pick: id,
              got: z.number().int().min(0),
              at: instant,
              lot: z.string().max(20).optional(),
              toteCode: z.string().max(40).optional(),
              reason: z.string().max(200).optional(),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(
      z.object({
        answers: z.array(
          z.object({ id: z.string(), answer: z.enum(['created', 'exists', 'differs', 'unknown', 'too-many']) }),
        ),
        /** Lists that have ended with this. */
        done: z.array(z.string()),
      }),
    ),
}
