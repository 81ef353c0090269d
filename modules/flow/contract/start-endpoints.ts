import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const choice = z.object({ const: z.string(), title: z.string(), 'x-en': z.string().optional() })

const field = z.object({
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  title: z.string(),
  'x-en': z.string().optional(),
  description: z.string().optional(),
  'x-en-description': z.string().optional(),
  format: z.enum(['date', 'text', 'money']).optional(),
  oneOf: z.array(choice).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  readOnly: z.boolean().optional(),
  'x-when': z.array(z.string()).optional(),
})

/** What a person is asked: a JSON Schema of one object, with the English beside the Indonesian. */
const form = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), field),
  required: z.array(z.string()).optional(),
  'x-order': z.array(z.string()).optional(),
})

const startable = z.object({
  process: z.string(),
  version: z.number(),
  name: z.string(),
  nameEn: z.string().nullable(),
  fields: form.nullable(),
})
export type Startable = z.infer<typeof startable>

const work = { permission: 'flow.work' } as const

export const startContract = {
  /** The processes that this person may begin by hand, and what each asks first. */
  startable: contract.route({ method: 'GET', path: '/flow/startable' }).meta(work).output(z.array(startable)),
  /** Begins one; the id is made by who asks, so that asking again begins nothing. */
  startProcess: contract
    .route({ method: 'POST', path: '/flow/startable/{process}' })
    .meta(work)
    .input(
      z.object({
        process: z.string(),
        id: z.uuid(),
        values: z.record(z.string(), z.unknown()).default({}),
        place: z.uuid().nullable().default(null),
      }),
    )
    .output(z.object({ id: z.string(), version: z.number() }))
    .errors(refusals('process-unknown', 'may-not-start', 'answer-invalid', 'start-unknown', 'cannot-begin')),
}
