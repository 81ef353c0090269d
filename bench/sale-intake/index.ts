import { setTimeout as delay } from 'node:timers/promises'
import { placeOf } from '#demo/company.ts'
import { foundCompany } from '#demo/found-company.ts'
import type { DemoItem } from '#demo/item.ts'
import { demoItems } from '#demo/items.ts'
import { demoPriceBook } from '#demo/price-book.ts'
import { assert } from '#kernel/answer.ts'
import { verifyBooks } from '#modules/books/server/index.ts'
import { openPriceBook } from '#modules/pricing/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import { moveStock } from '#modules/stock/server/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { freshServer, percentile } from '../embedded.ts'
import type { BenchResult } from '../run.ts'
import { BENCH_SECRET, startServer } from '../start-server.ts'
import { enrolTills } from './enrol-tills.ts'
import { type BenchTill, nextSale } from './make-facts.ts'
import { runPlainLoop } from './plain-loop.ts'
import { newAgent, sendFacts } from './send-facts.ts'

const TILLS = 32
/** A cashier who takes a customer's money twice a second: thirty times as fast as any does. */
const PACE_MS = 500

/** Goods on the shelf for every sale, so that none is odd: what is measured is a shop's usual day. */
const stockShelves = async (db: Database, items: readonly DemoItem[], day: string) => {
  const moves = items.map(item => ({ item: item.id, qty: 100_000_000 }))
  const doc = { id: newId(), place: placeOf('KMG').id, day, kind: 'opening', reason: 'bench', moves } as const
  const answer = await transact(db, tx => moveStock(tx, SYSTEM, new Date(), doc))
  assert(answer.ok, `opening stock is refused: ${JSON.stringify(answer)}`)
}

type Selling = {
  tills: readonly BenchTill[]
  sales: ReadonlyMap<BenchTill, SaleFact[]>
  port: number
  batch: number
  /** From one sale of a till to its next, in milliseconds; 0 as soon as the answer is there. */
  pause?: number
}

/** Every till sends its own sales in order, `batch` to a request, and waits for each answer. */
const sell = async ({ tills, sales, port, batch, pause = 0 }: Selling) => {
  const agent = newAgent(tills.length)
  const waits: number[] = []
  const started = performance.now()
  await Promise.all(
    tills.map(async (till, t) => {
      const mine = sales.get(till)!
      if (pause > 0) await delay((pause * t) / tills.length)
      for (let n = 0; n < mine.length; n += batch) {
        const wait = await sendFacts(agent, port, till.token, mine.slice(n, n + batch))
        waits.push(wait)
        if (pause > wait) await delay(pause - wait)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  const count = tills.reduce((sum, till) => sum + sales.get(till)!.length, 0)
  return { rate: count / seconds, p50: percentile(waits, 50), p99: percentile(waits, 99) }
}

const round = (n: number) => Math.round(n * 10) / 10

/** Sales through HTTP into PostgreSQL, against a plain loop of one transaction a sale on the same server, same run. */
export default async function bench([count = '8000']: string[]): Promise<BenchResult> {
  const total = Number(count)
  const { db, end } = await freshServer('intake')
  const items = demoItems()
  await transact(db, tx => foundCompany(tx, new Date(), items))
  const tills = await enrolTills(db, BENCH_SECRET, placeOf('KMG'), TILLS)
  const tools = { book: openPriceBook(demoPriceBook(items)), momentOf: momentsIn('Asia/Jakarta') }
  const third = Math.floor(items.length / 3)
  const pick = (n: number) => [0, 1, 2].map(k => items[k * third + ((n * (7 + 6 * k)) % third)]!)
  const make = (who: readonly BenchTill[], each: number) =>
    new Map(
      who.map((till, t) => [till, Array.from({ length: each }, (_, n) => nextSale(till, pick(n * 31 + t), tools))]),
    )
  await stockShelves(db, items, tools.momentOf(new Date().toISOString()).day)
  const server = await startServer(db.url)
  const eight = tills.slice(0, 8)
  const warm = await sell({ tills: eight, sales: make(eight, 50), port: server.port, batch: 10 })
  const drained = make(eight, total / 8)
  const plainSales = [...drained.values()].flat().map(f => ({
    ...{ id: f.id, register: f.register, number: f.number, total: f.total, place: f.place },
    items: f.lines.map(l => l.item),
    nets: f.lines.map(l => l.net),
  }))
  const plain = total / (await runPlainLoop(db, plainSales, 8))
  const outbox = await sell({ tills: eight, sales: drained, port: server.port, batch: 50 })
  const paced = await sell({ tills: eight, sales: make(eight, 150), port: server.port, batch: 1, pause: PACE_MS })
  const single = await sell({ tills: eight, sales: make(eight, 250), port: server.port, batch: 1 })
  const crowd = await sell({ tills, sales: make(tills, 100), port: server.port, batch: 1 })
  const dead = await db.pool.query(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  )
  const findings = await transact(db, verifyBooks)
  await server.stop()
  await end()
  return {
    name: `sale intake: ${total} sales of 3 lines through HTTP, default durability, client and server on this machine`,
    lines: [
      `outboxes of 8 tills, 50 to a request: ${round(outbox.rate)} sales/s = ${(outbox.rate / plain).toFixed(2)} x the plain loop`,
      `plain loop, 8 connections, one transaction a sale: ${round(plain)} sales/s`,
      `8 tills, a sale every ${PACE_MS} ms each: ${round(paced.rate)} sales/s, p50 ${round(paced.p50)} ms, p99 ${round(paced.p99)} ms`,
      `8 tills, one sale to a request, no pause: ${round(single.rate)} sales/s, p50 ${round(single.p50)} ms, p99 ${round(single.p99)} ms`,
      `32 tills of one shop, one sale to a request: ${round(crowd.rate)} sales/s, p50 ${round(crowd.p50)} ms, p99 ${round(crowd.p99)} ms`,
      `(warm-up ${round(warm.rate)} sales/s) deadlocks ${dead.rows[0].n}, findings of verify-books ${findings.length}`,
    ],
  }
}
