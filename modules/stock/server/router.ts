import { implement } from '@orpc/server'
import { statementOf } from '#modules/books/server/index.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { stockContract } from '../contract/index.ts'
import { stockAccount } from '../rules/index.ts'
import { countsRouter } from './counts/counts-router.ts'
import { goodsRouter } from './goods-router.ts'
import { listStock } from './list-stock.ts'
import { lotsRouter } from './lots/lots-router.ts'
import { moveStock } from './move-stock.ts'

const os = implement(stockContract).$context<Context>()

export const stockRouter = os.router({
  list: os.list.handler(({ input, context }) => readOnly(context.db, tx => listStock(tx, signedIn(context), input))),
  life: os.life.handler(async ({ input: { place, item }, context }) => {
    allowedAt(context, 'stock.read', place)
    const lines = await readOnly(context.db, tx => statementOf(tx, stockAccount(place), item, 500))
    return lines.toReversed().map(line => ({ ...line, at: line.at.toISOString() }))
  }),
  move: os.move.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'stock.adjust', input.place)
    if (input.otherPlace) allowedAt(context, 'stock.adjust', input.otherPlace)
    return answered(await transact(context.db, tx => moveStock(tx, who, context.now(), input)))
  }),
  ...goodsRouter,
  ...countsRouter,
  ...lotsRouter,
})
