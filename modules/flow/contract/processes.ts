import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const variables = z.record(z.string(), z.unknown())
const xml = z.string().min(1).max(5_000_000)

export const finding = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  process: z.string().nullable(),
  executable: z.boolean(),
  why: z.string().optional(),
  note: z.string().optional(),
})

const part = z.object({ id: z.string(), version: z.number() })

export const processView = z.object({
  process: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  version: z.number(),
  deployedAt: z.string(),
  running: z.number(),
  incidents: z.number(),
})
export type ProcessView = z.infer<typeof processView>

export const instanceView = z.object({
  id: z.string(),
  process: z.string(),
  version: z.number(),
  status: z.string(),
  subject: z.string().nullable(),
  place: z.string().nullable(),
  startedAt: z.string(),
  startedBy: z.string(),
  endedAt: z.string().nullable(),
})
export type InstanceView = z.infer<typeof instanceView>

const wait = z.object({
  id: z.string(),
  kind: z.string(),
  node: z.string(),
  name: z.string().nullable(),
  due: z.string().nullable(),
  task: z.string().nullable(),
  tries: z.number(),
  reason: z.string().nullable(),
})

const event = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  what: z.string(),
  node: z.string(),
  token: z.string().nullable(),
  flow: z.string().nullable(),
  detail: z.string().nullable(),
})

const id = z.object({ id: z.uuid() })

export const processContract = {
  processes: contract
    .route({ method: 'GET', path: '/flow/processes' })
    .meta({ permission: 'flow.manage' })
    .output(z.array(processView)),
  diagram: contract
    .route({ method: 'GET', path: '/flow/processes/{process}/diagram' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ process: z.string(), version: z.coerce.number().int().positive().optional() }))
    .output(z.object({ xml: z.string(), version: z.number() }))
    .errors(refusals('process-unknown')),
  examineDiagram: contract
    .route({ method: 'POST', path: '/flow/diagrams/examine' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ xml }))
    .output(z.object({ elements: z.array(finding), warnings: z.array(z.string()) }))
    .errors(refusals('not-a-diagram')),
  tryDiagram: contract
    .route({ method: 'POST', path: '/flow/diagrams/try' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ xml, script: z.string().max(1_000_000) }))
    .output(z.object({ ok: z.boolean(), text: z.string(), data: z.record(z.string(), z.unknown()) }))
    .errors(refusals('not-a-diagram', 'not-executable', 'bad-script')),
  deployDiagram: contract
    .route({ method: 'POST', path: '/flow/diagrams' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ xml }))
    .output(z.object({ isNew: z.boolean(), parts: z.array(part) }))
    .errors(refusals('not-a-diagram', 'not-executable', 'deed-unknown')),
  library: contract
    .route({ method: 'GET', path: '/flow/library' })
    .meta({ permission: 'flow.manage' })
    .output(
      z.array(
        z.object({
          process: z.string(),
          name: z.string(),
          nameEn: z.string(),
          version: z.number().nullable(),
          same: z.boolean(),
        }),
      ),
    ),
  installLibrary: contract
    .route({ method: 'POST', path: '/flow/library' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ processes: z.array(z.string()).min(1).max(100) }))
    .output(z.array(z.object({ process: z.string(), version: z.number(), isNew: z.boolean() })))
    .errors(refusals('not-a-diagram', 'not-executable', 'deed-unknown', 'process-unknown')),
  decisions: contract
    .route({ method: 'GET', path: '/flow/decisions' })
    .meta({ permission: 'flow.manage' })
    .output(
      z.array(
        z.object({
          decision: z.string(),
          name: z.string(),
          version: z.number(),
          deployedAt: z.string(),
          by: z.string(),
        }),
      ),
    ),
  decisionModel: contract
    .route({ method: 'GET', path: '/flow/decisions/{decision}' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ decision: z.string(), version: z.coerce.number().int().positive().optional() }))
    .output(z.object({ xml: z.string(), version: z.number() }))
    .errors(refusals('decision-unknown')),
  startInstance: contract
    .route({ method: 'POST', path: '/flow/instances' })
    .meta({ permission: 'flow.manage' })
    .input(
      z.object({
        id: z.uuid(),
        process: z.string(),
        variables: variables.default({}),
        subject: z.string().nullable().default(null),
        place: z.uuid().nullable().default(null),
      }),
    )
    .output(z.object({ id: z.string(), version: z.number() }))
    .errors(refusals('process-unknown', 'start-unknown', 'cannot-begin')),
  instances: contract
    .route({ method: 'GET', path: '/flow/instances' })
    .meta({ permission: 'flow.manage' })
    .input(z.object({ process: z.string().optional(), status: z.string().optional() }))
    .output(z.array(instanceView)),
  instance: contract
    .route({ method: 'GET', path: '/flow/instances/{id}' })
    .meta({ permission: 'flow.manage' })
    .input(id)
    .output(instanceView.extend({ variables, waits: z.array(wait), events: z.array(event) }))
    .errors(refusals('instance-unknown')),
  retryIncident: contract
    .route({ method: 'POST', path: '/flow/instances/{id}/retry' })
    .meta({ permission: 'flow.manage' })
    .input(id.extend({ wait: z.string(), variables: variables.optional() }))
    .output(z.object({ id: z.string() }))
    .errors(refusals('instance-unknown', 'wait-unknown', 'wrong-kind', 'not-running')),
  cancelInstance: contract
    .route({ method: 'POST', path: '/flow/instances/{id}/cancel' })
    .meta({ permission: 'flow.manage' })
    .input(id.extend({ reason: z.string().min(1).max(500) }))
    .output(z.object({ id: z.string() }))
    .errors(refusals('instance-unknown', 'not-running')),
}
