import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { processContract } from './processes.ts'

export type { InstanceView, ProcessView } from './processes.ts'

export const task = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  place: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  openedAt: z.string(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
  outcome: z.string().nullable(),
})
export type TaskView = z.infer<typeof task>

export const flowContract = {
  ...processContract,
  tasks: contract
    .route({ method: 'GET', path: '/flow/tasks' })
    .meta({ permission: 'flow.work' })
    .input(z.object({ done: z.stringbool().default(false) }))
    .output(z.array(task)),
  complete: contract
    .route({ method: 'POST', path: '/flow/tasks/{id}/complete' })
    .meta({ permission: 'flow.work' })
    .input(z.object({ id: z.uuid(), outcome: z.string().min(1).max(60), note: z.string().max(2000).optional() }))
    .output(z.object({ id: z.string(), kind: z.string(), subject: z.string() }))
    .errors(refusals('task-unknown', 'task-done-already')),
}
