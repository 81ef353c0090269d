import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

/** What of distribution has changed: screens ask again for it. */
export type Changed = 'transfers' | 'waves' | 'trips' | 'shipments' | 'differences'

/** Says that something of a place has changed. */
export const announceChange = (tx: Tx, what: Changed, places: readonly string[]) =>
  announce(
    tx,
    [...new Set(places)]
      .sort()
      .map(place => ({ topic: `distribution.${what}-changed`, key: place, payload: { place } })),
  )
