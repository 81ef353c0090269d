import { implement } from '@orpc/server'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { may } from '#platform/http/who.ts'
import { readOnly } from '#platform/postgres/index.ts'
import { salesContract } from '../contract/index.ts'
import { dayFigures } from './day-figures.ts'
import { findSale, listSales, type Returnable } from './read-sales.ts'
import { readShiftReport } from './read-shift-report.ts'

const os = implement(salesContract).$context<Context>()

const found = (sale: Returnable | undefined, code: string): Answer<Returnable, 'sale-unknown'> =>
  sale ? done(sale) : refused('sale-unknown', `No sale is known as ${code}. Check the code on the receipt.`)

export const salesRouter = os.router({
  list: os.list.handler(({ input, context }) => readOnly(context.db, tx => listSales(tx, signedIn(context), input))),
  one: os.one.handler(async ({ input, context }) => {
    const sale = await readOnly(context.db, tx => findSale(tx, input.id))
    const seen = sale && may(signedIn(context), 'sales.read', sale.fact.place) ? sale : undefined
    return answered(found(seen, input.id))
  }),
  day: os.day.handler(({ input, context }) =>
    readOnly(context.db, tx => dayFigures(tx, signedIn(context), input.day, input.place)),
  ),
  shiftReport: os.shiftReport.handler(async ({ input, context }) => {
    const found = await readOnly(context.db, tx => readShiftReport(tx, input.id))
    if (found && may(signedIn(context), 'sales.read', found.place)) return found
    return answered(refused('shift-unknown', `Nothing has arrived yet of shift ${input.id}.`))
  }),
  lookup: os.lookup.handler(async ({ input, context }) =>
    answered(found(await readOnly(context.db, tx => findSale(tx, input.code)), input.code)),
  ),
})
