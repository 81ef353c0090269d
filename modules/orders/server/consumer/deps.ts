import type { BookShelf } from '#modules/pricing/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type Ground, groundOf } from './open-world.ts'
import { readTerms, type Terms } from './read-terms.ts'

/** What a process keeps between checkouts: open price books, and for some seconds the terms and hours of places. */
export type Shop = {
  readonly shelf: BookShelf
  readonly secret: string
  readonly terms: (tx: Tx, now: Date) => Promise<Terms>
  /** The same terms as rules read them, made once a minute. */
  readonly ground: (terms: Terms, now: Date) => Ground
  readonly momentsIn: (zone: string) => ReturnType<typeof momentsIn>
}

const FRESH_MS = 5000

/** Made once by each process; terms that were changed are seen by others within five seconds. */
export const openShop = (shelf: BookShelf, secret: string): Shop => {
  let kept: Terms | undefined
  let made: { terms: Terms; ground: Ground } | undefined
  const zones = new Map<string, ReturnType<typeof momentsIn>>()
  return {
    ...{ shelf, secret },
    terms: async (tx, now) => {
      if (!kept || Math.abs(now.getTime() - kept.readAt) > FRESH_MS) kept = await readTerms(tx, now)
      return kept
    },
    ground: (terms, now) => {
      const minute = Math.floor(now.getTime() / 60_000)
      if (made?.terms !== terms || made.ground.now !== minute) made = { terms, ground: groundOf(terms, now) }
      return made.ground
    },
    momentsIn: zone => {
      const known = zones.get(zone) ?? momentsIn(zone)
      zones.set(zone, known)
      return known
    },
  }
}
