import { implement } from '@orpc/server'
import type { BookShelf } from '#modules/pricing/server/index.ts'
import { answered, type Context } from '#platform/http/context.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { storefrontContract } from '../contract/index.ts'
import { basketOf } from './basket/basket-of.ts'
import { countBasket, putLine } from './basket/put-line.ts'
import { EMPTY_BASKET, readBasket } from './basket/read-basket.ts'
import { readPage } from './pages/read-page.ts'
import { type Pricing, readPricing } from './read-pricing.ts'
import { findListed } from './reading/find-listed.ts'
import { readFrame } from './reading/read-frame.ts'
import { readHome } from './reading/read-home.ts'
import { readShopItem } from './reading/read-item.ts'
import { suggest } from './reading/suggest.ts'

const os = implement(storefrontContract).$context<Context>()

const NOTHING_FOUND = {
  ...{ cards: [], total: 0, pages: 0, corrected: null, loose: false, exact: null },
  ...{ brands: [], bands: [], categories: [], offers: 0 },
}

/** Handlers of the shop's public endpoints; `shelf` keeps the open price books of the process. */
export const storefrontRouter = (shelf: BookShelf) => {
  /** Reads with the prices of this moment; before the first price book there is nothing to show. */
  const priced = <Value>(context: Context, none: Value, read: (tx: Tx, pricing: Pricing) => Promise<Value>) =>
    readOnly(context.db, async tx => {
      const pricing = await readPricing(tx, shelf, context.now())
      return pricing ? read(tx, pricing) : none
    })
  return os.router({
    frame: os.frame.handler(({ context }) => readOnly(context.db, tx => readFrame(tx, context.now()))),
    home: os.home.handler(({ input, context }) =>
      priced(context, { banners: [], offers: [], sold: [], fresh: [] }, (tx, pricing) =>
        readHome(tx, pricing, context.now(), input.at),
      ),
    ),
    find: os.find.handler(({ input, context }) =>
      priced(context, NOTHING_FOUND, (tx, pricing) => findListed(tx, pricing, input)),
    ),
    suggest: os.suggest.handler(({ input, context }) => readOnly(context.db, tx => suggest(tx, input.text))),
    item: os.item.handler(async ({ input, context }) =>
      answered(
        await priced(
          context,
          { ok: false, refusal: 'item-unknown' } as Awaited<ReturnType<typeof readShopItem>>,
          (tx, pricing) => readShopItem(tx, pricing, input),
        ),
      ),
    ),
    page: os.page.handler(async ({ input, context }) =>
      answered(await readOnly(context.db, tx => readPage(tx, input.slug))),
    ),
    addresses: os.addresses.handler(({ context }) =>
      readOnly(context.db, tx => tx.rows('select sku, name from storefront.listing order by sku')),
    ),
    basket: {
      read: os.basket.read.handler(({ input, context }) =>
        priced(context, EMPTY_BASKET, (tx, pricing) => readBasket(tx, pricing, input)),
      ),
      count: os.basket.count.handler(({ input, context }) =>
        readOnly(context.db, async tx => {
          const basket = await basketOf(tx, input.key)
          return { pieces: basket ? (await countBasket(tx, basket)).pieces : 0 }
        }),
      ),
      put: os.basket.put.handler(async ({ input, context }) =>
        answered(await transact(context.db, tx => putLine(tx, context.now(), input))),
      ),
    },
  })
}
