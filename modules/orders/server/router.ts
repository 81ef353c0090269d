import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { wholesaleContract } from '../contract/index.ts'
import { listAccounts, readAccount } from './accounts/read-accounts.ts'
import { saveAccount } from './accounts/save-account.ts'
import { atAccount, atOrder, unknownOrder } from './at-place.ts'
import { checkoutRoutes } from './consumer/checkout-routes.ts'
import { linkRoutes } from './consumer/link-routes.ts'
import type { Checkouts } from './consumer/open-checkouts.ts'
import { invoiceRoutes } from './invoice-routes.ts'
import { listPayments } from './money/list-payments.ts'
import { readReceivables } from './money/read-receivables.ts'
import { receivePayment } from './money/receive-payment.ts'
import { cancelOrder } from './orders/cancel-order.ts'
import { changeOrder } from './orders/change-order.ts'
import { confirmOrder, releaseOrder } from './orders/confirm-order.ts'
import { quoteOrder } from './orders/quote-order.ts'
import { readCodes } from './orders/read-codes.ts'
import { readBoard, readOrder } from './orders/read-orders.ts'
import { saveOrder } from './orders/save-order.ts'
import { readFrame } from './read-frame.ts'
import { servingRoutes } from './serving/serving-routes.ts'
import { type Bringing, NO_BRINGING } from './special/bringing.ts'
import { specialRoutes } from './special/special-routes.ts'
import { standingRoutes } from './standing-routes.ts'

const { accounts: onAccounts, orders: onOrders, receivables: onReceivables } = wholesaleContract
const os = implement({ accounts: onAccounts, orders: onOrders, receivables: onReceivables }).$context<Context>()

const accounts = {
  list: os.accounts.list.handler(({ context }) =>
    readOnly(context.db, async tx =>
      listAccounts(tx, (await readFrame(tx, context.now())).today, placesOrNull(signedIn(context), 'orders.read')),
    ),
  ),
  one: os.accounts.one.handler(async ({ input, context }) => {
    const found = await readOnly(context.db, async tx =>
      readAccount(tx, (await readFrame(tx, context.now())).today, input.id),
    )
    if (!found) return answered<never>(refused('account-unknown', 'The customer does not buy on account.'))
    allowedAt(context, 'orders.read', found.place)
    return found
  }),
  save: os.accounts.save.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'orders.credit', input.place)
    return answered(await transact(context.db, tx => saveAccount(tx, who, context.now(), input)))
  }),
}

const orders = {
  board: os.orders.board.handler(({ input, context }) =>
    readOnly(context.db, tx => readBoard(tx, placesOrNull(signedIn(context), 'orders.read'), input)),
  ),
  one: os.orders.one.handler(async ({ input, context }) => {
    const order = (await readOnly(context.db, tx => readOrder(tx, input.id))) ?? unknownOrder(input.id)
    allowedAt(context, 'orders.read', order.place)
    return order
  }),
  readCodes: os.orders.readCodes.handler(({ input, context }) => readOnly(context.db, tx => readCodes(tx, input.rows))),
  quote: os.orders.quote.handler(async ({ input, context }) => {
    await atAccount(context, 'orders.write', input.account)
    return answered(await readOnly(context.db, tx => quoteOrder(tx, context.now(), input)))
  }),
  save: os.orders.save.handler(async ({ input, context }) => {
    const who = await atAccount(context, 'orders.write', input.account)
    return answered(await transact(context.db, tx => saveOrder(tx, who, context.now(), input)))
  }),
  confirm: os.orders.confirm.handler(({ input, context }) =>
    atOrder(context, 'orders.write', input.id, (tx, who, now) => confirmOrder(tx, who, now, input)),
  ),
  release: os.orders.release.handler(({ input, context }) =>
    atOrder(context, 'orders.credit', input.id, (tx, who, now) => releaseOrder(tx, who, now, input)),
  ),
  change: os.orders.change.handler(({ input, context }) =>
    atOrder(context, 'orders.write', input.order, (tx, who, now) => changeOrder(tx, who, now, input)),
  ),
  cancel: os.orders.cancel.handler(({ input, context }) =>
    atOrder(context, 'orders.write', input.id, (tx, who, now) => cancelOrder(tx, who, now, input)),
  ),
}

const receivables = {
  ageing: os.receivables.ageing.handler(({ input, context }) =>
    readOnly(context.db, tx =>
      readReceivables(tx, input.day, placesOrNull(signedIn(context), 'orders.read'), input.account ?? null),
    ),
  ),
  payments: os.receivables.payments.handler(async ({ input, context }) => {
    await atAccount(context, 'orders.read', input.account)
    return readOnly(context.db, tx => listPayments(tx, input.account, 100))
  }),
  receive: os.receivables.receive.handler(async ({ input, context }) => {
    const who = await atAccount(context, 'orders.credit', input.account)
    return answered(await transact(context.db, tx => receivePayment(tx, who, context.now(), input)))
  }),
}

/** `bringing` is how suppliers bring what is specially ordered; without it only other places do. */
export const ordersRouter = (checkouts: Checkouts, bringing: Bringing = NO_BRINGING) => ({
  ...os.router({ accounts, orders, receivables }),
  invoices: invoiceRoutes,
  standing: standingRoutes,
  checkout: checkoutRoutes(checkouts),
  link: linkRoutes(checkouts),
  serving: servingRoutes(checkouts),
  special: specialRoutes({ shop: checkouts.shop, bringing }),
})
