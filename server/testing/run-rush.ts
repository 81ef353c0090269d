import type { Database } from '#platform/postgres/index.ts'
import { enrolTills, reachAny } from './enrol-tills.ts'
import { examineOutcome, type Outcome } from './examine-outcome.ts'
import type { Shop } from './found-shop.ts'
import { countDeadlocks } from './run-faults.ts'
import type { RunTill } from './run-till.ts'

export type RushReport = Outcome & {
  readonly tills: readonly RunTill[]
  /** Milliseconds each request waited for its answer. */
  readonly waits: readonly number[]
  readonly repeated: number
  readonly failures: number
  readonly deadlocks: number
  readonly seconds: number
}

export type Rush = {
  readonly db: Database
  readonly shop: Shop
  readonly secret: string
  readonly seed: string
  readonly dir: string
  readonly servers: () => readonly string[]
  /** Receipts that each till makes. */
  readonly sales: number
  /** Called after each receipt. */
  readonly made?: () => void
}

/**
 * All tills of a shop sell the same few items at once over a good network, each request to the next server, each fact
 * sent as soon as it is made; then everything is compared as after faults.
 */
export const runRush = async ({
  db,
  shop,
  secret,
  seed,
  dir,
  servers,
  sales,
  made = () => {},
}: Rush): Promise<RushReport> => {
  const tills = await enrolTills({ ...{ db, shop, secret, seed, dir }, reach: reachAny(servers), deaths: 0, batch: 4 })
  const before = await countDeadlocks(db)
  const started = performance.now()
  await Promise.all(tills.map(till => till.run(sales, made)))
  const seconds = (performance.now() - started) / 1000
  return {
    ...(await examineOutcome(db, shop, tills)),
    tills,
    waits: tills.flatMap(till => till.counts.waits),
    repeated: tills.reduce((a, till) => a + till.counts.repeated, 0),
    failures: tills.reduce((a, till) => a + till.counts.failures, 0),
    deadlocks: (await countDeadlocks(db)) - before,
    seconds,
  }
}
