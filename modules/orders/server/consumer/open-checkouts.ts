import type { Answer } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import type { BookShelf } from '#modules/pricing/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { openSlowDown, type SlowDown } from '#platform/http/slow-down.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import type { PayProvider } from '#platform/pay/index.ts'
import { type Database, openGroup, transact } from '#platform/postgres/index.ts'
import type { Placed, PlaceInput } from '../../contract/index.ts'
import { openShop, type Shop } from './deps.ts'
import { type PlaceRefusal, placeOrders } from './place-orders.ts'
import type { Asked, Channel } from './prepare-order.ts'

/** How often one address may ask in public. */
export type Pace = { readonly reads: SlowDown; readonly writes: SlowDown }

/** Times a minute: a household behind one address shops without noticing, a script that guesses does not get far. */
const READS = 600
const WRITES = 60

export type Checkouts = {
  readonly shop: Shop
  readonly pay: Pay
  readonly pace: Pace
  place(input: PlaceInput, channel: Channel, who: Who): Promise<Answer<Placed, PlaceRefusal>>
  /** Waits until everyone who asked has been answered. */
  close(): Promise<void>
}

/** Who is asked when something is paid online, and where its pages come back to. */
export type Pay = { readonly providers: readonly PayProvider[]; readonly baseUrl: string }

type Options = {
  readonly pay?: Pay
  readonly db: Database
  readonly now: () => Date
  readonly shelf: BookShelf
  readonly secret: string
  /** Times as many public requests a minute from one address as usual; for measuring. */
  readonly times?: number
}

const MOST = 100
const NO_PAY: Pay = { providers: [], baseUrl: '' }

/** Checkouts of one process: orders that are placed at the same moment share one transaction. */
export const openCheckouts = ({ db, now, shelf, secret, times = 1, pay = NO_PAY }: Options): Checkouts => {
  const shop = openShop(shelf, secret)
  const group = openGroup<Asked, Answer<Placed, PlaceRefusal>>({
    most: MOST,
    keyOf: one => one.input.id,
    commit: all => transact(db, tx => placeOrders(tx, SYSTEM, now(), shop, all)),
  })
  return {
    ...{ shop, pay },
    pace: { reads: openSlowDown(READS * times, 100 * times), writes: openSlowDown(WRITES * times, 20 * times) },
    place: (input, channel, who) => {
      // A pass is signed anew at each sign-in: it is not what the order is about.
      const { pass: _, ...said } = input
      return group.take({ input, channel, by: who.id, digest: sha256(canonical(said)) })
    },
    close: group.close,
  }
}
