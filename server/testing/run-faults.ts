import { dice } from '#demo/dice.ts'
import type { Database } from '#platform/postgres/index.ts'
import { pause } from './ask-server.ts'
import { examineOutcome, type Outcome } from './examine-outcome.ts'
import type { Ends } from './open-ends.ts'
import { openStage, type Stage } from './open-stage.ts'
import type { RunTill } from './run-till.ts'
import type { Fate } from './spoil-network.ts'

export type FaultsPlan = {
  readonly seed: string
  readonly sales: number
  readonly shops: number
  /** Tills a shop. */
  readonly tills: number
  /** How often a server process is killed, and PostgreSQL with all its backends. */
  readonly kills: number
  readonly crashes: number
}

export type FaultsReport = Outcome & {
  readonly network: Readonly<Record<Fate, number>>
  readonly kills: number
  readonly crashes: number
  readonly tillStarts: number
  /** Requests of the tills that got no whole answer, or a bad one. */
  readonly failures: number
  /** Facts that were sent again though the server had them. */
  readonly repeated: number
  readonly deadlocks: number
  readonly seconds: number
}

type Misfortune = { readonly at: number; readonly what: 'kill' | 'crash'; readonly seat: number; readonly wait: number }

/** At which receipt what happens: kills and crashes spread over the run, each at a moment of its own. */
const misfortunes = ({ seed, sales, kills, crashes }: FaultsPlan): Misfortune[] => {
  const cast = dice(`${seed}/misfortunes`)
  const spread = (n: number, what: Misfortune['what']) => {
    const part = Math.floor(sales / (n + 1))
    const early = () => cast.below(Math.max(1, Math.floor(part / 2)))
    return Array.from({ length: n }, (_, i) => ({
      ...{ at: part * (i + 1) - early(), what, seat: cast.below(2), wait: cast.below(200) },
    }))
  }
  return [...spread(kills, 'kill'), ...spread(crashes, 'crash')].sort((a, b) => a.at - b.at)
}

/** Deadlocks since PostgreSQL was started; a crash forgets them. */
export const countDeadlocks = async (db: Database): Promise<number> => {
  const { rows } = await db.pool.query(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  )
  return rows[0].n
}

/** Lets misfortunes happen when so many receipts are made; one after the other, and all of them before it ends. */
const letHappen = async (stage: Stage, coming: readonly Misfortune[], made: () => number, over: () => boolean) => {
  let deadlocks = 0
  for (const { at, what, seat, wait } of coming) {
    while (made() < at && !over()) await pause(10)
    await pause(wait)
    if (what === 'kill') await stage.replace(seat)
    else {
      deadlocks += await countDeadlocks(stage.db)
      await stage.postgres.crash()
      await pause(wait)
      await stage.postgres.restart()
    }
  }
  return deadlocks
}

const total = (tills: readonly RunTill[], of: (till: RunTill) => number) => tills.reduce((a, till) => a + of(till), 0)

/**
 * Tills sell through a network that loses, doubles, delays and cuts, to two servers that are killed and started again,
 * on a PostgreSQL that is killed too. When every outbox is empty, money, goods, points and papers are compared with
 * what the tills made. The seed repeats every decision, though not the machine's timing.
 */
export const runFaults = async (plan: FaultsPlan, ends: Ends): Promise<FaultsReport> => {
  const started = performance.now()
  const stage = await openStage(plan, ends)
  const { tills } = stage
  const coming = misfortunes(plan)
  let [made, over] = [0, false]
  const share = (n: number) => Math.floor(plan.sales / tills.length) + (n < plan.sales % tills.length ? 1 : 0)
  const note = () => {
    made += 1
  }
  const selling = Promise.all(tills.map((till, n) => till.run(share(n), note))).finally(() => {
    over = true
  })
  const [, before] = await Promise.all([
    selling,
    letHappen(
      stage,
      coming,
      () => made,
      () => over,
    ),
  ])
  await stage.network.settled()
  const outcome = await examineOutcome(stage.db, stage.shop, tills)
  return {
    ...outcome,
    network: stage.network.counts,
    kills: coming.filter(it => it.what === 'kill').length,
    crashes: coming.filter(it => it.what === 'crash').length,
    tillStarts: total(tills, t => t.counts.starts),
    failures: total(tills, t => t.counts.failures),
    repeated: total(tills, t => t.counts.repeated),
    deadlocks: before + (await countDeadlocks(stage.db)),
    seconds: Math.round((performance.now() - started) / 1000),
  }
}
