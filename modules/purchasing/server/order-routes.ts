import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { purchasingContract } from '../contract/index.ts'
import { boardOf, listOrders, ordersAtWork } from './orders/list-orders.ts'
import { orderPdf } from './orders/order-paper.ts'
import { readOrder } from './orders/read-order.ts'
import { saveOrder } from './orders/save-order.ts'
import { stepOrderOn } from './orders/step-order.ts'
import { readFrame } from './read-frame.ts'
import { readPolicy } from './terms/policy.ts'

const os = implement(purchasingContract.orders).$context<Context>()

const APPROVING: readonly string[] = ['approve', 'reject']

const readOne = async (tx: Tx, id: string, now: Date) => readOrder(tx, id, (await readFrame(tx, now)).today)

const unknown = (id: string) => answered<never>(refused('order-unknown', `There is no order ${id}.`))

export const orderRoutes = os.router({
  board: os.board.handler(({ input, context }) =>
    readOnly(context.db, async tx => {
      const { today } = await readFrame(tx, context.now())
      const places = placesOrNull(signedIn(context), 'purchasing.read')
      const { approvalLimit: limit } = await readPolicy(tx)
      return { ...boardOf(await ordersAtWork(tx, today, places, input.place ?? null)), limit }
    }),
  ),
  list: os.list.handler(({ input, context }) =>
    readOnly(context.db, async tx => {
      const { today } = await readFrame(tx, context.now())
      return listOrders(tx, today, placesOrNull(signedIn(context), 'purchasing.read'), input)
    }),
  ),
  one: os.one.handler(async ({ input, context }) => {
    const order = (await readOnly(context.db, tx => readOne(tx, input.id, context.now()))) ?? unknown(input.id)
    allowedAt(context, 'purchasing.read', order.place)
    return order
  }),
  save: os.save.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'purchasing.write', input.place)
    return answered(await transact(context.db, tx => saveOrder(tx, who, context.now(), input)))
  }),
  step: os.step.handler(async ({ input, context }) => {
    const order = (await readOnly(context.db, tx => readOne(tx, input.id, context.now()))) ?? unknown(input.id)
    const who = allowedAt(
      context,
      APPROVING.includes(input.deed) ? 'purchasing.approve' : 'purchasing.write',
      order.place,
    )
    return answered(await transact(context.db, tx => stepOrderOn(tx, who, context.now(), input)))
  }),
  paper: os.paper.handler(async ({ input, context }) => {
    const { name, pdf } = answered(await readOnly(context.db, tx => orderPdf(tx, input.id, input.language)))
    return { name, pdf: Buffer.from(pdf).toString('base64') }
  }),
})
