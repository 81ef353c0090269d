import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { RETURN_MATCHES, RETURN_OPEN } from '../rules/index.ts'

const read = contract.meta({ permission: 'checks.read' })
const write = contract.meta({ permission: 'checks.write' })
const answer = z.enum(['created', 'exists'])
const whole = z.number().int()

const returnRow = z.object({
  ...{ id: z.string(), file: z.string(), name: z.string(), day: z.string(), routing: z.string(), account: z.string() },
  ...{ serial: z.string(), amount: whole, currency: z.string(), reason: z.string() },
  verdict: z.enum([...RETURN_MATCHES, ...RETURN_OPEN, 'by-hand', 'dismissed']),
  ...{ item: z.string().nullable(), why: z.string() },
})

export const fileEndpoints = {
  /** Registers the cheques of an image cash letter or an ACH file, with its pictures, and gives back what it returns. */
  take: write
    .route({ method: 'POST', path: '/checks/files' })
    .input(z.object({ depositor: z.string().regex(/^[a-zA-Z0-9-]{1,40}$/), file: z.file().max(64 * 1024 * 1024) }))
    .output(
      z.object({
        ...{ id: z.string(), answer, items: whole, exceptions: whole, duplicates: whole },
        ...{ pictures: whole, picturesLeft: whole, returns: whole, returnsOpen: whole },
      }),
    )
    .errors(refusals('file-faulty', 'batch-empty', 'batch-differs', 'check-known')),
  /** What came back out of files; `open` those that fit no cheque. */
  returns: read
    .route({ method: 'GET', path: '/checks/returns' })
    .input(z.object({ open: z.enum(['true', 'false']).default('false') }))
    .output(z.array(returnRow)),
  /** Says whose cheque came back, or that it is none of ours. */
  settle: write
    .route({ method: 'POST', path: '/checks/returns/{id}/settlement' })
    .input(
      z.object({
        ...{ id: z.uuid(), deed: z.uuid(), item: z.uuid().nullable() },
        why: z.string().max(300).default(''),
      }),
    )
    .output(z.object({ id: z.string(), left: z.boolean() }))
    .errors(
      refusals(
        ...(['return-unknown', 'return-settled', 'amount-not-the-same', 'reason-missing', 'check-unknown'] as const),
        ...(['check-elsewhere', 'check-duplicate', 'exceptions-open', 'presented-too-often', 'deed-differs'] as const),
        ...(['warkat-early', 'warkat-late', 'over-clearing-limit', 'pay-undecided', 'refusal-reasons-wrong'] as const),
      ),
    ),
}
