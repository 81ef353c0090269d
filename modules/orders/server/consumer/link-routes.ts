import { implement } from '@orpc/server'
import { type Answer, refused } from '#kernel/answer.ts'
import { answered, type Context } from '#platform/http/context.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { wholesaleContract } from '../../contract/index.ts'
import { askReturn } from './ask-return.ts'
import { cancelConsumer } from './cancel-consumer.ts'
import { listMine } from './list-mine.ts'
import { noteHere } from './note-here.ts'
import type { Checkouts } from './open-checkouts.ts'
import { opensOrder, orderInToken } from './order-token.ts'
import { paced } from './paced.ts'
import { paymentsOf, payOrder } from './pay-order.ts'
import { readMembers } from './read-members.ts'
import { readSeen } from './read-seen.ts'
import { reorderLines } from './reorder-lines.ts'

const os = implement({ link: wholesaleContract.link }).$context<Context>()

const unknown = () => answered<never>(refused('link-unknown', 'This link opens no order; it may be old or cut off.'))

/** Whoever holds the link: known by nothing else. */
const holder = (order: string): Who => ({ ...SYSTEM, id: `link:${order}`, name: 'Pelanggan', permissions: new Set() })

/** The order a link opens, or a refusal. One statement. */
const opened = async (tx: Tx, secret: string, token: string): Promise<string> => {
  const id = orderInToken(token) ?? unknown()
  const row = await tx.one<{ link: number }>('select link from orders.buyer where customer_order = $1', [id])
  return row && opensOrder(secret, id, row.link, token) ? id : unknown()
}

/** Endpoints for whoever holds an order's link. */
export const linkRoutes = ({ shop, pace, pay }: Checkouts) => {
  const seen = async (tx: Tx, id: string) =>
    (await readSeen(tx, id, await paymentsOf(tx, id, pay.providers))) ?? unknown()
  /** Does something to an order by its link, and shows it as it is then. */
  const deed = (
    context: Context,
    token: string,
    work: (tx: Tx, who: Who, order: string) => Promise<Answer<unknown>>,
  ) => {
    paced(pace.writes, context)
    return transact(context.db, async tx => {
      const order = await opened(tx, shop.secret, token)
      answered(await work(tx, holder(order), order))
      return seen(tx, order)
    })
  }
  const link = {
    order: os.link.order.handler(({ input, context }) => {
      paced(pace.reads, context)
      return readOnly(context.db, async tx => seen(tx, await opened(tx, shop.secret, input.token)))
    }),
    pay: os.link.pay.handler(async ({ input, context }) => {
      paced(pace.writes, context)
      const { token, ...wish } = input
      const order = await readOnly(context.db, tx => opened(tx, shop.secret, token))
      return answered(await payOrder(context.db, context.now(), pay, order, wish))
    }),
    cancel: os.link.cancel.handler(({ input, context }) =>
      deed(context, input.token, async (tx, who, id) => {
        const struck = await cancelConsumer(tx, who, context.now(), { ...input, id })
        return !struck.ok && struck.refusal === 'order-unknown' ? unknown() : struck
      }),
    ),
    here: os.link.here.handler(({ input, context }) =>
      deed(context, input.token, (tx, who, id) => noteHere(tx, who, context.now(), { id, where: input.where })),
    ),
    askReturn: os.link.askReturn.handler(({ input, context }) =>
      deed(context, input.token, (tx, who, order) => {
        const { token: _, ...wish } = input
        return askReturn(tx, who, context.now(), { ...wish, order })
      }),
    ),
    answerSubstitute: os.link.answerSubstitute.handler(({ input, context }) =>
      deed(context, input.token, async () => refused('offer-ended', 'Nothing is offered any more for this line.')),
    ),
    reorder: os.link.reorder.handler(({ input, context }) => {
      paced(pace.reads, context)
      return readOnly(context.db, async tx => reorderLines(tx, await opened(tx, shop.secret, input.token)))
    }),
    mine: os.link.mine.handler(({ input, context }) => {
      paced(pace.reads, context)
      return readOnly(context.db, async tx => {
        const member = (await readMembers(tx, shop.secret, context.now(), [input.pass])).get(input.pass)
        if (!member) return answered<never>(refused('pass-unknown', 'The sign-in has run out; sign in again.'))
        return listMine(tx, shop.secret, member.party, input.limit)
      })
    }),
  }
  return os.router({ link }).link
}
