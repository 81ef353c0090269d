import { openHoldsOf } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type HoldRow = {
  readonly id: string
  readonly account: string
  readonly item: string
  readonly qty: number
  readonly why: string
  readonly ref: string
  readonly who: string
  readonly placedAt: Date
  readonly expiresAt: Date | null
}

const rowOf = ({ unit, amount, ...hold }: Awaited<ReturnType<typeof openHoldsOf>>[number]): HoldRow => ({
  ...{ ...hold, item: unit, qty: amount },
})

/** Holds that still stand, by id. */
export const readHolds = async (tx: Tx, ids: readonly string[]): Promise<HoldRow[]> =>
  (await openHoldsOf(tx, { ids })).map(rowOf)

/** What is held of goods in places, newest first; at most `limit`. */
export const listHolds = async (tx: Tx, places: readonly string[] | null, limit: number): Promise<HoldRow[]> =>
  (await openHoldsOf(tx, { chart: 'stock', accounts: places?.map(place => `stock:${place}`) ?? null, limit })).map(
    rowOf,
  )
