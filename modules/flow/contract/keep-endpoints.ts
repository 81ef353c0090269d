import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const manage = { permission: 'flow.manage' } as const
const count = z.number().int()
const process = z.object({ process: z.string() })
const blocked = z.object({ instance: z.string(), why: z.string() })

const nodeFigures = z.object({
  node: z.string(),
  /** How often it was begun and ended, and how many times it was done again. */
  begun: count,
  ended: count,
  again: count,
  /** Milliseconds from begin to end: half of them at most, nine in ten at most. */
  p50: z.number(),
  p90: z.number(),
  /** Of people's tasks, on average: how long they lay, and how long somebody worked on them. */
  waitedMs: z.number().nullable(),
  workedMs: z.number().nullable(),
  /** Instances that stand there now, and incidents among them. */
  here: count,
  incidents: count,
})

/** What whoever keeps processes sees of them and does with what runs. */
export const keepContract = {
  versions: contract
    .route({ method: 'GET', path: '/flow/processes/{process}/versions' })
    .meta(manage)
    .input(process)
    .output(z.array(z.object({ version: count, deployedAt: z.string(), by: z.string(), running: count }))),
  figures: contract
    .route({ method: 'GET', path: '/flow/processes/{process}/figures' })
    .meta(manage)
    .input(process)
    .output(
      z.object({
        instances: count,
        bottleneck: z.string().nullable(),
        nodes: z.array(nodeFigures),
        variants: z.array(z.object({ nodes: z.array(z.string()), count, p50: z.number() })),
      }),
    )
    .errors(refusals('process-unknown')),
  incidents: contract
    .route({ method: 'GET', path: '/flow/incidents' })
    .meta(manage)
    .output(
      z.array(
        z.object({
          ...{ instance: z.string(), wait: z.string(), process: z.string(), name: z.string(), version: count },
          ...{ node: z.string(), nodeName: z.string(), reason: z.string(), since: z.string() },
        }),
      ),
    ),
  migrate: contract
    .route({ method: 'POST', path: '/flow/processes/{process}/migrate' })
    .meta(manage)
    .input(
      process.extend({
        from: count,
        to: count,
        dry: z.boolean(),
        mapping: z.record(z.string(), z.string()).default({}),
      }),
    )
    .output(
      z.object({ id: z.string().nullable(), moved: count, blocked: z.array(blocked), unmapped: z.array(z.string()) }),
    )
    .errors(refusals('process-unknown')),
  undoMigration: contract
    .route({ method: 'POST', path: '/flow/migrations/{id}/undo' })
    .meta(manage)
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ moved: count, blocked: z.array(blocked) }))
    .errors(refusals('migration-unknown')),
}
