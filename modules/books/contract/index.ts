import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const trialLine = z.object({
  chart: z.string(),
  unit: z.string(),
  debits: z.number().int(),
  credits: z.number().int(),
  /** Debits − credits. */
  amount: z.number().int(),
})

const journalLine = z.object({
  entry: z.string(),
  line: z.number().int(),
  debit: z.string(),
  credit: z.string(),
  unit: z.string(),
  amount: z.number().int(),
  why: z.string(),
  at: z.string(),
  day: z.string(),
  who: z.string(),
  ref: z.string(),
  reverses: z.string().nullable(),
})

const statementLine = z.object({
  entry: z.string(),
  at: z.string(),
  day: z.string(),
  why: z.string(),
  ref: z.string(),
  who: z.string(),
  other: z.string(),
  change: z.number().int(),
  balance: z.number().int(),
})

const read = contract.meta({ permission: 'books.read' })

export const booksContract = {
  /** Sums by chart line of one unit (a currency, `PTS`), now or at the end of a day. */
  trialBalance: read
    .route({ method: 'GET', path: '/books/trial-balance' })
    .input(z.object({ unit: z.string().default('IDR'), day: z.iso.date().optional() }))
    .output(z.array(trialLine)),
  /** The newest entries, or all about one reference (a sale's id). */
  journal: read
    .route({ method: 'GET', path: '/books/journal' })
    .input(z.object({ ref: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(50) }))
    .output(z.array(journalLine)),
  statement: read
    .route({ method: 'GET', path: '/books/statement' })
    .input(
      z.object({
        account: z.string(),
        unit: z.string().default('IDR'),
        limit: z.coerce.number().int().min(1).max(1000).default(200),
      }),
    )
    .output(z.array(statementLine)),
  /** Accounts of a chart line that hold something, largest first. */
  accounts: read
    .route({ method: 'GET', path: '/books/accounts' })
    .input(z.object({ chart: z.string(), unit: z.string().default('IDR') }))
    .output(z.array(z.object({ account: z.string(), amount: z.number().int(), held: z.number().int() }))),
  reverse: contract
    .route({ method: 'POST', path: '/books/entries/{entry}/reverse' })
    .meta({ permission: 'books.post' })
    .input(z.object({ entry: z.uuid(), id: z.uuid(), why: z.string().min(3).max(200), day: z.iso.date() }))
    .output(z.object({ id: z.string() }))
    .errors(refusals('entry-unknown', 'entry-reversed-already', 'balance-too-low', 'period-closed')),
  /**
   * Opening balances in money: one balanced entry on a date. An account is a line of the chart that may open
   * (`bank:bca`, `safe:KMG` with the code of a place, `equity`). Sent again with the same id it changes nothing.
   */
  open: contract
    .route({ method: 'POST', path: '/books/openings' })
    .meta({ permission: 'books.post' })
    .input(
      z.object({
        id: z.uuid(),
        day: z.iso.date(),
        unit: z.string().default('IDR'),
        lines: z
          .array(
            z.object({
              account: z.string().min(1).max(80),
              debit: z.number().int().min(0),
              credit: z.number().int().min(0),
            }),
          )
          .max(500),
      }),
    )
    .output(z.object({ id: z.string() }))
    .errors(
      refusals(
        ...['opening-empty', 'opening-line-wrong', 'opening-unbalanced', 'currency-differs', 'place-unknown'],
        'period-closed',
      ),
    ),
  closePeriod: contract
    .route({ method: 'POST', path: '/books/periods/close' })
    .meta({ permission: 'books.close' })
    .input(z.object({ through: z.iso.date() }))
    .output(z.object({ through: z.string() }))
    .errors(refusals('closed-already')),
  /** Proves every balance from its postings; an empty list is the proof. */
  verify: read
    .route({ method: 'GET', path: '/books/verify' })
    .output(z.array(z.object({ code: z.string(), detail: z.string() }))),
}
