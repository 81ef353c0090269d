import { implement } from '@orpc/server'
import { answered, type Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { readOnly } from '#platform/postgres/index.ts'
import { wholesaleContract } from '../../contract/index.ts'
import type { Checkouts } from './open-checkouts.ts'
import { paced } from './paced.ts'
import { quoteBasket } from './quote-basket.ts'
import { tellAvailability } from './tell-availability.ts'

const os = implement({ checkout: wholesaleContract.checkout }).$context<Context>()

/** Endpoints by which anyone asks prices and promises and places an order. */
export const checkoutRoutes = (checkouts: Checkouts) => {
  const { shop, pace } = checkouts
  const checkout = {
    places: os.checkout.places.handler(({ context }) =>
      readOnly(context.db, async tx => {
        const { places } = await shop.terms(tx, context.now())
        return [...places.values()]
          .filter(it => it.terms.collects)
          .map(({ place }) => {
            const { id, code, name, address, phone, latitudeE6, longitudeE6, timeZone, hours, specialDays } = place
            return { id, code, name, address, phone, latitudeE6, longitudeE6, timeZone, hours, specialDays }
          })
      }),
    ),
    availability: os.checkout.availability.handler(({ input, context }) => {
      paced(pace.reads, context)
      return readOnly(context.db, async tx => tellAvailability(tx, await shop.terms(tx, context.now()), input.items))
    }),
    quote: os.checkout.quote.handler(async ({ input, context }) => {
      paced(pace.reads, context)
      return answered(await readOnly(context.db, tx => quoteBasket(tx, context.now(), shop, input)))
    }),
    place: os.checkout.place.handler(async ({ input, context }) => {
      paced(pace.writes, context)
      return answered(await checkouts.place(input, 'shop', SYSTEM))
    }),
  }
  return os.router({ checkout }).checkout
}
