import { placeOf } from '#demo/company.ts'
import { foundCompany } from '#demo/found-company.ts'
import { demoItems } from '#demo/items.ts'
import { loadPlaceTerms } from '#demo/load-place-terms.ts'
import { assert } from '#kernel/answer.ts'
import { verifyBooks } from '#modules/books/server/index.ts'
import { verifyOrders } from '#modules/orders/server/index.ts'
import { moveStock } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { freshServer, percentile } from '../embedded.ts'
import { listMany } from '../many-goods.ts'
import type { BenchResult } from '../run.ts'
import { startServer } from '../start-server.ts'
import { plainOrders } from './plain-orders.ts'
import { checkOut, newAgent, SHOPS, type Wish, wishes } from './shop-online.ts'

/** Shops that can pick as much as anyone orders: what is measured is the checkout, not the shop's hands. */
const shelves = async (db: Database, items: readonly string[], now: Date) => {
  await loadPlaceTerms(db, now)
  await db.pool.query('update orders.place_terms set per_hour = 10000')
  for (const code of SHOPS) {
    const moves = items.map(item => ({ item, qty: 100_000_000 }))
    const doc = { id: newId(), place: placeOf(code).id, day: now.toISOString().slice(0, 10), kind: 'opening' } as const
    const moved = await transact(db, tx => moveStock(tx, SYSTEM, now, { ...doc, reason: 'bench', moves }))
    assert(moved.ok, `opening stock is refused: ${JSON.stringify(moved)}`)
  }
}

/** So many buyers at once, each of whom begins a new checkout as soon as the last is done. */
const shop = async (port: number, all: readonly Wish[], buyers: number) => {
  const agent = newAgent(buyers)
  const took: number[] = []
  let next = 0
  const began = performance.now()
  const buyer = async () => {
    for (let wish = all[next++]; wish; wish = all[next++]) took.push(await checkOut(agent, port, wish))
  }
  await Promise.all(Array.from({ length: buyers }, buyer))
  const rate = (all.length / (performance.now() - began)) * 1000
  agent.destroy()
  const at = (p: number) => `p${p} ${percentile(took, p).toFixed(1)} ms`
  return { rate, text: `${rate.toFixed(0)} checkouts/s, ${at(50)}, ${at(95)}, ${at(99)}` }
}

/** Checkouts through HTTP (quote, then order: two requests of 3 lines) over 10,000 items, beside a plain loop of orders. */
export default async ([count = '4000', items = '10000']: string[]): Promise<BenchResult> => {
  const { db, end } = await freshServer('checkout')
  const [now, orders] = [new Date(), Number(count)]
  await transact(db, tx => foundCompany(tx, now, demoItems()))
  const goods = await listMany(db, now, Number(items))
  const ids = goods.filter(it => it.draft.unit === 'pcs').map(it => it.draft.id)
  await shelves(db, ids, now)
  const server = await startServer(db.url, { UJUNG_PUBLIC_PACE: '1000000' })
  await shop(server.port, wishes(ids, 400), 8)
  // As a shop's database is on any day but its first.
  await db.pool.query('vacuum analyze')
  const eight = await shop(server.port, wishes(ids, orders), 8)
  const crowd = await shop(server.port, wishes(ids, orders), 64)
  await server.stop()
  const plain = await plainOrders(db, wishes(ids, orders), 8)

  const findings = [...(await readOnly(db, verifyBooks)), ...(await readOnly(db, verifyOrders))]
  await end()
  return {
    name: `checkouts of 3 lines through HTTP over ${ids.length} items, default durability, clients on this machine`,
    lines: [
      `64 buyers at once: ${(crowd.rate / plain).toFixed(2)} x a plain loop of orders without prices and promises; 8: ${(eight.rate / plain).toFixed(2)} x`,
      `8 buyers: ${eight.text}`,
      `64 buyers: ${crowd.text}`,
      `plain loop, 8 connections, one transaction an order: ${plain.toFixed(0)} orders/s`,
      `books and orders ${findings.length === 0 ? 'prove' : `DIFFER: ${findings.length} findings`}`,
    ],
  }
}
