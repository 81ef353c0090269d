import { createRouterClient } from '@orpc/server'
import { dice } from '#demo/dice.ts'
import { foundCompany } from '#demo/found-company.ts'
import { demoItems } from '#demo/items.ts'
import { openBookShelf } from '#modules/pricing/server/index.ts'
import { listGoods, storefrontRouter } from '#modules/storefront/server/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { freshServer, percentile } from './embedded.ts'
import { listMany } from './many-goods.ts'
import type { BenchResult } from './run.ts'

const SEARCHES = 400
/** What people type: two words of a name, one, the beginning of one, and every fourth with a letter dropped. */
const searches = (): string[] => {
  const die = dice('shop-search')
  const names = demoItems().map(item => item.name.split(' '))
  return Array.from({ length: SEARCHES }, (_, n) => {
    const words = names[die.below(names.length)]!
    const text = words.slice(0, 1 + (n % 3)).join(' ')
    const at = 1 + die.below(Math.max(1, text.length - 2))
    return n % 4 === 3 ? text.slice(0, at) + text.slice(at + 1) : n % 8 === 2 ? text.slice(0, 4) : text
  })
}

/** Search of the shop over 100,000 items (another count may be given): facets, prices and stock of a page included. */
export default async ([count = '100000']: string[]): Promise<BenchResult> => {
  const { db, end } = await freshServer('shop', 8)
  const now = new Date()
  await transact(db, tx => foundCompany(tx, now, demoItems()))
  await listMany(db, now, Number(count))
  const shelf = openBookShelf()
  const listed = performance.now()
  const goods = await listGoods(db, shelf, now)
  const listing = (performance.now() - listed) / 1000
  await db.pool.query('vacuum analyze')
  const context = { db, now: () => now, log: openLog('bench', 'silent'), secret: '', who: null, request: '', ip: '' }
  const client = createRouterClient(storefrontRouter(shelf), {
    context: { ...context, headers: new Headers(), setHeader: () => undefined },
  })
  const took: number[] = []
  let found = 0
  for (const text of ['beras', ...searches()]) {
    const began = performance.now()
    const { total } = await client.find({ text })
    took.push(performance.now() - began)
    if (total > 0) found += 1
  }
  took.shift()
  await end()
  const at = (p: number) => `${percentile(took, p).toFixed(1)} ms`
  return {
    name: `search of the shop over ${goods} items, one after another`,
    lines: [
      `p50 ${at(50)}, p95 ${at(95)}, p99 ${at(99)}; ${found - 1} of ${SEARCHES} searches found something`,
      `all shelves written in ${listing.toFixed(1)} s`,
    ],
  }
}
