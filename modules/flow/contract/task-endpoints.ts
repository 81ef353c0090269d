import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { colleague, completed, moved, taskView, team, wholeTask } from './schemas.ts'

const work = { permission: 'flow.work' } as const
const id = z.object({ id: z.uuid() })
const note = z.string().trim().max(2000)
const text = z.string().trim().min(1).max(2000)
const HOLD = ['task-unknown', 'task-done-already'] as const
const PERSON = ['person-unknown', 'person-away', 'task-needs-other-eyes', 'task-needs-skill'] as const
const of = <const Path extends string>(deed: Path) =>
  contract.route({ method: 'POST', path: `/flow/tasks/{id}/${deed}` }).meta(work)

export const taskContract = {
  tasks: contract
    .route({ method: 'GET', path: '/flow/tasks' })
    .meta(work)
    .input(z.object({ done: z.stringbool().default(false) }))
    .output(z.array(taskView)),
  task: contract
    .route({ method: 'GET', path: '/flow/tasks/{id}' })
    .meta(work)
    .input(id)
    .output(wholeTask)
    .errors(refusals('task-unknown')),
  next: contract
    .route({ method: 'POST', path: '/flow/next' })
    .meta(work)
    .input(z.object({ not: z.array(z.uuid()).max(100).default([]) }))
    .output(taskView)
    .errors(refusals('nothing-to-do', 'users-only')),
  seen: contract
    .route({ method: 'POST', path: '/flow/seen' })
    .meta(work)
    .input(z.object({ ids: z.array(z.uuid()).max(300) }))
    .output(z.object({ ok: z.boolean() })),
  colleagues: contract
    .route({ method: 'GET', path: '/flow/colleagues' })
    .meta(work)
    .input(z.object({ place: z.uuid().optional() }))
    .output(z.array(colleague)),
  claim: of('claim')
    .input(id)
    .output(moved)
    .errors(refusals(...HOLD, 'task-taken', 'task-needs-other-eyes', 'task-needs-skill', 'users-only')),
  return: of('return')
    .input(id.extend({ note: note.optional() }))
    .output(moved)
    .errors(refusals(...HOLD, 'task-not-yours')),
  delegate: of('delegate')
    .input(id.extend({ to: z.uuid(), note: note.optional() }))
    .output(moved)
    .errors(refusals(...HOLD, ...PERSON, 'task-taken')),
  consult: of('consult')
    .input(id.extend({ child: z.uuid(), to: z.uuid(), text }))
    .output(moved)
    .errors(refusals(...HOLD, ...PERSON)),
  part: of('part')
    .input(id.extend({ child: z.uuid(), to: z.uuid().optional(), text }))
    .output(moved)
    .errors(refusals(...HOLD, ...PERSON)),
  pause: of('pause')
    .input(
      id.extend({ reason: z.enum(['customer', 'supplier', 'colleague', 'goods', 'other']), note: note.optional() }),
    )
    .output(moved)
    .errors(refusals(...HOLD, 'task-stands-already')),
  resume: of('resume')
    .input(id.extend({ note: note.optional() }))
    .output(moved)
    .errors(refusals(...HOLD, 'task-runs-already')),
  note: of('note')
    .input(id.extend({ note: text }))
    .output(moved)
    .errors(refusals(...HOLD)),
  complete: of('complete')
    .input(
      id.extend({
        outcome: z.string().min(1).max(60),
        note: z.string().max(2000).optional(),
        values: z.record(z.string(), z.unknown()).optional(),
        /** Made by the sender before sending: the same again is answered as the first time. */
        key: z.string().min(8).max(80).optional(),
      }),
    )
    .output(completed)
    .errors(
      refusals(
        ...HOLD,
        'task-taken',
        'task-needs-other-eyes',
        'task-has-open-parts',
        'outcome-unknown',
        'task-voted-already',
        'answer-invalid',
        'process-refuses',
      ),
    ),
  team: contract
    .route({ method: 'GET', path: '/flow/team' })
    .meta({ permission: 'flow.lead' })
    .input(z.object({ place: z.uuid().optional() }))
    .output(team),
  rebalance: contract
    .route({ method: 'POST', path: '/flow/team/rebalance' })
    .meta({ permission: 'flow.lead' })
    .input(z.object({ place: z.uuid().optional(), all: z.boolean().default(false) }))
    .output(z.object({ moved: z.number().int(), looked: z.number().int() })),
}
