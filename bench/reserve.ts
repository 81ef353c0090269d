import { postEntries, verifyBooks } from '#modules/books/server/index.ts'
import { type GoodsHold, holdGoods, openHolds } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { connect, type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { freshServer, percentile } from './embedded.ts'
import type { BenchResult } from './run.ts'

const [CONNECTIONS, EACH, ITEMS] = [200, 25, 400]
const PLACE = newId()
const NOW = new Date()

type Ask = (wish: GoodsHold) => Promise<{ readonly ok: boolean }>

const stockUp = (db: Database, items: readonly string[], qty: number) =>
  transact(db, tx =>
    postEntries(tx, [
      {
        ...{ id: newId(), why: 'opening', at: NOW.toISOString(), day: '2026-12-01', who: 'bench', ref: 'bench' },
        postings: items.map(unit => ({ debit: `stock:${PLACE}`, credit: `stock-opening:${PLACE}`, unit, amount: qty })),
      },
    ]),
  )

/** An order of two lines and a bundle of two, the same item in both: four lines of three items. */
const order = (items: readonly string[], n: number): GoodsHold => {
  const pick = (k: number) => items[(n * 7 + k * 13) % items.length]!
  const lines = [pick(0), pick(1), pick(0), pick(2)].map(item => ({ item, qty: 1000 }))
  return { id: newId(), place: PLACE, why: 'order', ref: `o${n}`, expires: new Date(NOW.getTime() + 900_000), lines }
}

/** Every connection asks, waits for its answer and asks again: milliseconds of each, and who won. */
const race = async (ask: Ask, items: readonly string[]) => {
  const took: number[] = []
  let won = 0
  const began = performance.now()
  const connection = async (c: number) => {
    for (let n = 0; n < EACH; n += 1) {
      const asked = performance.now()
      const answer = await ask(order(items, c * EACH + n))
      took.push(performance.now() - asked)
      if (answer.ok) won += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, c) => connection(c)))
  const seconds = (performance.now() - began) / 1000
  return {
    p50: percentile(took, 50),
    p95: percentile(took, 95),
    p99: percentile(took, 99),
    won,
    perSecond: took.length / seconds,
  }
}

const say = (what: string, r: Awaited<ReturnType<typeof race>>) =>
  `${what.padEnd(58)} p50 ${r.p50.toFixed(1)} ms, p95 ${r.p95.toFixed(1)} ms, p99 ${r.p99.toFixed(1)} ms, ${Math.round(r.perSecond)} a second, ${r.won} won`

/** Holds by 200 who ask at once: through the group commit of an edge, and each in a transaction of its own connection. */
export default async (): Promise<BenchResult> => {
  process.env.UJUNG_BENCH_SETTINGS ??= 'max_connections=260'
  const { db, end } = await freshServer('reserve', 8)
  const own = connect(db.url, { max: CONNECTIONS })
  try {
    const [many, few] = [Array.from({ length: ITEMS }, newId), Array.from({ length: 3 }, newId)]
    await stockUp(db, many, 900_000_000)
    await stockUp(db, few, 900_000_000)
    await db.pool.query('analyze')
    const holds = openHolds(db)
    const together: Ask = wish => holds.hold(SYSTEM, NOW, wish)
    const alone: Ask = wish => transact(own, tx => holdGoods(tx, SYSTEM, NOW, wish))
    await race(together, many)
    const grouped = await race(together, many)
    const hot = await race(together, few)
    const single = await race(alone, many)
    const singleHot = await race(alone, few)
    const faults = await readOnly(db, verifyBooks)
    return {
      name: `Reservations, ${CONNECTIONS} at once, ${EACH} each, 4 lines of 3 items`,
      lines: [
        `three items that all want: p95 ${(singleHot.p95 / hot.p95).toFixed(1)} times shorter in groups than each alone`,
        say('grouped, 400 items', grouped),
        say('grouped, the same three items for all', hot),
        say('each its own transaction and connection, 400 items', single),
        say('each its own transaction and connection, three items', singleHot),
        `books ${faults.length === 0 ? 'prove' : `DIFFER: ${faults.length} findings`}`,
      ],
    }
  } finally {
    await own.close()
    await end()
  }
}
