import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const terminalOrder = z.object({
  reference: z.uuid(),
  amount: z.number().int().positive().max(999_999_999_999),
  currency: z.string().length(3),
  marker: z.string().max(100),
  ref: z.string().max(100),
})

const note = z.string()
const terminalWord = z.discriminatedUnion('said', [
  z.object({
    said: z.literal('approved'),
    ref: z.string(),
    note: note.optional(),
    slip: z.array(z.string()).readonly().optional(),
  }),
  z.object({ said: z.literal('declined'), note }),
  z.object({ said: z.literal('nothing'), note }),
  z.object({ said: z.literal('in-progress'), note: note.optional() }),
  z.object({ said: z.literal('never-charged'), note }),
  z.object({ said: z.literal('reversed'), note: note.optional() }),
  z.object({ said: z.literal('not-reversed'), note }),
])

const position = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), marker: z.string() }),
  z.object({ ok: z.literal(false), note }),
])

const cardTerminal = z.object({
  protocol: z.enum(['zvt']),
  label: z.string().min(1).max(100),
  host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/),
  port: z.number().int().min(1).max(65_535),
  version: z.number().int().nonnegative(),
})

const till = contract.meta({ permission: 'sync.till' })

/** The card terminal beside a register, driven by a server in the same shop. Calls last as long as the customer does. */
export const terminalContract = {
  position: till.route({ method: 'POST', path: '/payments/terminal/position' }).output(position),
  charge: till.route({ method: 'POST', path: '/payments/terminal/charge' }).input(terminalOrder).output(terminalWord),
  refund: till.route({ method: 'POST', path: '/payments/terminal/refund' }).input(terminalOrder).output(terminalWord),
  reverse: till.route({ method: 'POST', path: '/payments/terminal/reverse' }).input(terminalOrder).output(terminalWord),
  ask: till.route({ method: 'POST', path: '/payments/terminal/ask' }).input(terminalOrder).output(terminalWord),
  settings: contract
    .meta({ permission: 'payments.read' })
    .route({ method: 'GET', path: '/payments/registers/{register}/terminal' })
    .input(z.object({ register: z.uuid() }))
    .output(cardTerminal.nullable())
    .errors(refusals('register-unknown')),
  set: contract
    .meta({ permission: 'payments.write' })
    .route({ method: 'PUT', path: '/payments/registers/{register}/terminal' })
    .input(
      cardTerminal.extend({
        register: z.uuid(),
        password: z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
      }),
    )
    .output(cardTerminal)
    .errors(refusals('changed-meanwhile', 'register-unknown')),
}
