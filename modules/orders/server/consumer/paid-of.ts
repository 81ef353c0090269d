import type { Tx } from '#platform/postgres/index.ts'

/** What has come for orders less what has gone back, minor units. */
export const paidOf = async (_tx: Tx, _orders: readonly string[]): Promise<ReadonlyMap<string, number>> => new Map()
