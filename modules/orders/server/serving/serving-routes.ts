import { implement } from '@orpc/server'
import { type Answer, refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { wholesaleContract } from '../../contract/index.ts'
import { atOrder, unknownOrder } from '../at-place.ts'
import { cancelConsumer } from '../consumer/cancel-consumer.ts'
import type { Checkouts } from '../consumer/open-checkouts.ts'
import { paymentsOf } from '../consumer/pay-order.ts'
import { readSeen } from '../consumer/read-seen.ts'
import { listMessages } from '../messages/list-messages.ts'
import { giveMoneyBack } from './give-money-back.ts'
import { countWrong, handToCustomer } from './hand-to-customer.ts'
import { arriveParcel, sendParcel } from './move-on.ts'
import { paidAtCounter } from './paid-at-counter.ts'
import { finishPick, startPick } from './pick-parcel.ts'
import { listConsumers, readWork } from './read-work.ts'

const os = implement({ serving: wholesaleContract.serving }).$context<Context>()

type At = { source: string; place: string; state: string }

/** Does a deed to a parcel for whoever may at the place where it is now. */
const atParcel = async <Value>(
  context: Context,
  id: string,
  deed: (tx: Tx, who: Who, now: Date) => Promise<Answer<Value>>,
): Promise<Value> => {
  const at = await readOnly(context.db, tx =>
    tx.one<At>('select source, place, state from orders.parcel where id = $1', [id]),
  )
  if (!at) return answered<never>(refused('parcel-unknown', 'There is no such parcel.'))
  const who = allowedAt(context, 'orders.fulfil', ['ready', 'on-way'].includes(at.state) ? at.place : at.source)
  return answered(await transact(context.db, tx => deed(tx, who, context.now())))
}

/** Looks at an order of a consumer for whoever may read orders at its place. */
const readAtOrder = async <Value>(context: Context, id: string, read: (tx: Tx) => Promise<Value>): Promise<Value> => {
  const found = await readOnly(context.db, tx =>
    tx.one<{ place: string }>(
      'select o.place from orders.customer_order o join orders.buyer b on b.customer_order = o.id where o.id = $1',
      [id],
    ),
  )
  allowedAt(context, 'orders.read', (found ?? unknownOrder(id)).place)
  return readOnly(context.db, read)
}

/** Endpoints for the people who pick, send and hand over, and for those who look after orders. */
export const servingRoutes = ({ shop, pay }: Checkouts) => {
  const seen = async (tx: Tx, id: string) =>
    (await readSeen(tx, id, await paymentsOf(tx, id, pay.providers))) ?? unknownOrder(id)
  const serving = {
    work: os.serving.work.handler(({ input, context }) => {
      allowedAt(context, 'orders.fulfil', input.place)
      return readOnly(context.db, tx => readWork(tx, input.place))
    }),
    start: os.serving.start.handler(async ({ input, context }) => {
      const who = allowedAt(context, 'orders.fulfil', input.place)
      return {
        taken: await transact(context.db, tx => startPick(tx, who, context.now(), input.parcels, [input.place])),
      }
    }),
    pick: os.serving.pick.handler(({ input, context }) =>
      atParcel(context, input.id, (tx, who, now) => finishPick(tx, who, now, shop, input)),
    ),
    send: os.serving.send.handler(({ input, context }) =>
      atParcel(context, input.id, (tx, who, now) => sendParcel(tx, who, now, input)),
    ),
    arrive: os.serving.arrive.handler(({ input, context }) =>
      atParcel(context, input.id, (tx, who, now) => arriveParcel(tx, who, now, input.id)),
    ),
    hand: os.serving.hand.handler(({ input, context }) =>
      atParcel(context, input.id, async (tx, who, now) => {
        const handed = await handToCustomer(tx, who, now, input)
        // A refusal is an answer: what was counted stays.
        if (!handed.ok && handed.refusal === 'pickup-code-wrong') await countWrong(tx, input.id)
        return handed
      }),
    ),
    moneyBack: os.serving.moneyBack.handler(async ({ input, context }) => {
      const counter = await readOnly(context.db, tx => paidAtCounter(tx, input.order))
      const who = allowedAt(context, 'orders.fulfil', counter.place ?? unknownOrder(input.order))
      return answered(await transact(context.db, tx => giveMoneyBack(tx, who, context.now(), input)))
    }),
    orders: os.serving.orders.handler(({ input, context }) =>
      readOnly(context.db, tx => listConsumers(tx, placesOrNull(signedIn(context), 'orders.read'), input.text)),
    ),
    messages: os.serving.messages.handler(({ input, context }) =>
      readAtOrder(context, input.id, tx => listMessages(tx, input.id)),
    ),
    order: os.serving.order.handler(({ input, context }) => readAtOrder(context, input.id, tx => seen(tx, input.id))),
    cancel: os.serving.cancel.handler(async ({ input, context }) => {
      await atOrder(context, 'orders.write', input.id, (tx, who, now) => cancelConsumer(tx, who, now, input))
      return readOnly(context.db, tx => seen(tx, input.id))
    }),
  }
  return os.router({ serving }).serving
}
