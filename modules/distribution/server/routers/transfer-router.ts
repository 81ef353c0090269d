import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { draftTransfer } from '../transfers/draft-transfer.ts'
import { moveLaterally } from '../transfers/move-laterally.ts'
import { readOrderWay } from '../transfers/read-order-way.ts'
import { listTransfers, readTransfer } from '../transfers/read-transfers.ts'
import { cancelTransfer, releaseTransfers } from '../transfers/release-transfers.ts'
import { takeOrders } from '../transfers/take-orders.ts'
import { os, plansAt, worksAt } from './os.ts'
import { senderOf, senders } from './place-of.ts'

const atOrder = async (context: Context, permission: string, id: string) => {
  const order = await readOnly(context.db, tx =>
    tx.one<{ place: string }>('select place from orders.v_order where id = $1', [id]),
  )
  if (!order) return answered<never>(refused('order-unknown', `There is no order ${id}.`))
  return allowedAt(context, permission, order.place)
}

export const transferRouter = {
  transfers: os.transfers.handler(({ input, context }) =>
    readOnly(context.db, tx => listTransfers(tx, signedIn(context), input)),
  ),
  transfer: os.transfer.handler(async ({ input, context }) => {
    const found = await readOnly(context.db, tx => readTransfer(tx, signedIn(context), input.id))
    return found ?? answered(refused('transfer-unknown', `There is no transfer ${input.id} that you may see.`))
  }),
  draftTransfer: os.draftTransfer.handler(async ({ input, context }) => {
    const who = plansAt(context, input.from)
    const [known] = await readOnly(context.db, tx => senders(tx, [input.id]))
    if (known) plansAt(context, known)
    return answered(await transact(context.db, tx => draftTransfer(tx, who, context.now(), input)))
  }),
  releaseTransfers: os.releaseTransfers.handler(async ({ input, context }) => {
    for (const place of await readOnly(context.db, tx => senders(tx, input.ids))) plansAt(context, place)
    return answered(await transact(context.db, tx => releaseTransfers(tx, signedIn(context), context.now(), input.ids)))
  }),
  cancelTransfer: os.cancelTransfer.handler(async ({ input, context }) => {
    const who = plansAt(context, answered(await readOnly(context.db, tx => senderOf(tx, input.id))))
    return answered(await transact(context.db, tx => cancelTransfer(tx, who, context.now(), input)))
  }),
  takeOrder: os.takeOrder.handler(async ({ input, context }) => {
    const who = await atOrder(context, 'orders.write', input.id)
    const [taken] = await transact(context.db, tx => takeOrders(tx, who, context.now(), [input.id]))
    return taken ?? answered<never>(refused('nothing-set-aside', 'Nothing is set aside for this order now.'))
  }),
  orderWay: os.orderWay.handler(async ({ input, context }) => {
    await atOrder(context, 'orders.read', input.id)
    return readOnly(context.db, tx => readOrderWay(tx, input.id))
  }),
  lateral: os.lateral.handler(async ({ input, context }) => {
    const who = worksAt(context, input.from)
    return answered(await transact(context.db, tx => moveLaterally(tx, who, context.now(), input)))
  }),
}
