import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { booksContract } from '../contract/index.ts'
import { closePeriod } from './close-period.ts'
import { openBalances } from './open-balances.ts'
import { accountsOf, journal, statementOf, trialBalance, trialBalanceAt } from './read-books.ts'
import { reverseEntry } from './reverse-entry.ts'
import { verifyBooks } from './verify-books.ts'

const os = implement(booksContract).$context<Context>()

const dated = <Row extends { at: Date }>(rows: readonly Row[]) =>
  rows.map(row => ({ ...row, at: row.at.toISOString() }))

export const booksRouter = os.router({
  trialBalance: os.trialBalance.handler(({ input: { unit, day }, context }) =>
    readOnly(context.db, tx => (day ? trialBalanceAt(tx, unit, day) : trialBalance(tx, unit))),
  ),
  journal: os.journal.handler(async ({ input, context }) =>
    dated(await readOnly(context.db, tx => journal(tx, input))),
  ),
  statement: os.statement.handler(async ({ input, context }) =>
    dated(await readOnly(context.db, tx => statementOf(tx, input.account, input.unit, input.limit))),
  ),
  accounts: os.accounts.handler(({ input, context }) =>
    readOnly(context.db, tx => accountsOf(tx, input.chart, input.unit)),
  ),
  reverse: os.reverse.handler(async ({ input, context }) => {
    const answer = await transact(context.db, tx => reverseEntry(tx, signedIn(context), context.now(), input))
    return { id: answered(answer).id }
  }),
  open: os.open.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => openBalances(tx, signedIn(context), context.now(), input))),
  ),
  closePeriod: os.closePeriod.handler(async ({ input, context }) => {
    answered(await transact(context.db, tx => closePeriod(tx, signedIn(context), context.now(), input.through)))
    return input
  }),
  verify: os.verify.handler(({ context }) => readOnly(context.db, tx => verifyBooks(tx))),
})
