import { implement } from '@orpc/server'
import type { Answer } from '#kernel/answer.ts'
import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { wholesaleContract } from '../../contract/index.ts'
import { acceptSpecial } from './accept-special.ts'
import { cancelSpecial, declineSpecial } from './cancel-special.ts'
import type { SpecialDeps } from './deps.ts'
import { offerSpecial } from './offer-special.ts'
import { quoteSpecial } from './quote-special.ts'
import { readSpecials } from './read-specials.ts'

const os = implement({ special: wholesaleContract.special }).$context<Context>()

/** Does a deed to a special order for whoever may at the place where it is collected. */
const atSpecial = async <Value>(
  context: Context,
  id: string,
  deed: (tx: Tx, who: Who, now: Date) => Promise<Answer<Value>>,
): Promise<Value> => {
  const found = await readOnly(context.db, tx =>
    tx.one<{ place: string }>('select place from orders.special where id = $1', [id]),
  )
  if (!found) return answered<never>(refused('special-unknown', 'There is no such special order.'))
  const who = allowedAt(context, 'orders.write', found.place)
  return answered(await transact(context.db, tx => deed(tx, who, context.now())))
}

/** Endpoints of special orders: offered, accepted, declined, cancelled, and how they stand. */
export const specialRoutes = (deps: SpecialDeps) => {
  const special = {
    offers: os.special.offers.handler(({ input, context }) => {
      allowedAt(context, 'orders.write', input.place)
      return readOnly(context.db, tx => offerSpecial(tx, context.now(), deps, input))
    }),
    quote: os.special.quote.handler(async ({ input, context }) => {
      const who = allowedAt(context, 'orders.write', input.place)
      return answered(await transact(context.db, tx => quoteSpecial(tx, who, context.now(), input)))
    }),
    accept: os.special.accept.handler(({ input, context }) =>
      atSpecial(context, input.id, (tx, who, now) => acceptSpecial(tx, who, now, deps, input)),
    ),
    decline: os.special.decline.handler(({ input, context }) =>
      atSpecial(context, input.id, (tx, _, now) => declineSpecial(tx, now, input.id)),
    ),
    cancel: os.special.cancel.handler(({ input, context }) =>
      atSpecial(context, input.id, (tx, who, now) => cancelSpecial(tx, who, now, deps, input)),
    ),
    list: os.special.list.handler(({ input, context }) =>
      readOnly(context.db, tx =>
        readSpecials(tx, context.now(), placesOrNull(signedIn(context), 'orders.read'), input.text),
      ),
    ),
  }
  return os.router({ special }).special
}
