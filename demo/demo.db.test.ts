import { expect, test } from 'vitest'
import { addDays } from '#kernel/moment.ts'
import { openNumbers, verifyBooks } from '#modules/books/server/index.ts'
import { listTasks } from '#modules/flow/server/index.ts'
import { openPriceBook } from '#modules/pricing/rules/index.ts'
import { onHand, pieceStanding } from '#modules/stock/server/index.ts'
import { openIntake, priceFindings } from '#modules/sync/server/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { placeOf } from './company.ts'
import { demoHistory } from './history.ts'
import { demoItems } from './items.ts'
import { loadDemo } from './load-demo.ts'
import { loadHistory } from './load-history.ts'
import { loadPlan } from './load-plan.ts'
import { makeFacts } from './make-facts.ts'
import { demoPriceBook } from './price-book.ts'
import { demoStock } from './stock.ts'

test('the demo company loads, its past is priced as the server prices it, its shelves stand as planned, and a plan is there', async () => {
  const db = await testDatabase()
  const [items, today] = [demoItems(), '2026-11-23']
  const from = addDays(today, -1)
  const history = [...demoHistory({ items, from, days: 2, percent: 30 })]
  await loadDemo(db, { now: new Date('2026-11-23T05:00:00Z'), items, history, from, today })
  const book = openPriceBook(demoPriceBook(items))
  const momentOf = momentsIn('Asia/Jakarta')
  const names = new Map(items.map(i => [i.id, i.name]))
  const facts = [...makeFacts(history, { book, momentOf, nameOf: id => names.get(id)! })]
  const intake = openIntake({
    db,
    now: () => new Date(),
    log: openLog('test', 'silent'),
    numbers: openNumbers(db),
    newId,
    prepare: async () => undefined,
    priceFindings: fact => priceFindings(fact, { bookOf: () => book, momentAt: () => momentOf }),
  })
  expect(await loadHistory(intake, facts)).toBe(facts.length)
  expect(await loadHistory(intake, facts)).toBe(0)
  expect(facts.length).toBeGreaterThan(200)
  await transact(db, async tx => {
    expect(await listTasks(tx, SYSTEM)).toEqual([])
    expect(await verifyBooks(tx)).toEqual([])
    const planned = new Map(demoStock(items, today).map(s => [`${s.place}/${s.item}`, s.qty]))
    const wrong = (await onHand(tx, {})).filter(row => (planned.get(`${row.place}/${row.item}`) ?? 0) !== row.on_hand)
    expect(wrong).toEqual([])
  })
  const drill = items.find(item => item.tracksSerials)!
  const [piece] = demoStock(items, today).find(s => s.item === drill.id && s.place === placeOf('KMG').id)!.serials
  expect(await transact(db, tx => pieceStanding(tx, drill.id, piece!, placeOf('KMG').id))).toBe('here')
  await loadPlan(db, { now: new Date('2026-11-23T05:00:00Z'), items, today })
  const plan = await db.pool.query(
    `select p.code, count(*)::int as n from replenishment.line l join company.place p on p.id = l.place group by 1 order by 1`,
  )
  expect(plan.rows.map(row => row.code)).toEqual(['CKR', 'DGO', 'KMG'])
  for (const row of plan.rows) expect(row.n).toBeGreaterThan(50)
})
