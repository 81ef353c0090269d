import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { purchasingContract } from '../contract/index.ts'
import { addLandedCost } from './receiving/add-landed.ts'
import { announceNotice } from './receiving/announce-notice.ts'
import { expectedGoods } from './receiving/expected-goods.ts'
import { listReceipts, listReturns, readReceipt } from './receiving/read-receipts.ts'
import { receiveGoods } from './receiving/receive-goods.ts'
import { sendBack } from './receiving/return-goods.ts'

const { notices, receiving, landed, returns } = purchasingContract
const os = implement({ notices, receiving, landed, returns }).$context<Context>()

const readWhole = async (context: Context, id: string) => {
  const receipt =
    (await readOnly(context.db, tx => readReceipt(tx, id))) ??
    answered<never>(refused('receipt-unknown', `There is no receipt ${id}.`))
  allowedAt(context, 'purchasing.read', receipt.place)
  return receipt
}

export const receivingRoutes = os.router({
  notices: {
    announce: os.notices.announce.handler(async ({ input, context }) => {
      const who = allowedAt(context, 'purchasing.write', input.place)
      return answered(await transact(context.db, tx => announceNotice(tx, who, context.now(), input)))
    }),
  },
  receiving: {
    expected: os.receiving.expected.handler(({ input, context }) => {
      allowedAt(context, 'stock.receive', input.place)
      return readOnly(context.db, tx => expectedGoods(tx, input.place, input.key || undefined))
    }),
    submit: os.receiving.submit.handler(async ({ input, context }) => {
      const who = allowedAt(context, 'stock.receive', input.place)
      const received = answered(await transact(context.db, tx => receiveGoods(tx, who, context.now(), input)))
      return { ...received, lines: [...received.lines], differences: [...received.differences] }
    }),
    list: os.receiving.list.handler(({ input, context }) =>
      readOnly(context.db, tx => listReceipts(tx, placesOrNull(signedIn(context), 'purchasing.read'), input)),
    ),
    one: os.receiving.one.handler(({ input, context }) => readWhole(context, input.id)),
  },
  landed: {
    add: os.landed.add.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => addLandedCost(tx, signedIn(context), context.now(), input))),
    ),
  },
  returns: {
    send: os.returns.send.handler(async ({ input, context }) => {
      const who = allowedAt(context, 'stock.receive', input.place)
      return answered(await transact(context.db, tx => sendBack(tx, who, context.now(), input)))
    }),
    list: os.returns.list.handler(({ input, context }) =>
      readOnly(context.db, tx => listReturns(tx, placesOrNull(signedIn(context), 'purchasing.read'), input)),
    ),
  },
})
