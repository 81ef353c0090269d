import { implement } from '@orpc/server'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { may } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { stockContract } from '../contract/index.ts'
import { stockAccount } from '../rules/index.ts'
import { available } from './goods/available.ts'
import { moveGoods } from './goods/move-goods.ts'
import { setStatus } from './goods/set-status.ts'
import { dropHold, holdGoods } from './holds/hold-goods.ts'
import { nameHolds } from './holds/name-holds.ts'
import { readHolds } from './holds/read-holds.ts'
import { listPortions } from './list-portions.ts'
import { locationsOf, saveLocations } from './locations.ts'

const os = implement(stockContract).$context<Context>()

/** Where goods lie, how they move inside a place, and what is held. */
export const goodsRouter = {
  portions: os.portions.handler(({ input, context }) =>
    readOnly(context.db, tx => listPortions(tx, signedIn(context), input)),
  ),
  available: os.available.handler(({ input, context }) => {
    const who = signedIn(context)
    const wanted = input.wanted.filter(w => may(who, 'stock.read', w.place))
    return readOnly(context.db, tx => available(tx, wanted))
  }),
  locations: os.locations.handler(({ input: { place }, context }) => {
    allowedAt(context, 'stock.read', place)
    return readOnly(context.db, tx => locationsOf(tx, place))
  }),
  saveLocations: os.saveLocations.handler(async ({ input: { place, locations }, context }) => {
    allowedAt(context, 'stock.adjust', place)
    return answered(await transact(context.db, tx => saveLocations(tx, place, locations)))
  }),
  shift: os.shift.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'stock.move', input.place)
    return answered(await transact(context.db, tx => moveGoods(tx, who, context.now(), input)))
  }),
  setStatus: os.setStatus.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'stock.adjust', input.place)
    return answered(await transact(context.db, tx => setStatus(tx, who, context.now(), input)))
  }),
  holds: os.holds.handler(({ input, context }) => readOnly(context.db, tx => nameHolds(tx, signedIn(context), input))),
  hold: os.hold.handler(async ({ input, context }) => {
    const who = allowedAt(context, 'stock.move', input.place)
    const wish = { ...input, why: 'by-hand', expires: input.expires === null ? null : new Date(input.expires) }
    const { holds } = answered(await transact(context.db, tx => holdGoods(tx, who, context.now(), wish)))
    return { holds: [...holds] }
  }),
  dropHold: os.dropHold.handler(async ({ input: { place, holds }, context }) => {
    allowedAt(context, 'stock.move', place)
    return transact(context.db, async tx => {
      const here = (await readHolds(tx, holds)).filter(h => h.account === stockAccount(place)).map(h => h.id)
      await dropHold(tx, context.now(), here)
      return { dropped: here.length }
    })
  }),
}
