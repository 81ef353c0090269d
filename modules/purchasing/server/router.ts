import { implement, ORPCError } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { may, type Who } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { purchasingContract } from '../contract/index.ts'
import { decideInvoice } from './invoices/decide-invoice.ts'
import { enterCredit } from './invoices/enter-credit.ts'
import { enterInvoice } from './invoices/enter-invoice.ts'
import { openLines } from './invoices/open-lines.ts'
import { paySupplier } from './invoices/pay-supplier.ts'
import { readAgeing } from './invoices/read-ageing.ts'
import { listInvoices, readInvoice } from './invoices/read-invoices.ts'
import { orderRoutes } from './order-routes.ts'
import { readFrame } from './read-frame.ts'
import { receivingRoutes } from './receiving-routes.ts'
import { listSuppliers } from './terms/list-suppliers.ts'
import { offerPrice } from './terms/offer-price.ts'
import { readPolicy, savePolicy } from './terms/policy.ts'
import { readSupplier } from './terms/read-supplier.ts'
import { saveAgreement } from './terms/save-agreement.ts'
import { saveSupplier } from './terms/save-supplier.ts'

const { suppliers, agreements, policy, invoices, payables } = purchasingContract
const os = implement({ suppliers, agreements, policy, invoices, payables }).$context<Context>()

/** To let an invoice pass is an approval; to send it back or look again, also whoever enters them may. */
const mayDecide = (context: Context, decision: string): Who => {
  const who = signedIn(context)
  if (may(who, 'purchasing.approve') || (decision !== 'accept' && may(who, 'purchasing.invoice'))) return who
  throw new ORPCError('FORBIDDEN', { message: `${who.name} may not ${decision} a supplier's invoice.` })
}

const termRoutes = {
  suppliers: {
    list: os.suppliers.list.handler(({ context }) =>
      readOnly(context.db, async tx => listSuppliers(tx, (await readFrame(tx, context.now())).today)),
    ),
    one: os.suppliers.one.handler(
      async ({ input, context }) =>
        (await readOnly(context.db, async tx =>
          readSupplier(tx, input.id, (await readFrame(tx, context.now())).today),
        )) ?? answered<never>(refused('supplier-unknown', `${input.id} is not a supplier; save its terms first.`)),
    ),
    save: os.suppliers.save.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => saveSupplier(tx, signedIn(context), context.now(), input))),
    ),
  },
  agreements: {
    save: os.agreements.save.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => saveAgreement(tx, signedIn(context), context.now(), input))),
    ),
    offer: os.agreements.offer.handler(({ input, context }) =>
      readOnly(context.db, async tx => offerPrice(tx, input, (await readFrame(tx, context.now())).today)),
    ),
  },
  policy: {
    read: os.policy.read.handler(({ context }) => readOnly(context.db, readPolicy)),
    save: os.policy.save.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => savePolicy(tx, signedIn(context), context.now(), input))),
    ),
  },
}

const moneyRoutes = {
  invoices: {
    list: os.invoices.list.handler(({ input, context }) => readOnly(context.db, tx => listInvoices(tx, input))),
    open: os.invoices.open.handler(({ input, context }) =>
      readOnly(context.db, tx => openLines(tx, input.supplier, input.day)),
    ),
    one: os.invoices.one.handler(
      async ({ input, context }) =>
        (await readOnly(context.db, tx => readInvoice(tx, input.id))) ??
        answered<never>(refused('invoice-unknown', `There is no invoice ${input.id}.`)),
    ),
    enter: os.invoices.enter.handler(async ({ input, context }) => {
      const entered = answered(
        await transact(context.db, tx => enterInvoice(tx, signedIn(context), context.now(), input)),
      )
      return { ...entered, findings: [...entered.findings] }
    }),
    decide: os.invoices.decide.handler(async ({ input, context }) => {
      const who = mayDecide(context, input.decision)
      return answered(await transact(context.db, tx => decideInvoice(tx, who, context.now(), input)))
    }),
    credit: os.invoices.credit.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => enterCredit(tx, signedIn(context), context.now(), input))),
    ),
  },
  payables: {
    ageing: os.payables.ageing.handler(({ input, context }) =>
      readOnly(context.db, async tx => readAgeing(tx, input.day, (await readFrame(tx, context.now())).currency)),
    ),
    pay: os.payables.pay.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => paySupplier(tx, signedIn(context), context.now(), input))),
    ),
  },
}

export const purchasingRouter = {
  ...os.router({ ...termRoutes, ...moneyRoutes }),
  orders: orderRoutes,
  ...receivingRoutes,
}
