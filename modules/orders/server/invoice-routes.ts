import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { wholesaleContract } from '../contract/index.ts'
import { billPdf } from './money/bill-paper.ts'
import { creditGoods } from './money/credit-goods.ts'
import { readInvoice } from './money/read-invoice.ts'

const os = implement(wholesaleContract.invoices).$context<Context>()

const invoiceAt = async (context: Context, permission: string, id: string) => {
  const found = await readOnly(context.db, tx => readInvoice(tx, id))
  if (!found) return answered<never>(refused('invoice-unknown', `There is no invoice ${id}.`))
  return { found, who: allowedAt(context, permission, found.place) }
}

const paper = async (
  context: Context,
  kind: 'invoice' | 'credit-note',
  { id, language }: { id: string; language: 'id' | 'en' },
) => {
  const { place, name, pdf } = answered(await readOnly(context.db, tx => billPdf(tx, kind, id, language)))
  allowedAt(context, 'orders.read', place)
  return { name, pdf: Buffer.from(pdf).toString('base64') }
}

/** Invoices of customers on account: looked at, credited, and on paper. */
export const invoiceRoutes = os.router({
  one: os.one.handler(async ({ input, context }) => (await invoiceAt(context, 'orders.read', input.id)).found),
  credit: os.credit.handler(async ({ input, context }) => {
    const { who } = await invoiceAt(context, 'orders.credit', input.invoice)
    return answered(await transact(context.db, tx => creditGoods(tx, who, context.now(), input)))
  }),
  paper: os.paper.handler(({ input, context }) => paper(context, 'invoice', input)),
  notePaper: os.notePaper.handler(({ input, context }) => paper(context, 'credit-note', input)),
})
