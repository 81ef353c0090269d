import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { ISSUE_DATES, ISSUE_FIELDS, PAY_PROBLEMS } from '../rules/index.ts'

const read = contract.meta({ permission: 'checks.read' })
const write = contract.meta({ permission: 'checks.write' })
const decision = z.enum(['pay', 'return'])
const column = z.number().int().min(1).max(10_000)

/** A bank's own layout of issue files. */
export const issueLayout = z.object({
  ...{ name: z.string().min(1), kind: z.enum(['fixed', 'delimited']), separator: z.string().length(1).optional() },
  ...{ skip: z.number().int().min(0).max(100).optional(), dates: z.enum(ISSUE_DATES) },
  ...{ amounts: z.enum(['implied', 'decimal']), voids: z.array(z.string()) },
  columns: z.array(z.object({ field: z.enum(ISSUE_FIELDS), from: column, to: column.optional() })).min(3),
})

const payRow = z.object({
  ...{ item: z.string(), problem: z.enum(PAY_PROBLEMS), usual: decision, decided: decision.nullable() },
  due: z
    .date()
    .transform(at => at.toISOString())
    .pipe(z.iso.datetime()),
  ...{ serial: z.string(), account: z.string(), amount: z.number().int(), currency: z.string() },
  ...{ issuedAmount: z.number().int().nullable(), issuedDay: z.string().nullable(), payee: z.string().nullable() },
  pictures: z.array(z.enum(['front', 'back'])).readonly(),
})

export const payEndpoints = {
  /** Presented cheques that are not as issued: those that wait first, those due first. */
  list: read
    .route({ method: 'GET', path: '/checks/positive-pay' })
    .input(z.object({ open: z.enum(['true', 'false']).default('false') }))
    .output(z.array(payRow)),
  /** Keeps what drawers have issued or voided, by a layout that is known by its name. */
  issue: write
    .route({ method: 'POST', path: '/checks/issued' })
    .input(
      z.object({
        ...{ layout: z.string().max(40), cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), usual: decision },
        ...{ staleDays: z.coerce.number().int().min(1).max(3_650), file: z.file().max(32 * 1024 * 1024) },
      }),
    )
    .output(z.object({ read: z.number().int(), fresh: z.number().int(), voided: z.number().int() }))
    .errors(refusals('issue-layout-unknown', 'issue-faulty', 'issue-empty', 'issue-differs')),
  /** Pays or returns one of them, before its cut-off. */
  decide: write
    .route({ method: 'POST', path: '/checks/positive-pay/{item}' })
    .input(z.object({ item: z.uuid(), deed: z.uuid(), decision, why: z.string().max(300).default('') }))
    .output(z.object({ item: z.string() }))
    .errors(
      refusals(
        ...(['pay-unknown', 'pay-decided', 'pay-too-late', 'reason-missing', 'check-unknown'] as const),
        ...(['check-elsewhere', 'check-duplicate', 'exceptions-open', 'presented-too-often', 'deed-differs'] as const),
        ...(['warkat-early', 'warkat-late', 'over-clearing-limit', 'pay-undecided', 'refusal-reasons-wrong'] as const),
      ),
    ),
}
