import { implement } from '@orpc/server'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { may, type Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { salesContract } from '../contract/index.ts'
import { briefSales } from './brief-sales.ts'
import { dayFigures } from './day-figures.ts'
import { askReceiptMail, receiptMailsOf } from './mail-receipt.ts'
import { findSale, listSales, type Returnable } from './read-sales.ts'
import { readShiftReport } from './read-shift-report.ts'

const os = implement(salesContract).$context<Context>()

const found = (sale: Returnable | undefined, code: string): Answer<Returnable, 'sale-unknown'> =>
  sale ? done(sale) : refused('sale-unknown', `No sale is known as ${code}. Check the code on the receipt.`)

const mayMail = (who: Who, place: string) => may(who, 'sync.till', place) || may(who, 'sales.read', place)

/** The sale, where the caller may have to do with it; a stranger is told the same as of one that is not there. */
const placeOfSale = async (tx: Tx, who: Who, sale: string, allowed: (who: Who, place: string) => boolean) => {
  const row = await tx.one<{ place: string }>('select place from sales.sale where id = $1', [sale])
  return row && allowed(who, row.place) ? done(row.place) : refused('sale-unknown', `No sale is known as ${sale}.`)
}

export const salesRouter = os.router({
  list: os.list.handler(({ input, context }) => readOnly(context.db, tx => listSales(tx, signedIn(context), input))),
  brief: os.brief.handler(({ input, context }) =>
    readOnly(context.db, tx => briefSales(tx, signedIn(context), input.ids)),
  ),
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
  mailReceipt: os.mailReceipt.handler(({ input, context }) =>
    transact(context.db, async tx => {
      const who = signedIn(context)
      answered(await placeOfSale(tx, who, input.sale, mayMail))
      return answered(await askReceiptMail(tx, who.id, context.now(), input))
    }),
  ),
  mails: os.mails.handler(({ input, context }) =>
    readOnly(context.db, async tx => {
      answered(await placeOfSale(tx, signedIn(context), input.sale, (who, place) => may(who, 'sales.read', place)))
      const mails = await receiptMailsOf(tx, input.sale)
      return mails.map(it => ({
        ...it,
        askedAt: it.askedAt.toISOString(),
        sentAt: it.sentAt?.toISOString() ?? null,
      }))
    }),
  ),
  lookup: os.lookup.handler(async ({ input, context }) =>
    answered(found(await readOnly(context.db, tx => findSale(tx, input.code)), input.code)),
  ),
})
