import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { MATCHES, OPEN_VERDICTS, STATEMENT_FORMATS } from '../rules/index.ts'

const read = contract.meta({ permission: 'checks.read' })
const write = contract.meta({ permission: 'checks.write' })

/** Amounts of statements are hundredths of the currency, for rupiah too. */
const hundredths = z.number().int()

const statementRow = z.object({
  ...{ id: z.string(), format: z.enum(STATEMENT_FORMATS), name: z.string(), account: z.string(), currency: z.string() },
  ...{ number: z.string(), day: z.string(), opening: hundredths, closing: hundredths },
  ...{ lines: z.number().int(), matched: z.number().int(), open: z.number().int() },
})

const movement = z.object({
  ...{ n: z.number().int(), day: z.string(), amount: hundredths, reference: z.string(), number: z.string() },
  ...{
    party: z.string(),
    text: z.string(),
    verdict: z.enum([...MATCHES, ...OPEN_VERDICTS, 'by-hand', 'dismissed']).nullable(),
    why: z.string(),
  },
  checks: z.array(z.object({ id: z.string(), serial: z.string() })).readonly(),
})

const kept = z.object({
  ...{ id: z.string(), answer: z.enum(['created', 'exists']), lines: z.number().int() },
  ...{ matched: z.number().int(), open: z.number().int() },
})

export const statementEndpoints = {
  list: read
    .route({ method: 'GET', path: '/checks/statements' })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }))
    .output(z.array(statementRow)),
  get: read
    .route({ method: 'GET', path: '/checks/statements/{id}' })
    .input(z.object({ id: z.uuid() }))
    .output(statementRow.extend({ movements: z.array(movement) }))
    .errors(refusals('statement-unknown')),
  /** Says by hand which cheques a line pays or gives back, or that it is no matter of cheques. */
  settle: write
    .route({ method: 'POST', path: '/checks/statements/{id}/lines/{n}/settlement' })
    .input(
      z.object({
        ...{ id: z.uuid(), n: z.coerce.number().int().positive(), deed: z.uuid() },
        ...{ items: z.array(z.uuid()).max(100), why: z.string().max(300).default('') },
      }),
    )
    .output(z.object({ left: z.boolean() }))
    .errors(
      refusals(
        ...(['line-unknown', 'line-settled', 'amount-not-the-same', 'reason-missing', 'check-unknown'] as const),
        ...(['check-elsewhere', 'check-duplicate', 'exceptions-open', 'presented-too-often', 'deed-differs'] as const),
        ...(['warkat-early', 'warkat-late', 'over-clearing-limit', 'pay-undecided', 'refusal-reasons-wrong'] as const),
      ),
    ),
  /** Keeps the statements of a file and takes the steps they tell of; sent twice, they are kept once. */
  take: write
    .route({ method: 'POST', path: '/checks/statements' })
    .input(
      z.object({ id: z.uuid(), language: z.enum(['id', 'en']).default('id'), file: z.file().max(32 * 1024 * 1024) }),
    )
    .output(z.object({ kept: z.array(kept) }))
    .errors(refusals('statement-faulty', 'statement-account-missing', 'statement-unbalanced', 'statement-differs')),
}
