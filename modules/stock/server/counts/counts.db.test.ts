import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { approveCount, available, finishCount, receiveGoods, startCount, tallyCount } from '../index.ts'
import { foundGoods, NOW, TODAY, taken } from '../testing.ts'
import { verifyStock } from '../verify-stock.ts'
import { readCount, readLines } from './read-count.ts'

const person = (id: string, ...permissions: string[]): Who => ({
  ...{ kind: 'user', id, name: id, permissions: new Set(['stock.count', ...permissions]), places: 'all' },
})
const [ani, budi, kepala] = [person('ani'), person('budi'), person('kepala', 'stock.adjust')]

const open = async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  const stock = (tx: Tx) =>
    receiveGoods(tx, SYSTEM, NOW, {
      ...{ id: randomUUID(), day: TODAY, ref: 'r', place: on.centre, supplier: on.supplier },
      lines: [
        { item: on.kopi, qty: 10_000, cost: 100_000, location: on.a1 },
        { item: on.jeruk, qty: 5000, cost: 50_000, location: on.a1 },
      ],
    })
  const tally = (tx: Tx, who: Who, id: string, item: string, qty: number, location: string | null = null) =>
    tallyCount(tx, who, NOW, id, [{ id: randomUUID(), item, qty, location }])
  return { db, on, stock, tally }
}

test('a count is blind, counted again by another where it differs, and booked once', async () => {
  const { db, on, stock, tally } = await open()
  const id = randomUUID()
  await transact(db, async tx => {
    taken(await stock(tx))
    const wish = { id, place: on.centre, name: 'Rak A', choose: { by: 'items', items: [on.kopi, on.jeruk] } } as const
    taken(await startCount(tx, ani, NOW, wish))
    expect(taken(await startCount(tx, ani, NOW, wish)).lines).toBe(2)
    const piece = { id: randomUUID(), item: on.kopi, qty: 4000, location: null }
    taken(await tallyCount(tx, ani, NOW, id, [piece]))
    taken(await tallyCount(tx, ani, NOW, id, [piece]))
    expect(await finishCount(tx, ani, NOW, { id, day: TODAY })).toMatchObject({ refusal: 'not-counted' })
    taken(await tally(tx, ani, id, on.kopi, 4000))
    taken(await tally(tx, ani, id, on.jeruk, 5000))
    expect(await tally(tx, ani, id, on.susu, 1000)).toMatchObject({ refusal: 'line-unknown' })
    expect(await tally(tx, ani, id, on.kopi, 500)).toMatchObject({ refusal: 'qty-wrong' })
    expect(await tally(tx, ani, id, randomUUID(), 1000)).toMatchObject({ refusal: 'item-unknown' })
    expect(taken(await finishCount(tx, ani, NOW, { id, day: TODAY }))).toMatchObject({
      state: 'recounting',
      recount: [0],
    })
    expect(await tally(tx, ani, id, on.kopi, 9000)).toMatchObject({ refusal: 'same-counter' })
    expect(await tally(tx, budi, id, on.jeruk, 9000)).toMatchObject({ refusal: 'line-unknown' })
    taken(await tally(tx, budi, id, on.kopi, 9000))
    expect(taken(await finishCount(tx, budi, NOW, { id, day: TODAY }))).toMatchObject({ state: 'booked' })
    expect((await available(tx, [{ place: on.centre, item: on.kopi }]))[0]).toMatchObject({ onHand: 9000 })
    expect((await readLines(tx, id)).map(l => l.booked).sort()).toEqual([-1000, 0])
    expect(await tally(tx, budi, id, on.kopi, 1000)).toMatchObject({ refusal: 'count-ended' })
    expect(await verifyStock(tx)).toEqual([])
  })
})

test('above the limit somebody else approves, with a reason, and a task asks for it', async () => {
  const { db, on, stock, tally } = await open()
  const id = randomUUID()
  await transact(db, async tx => {
    taken(await stock(tx))
    await tx.rows('update stock.setting set approve_above = 20000')
    taken(
      await startCount(tx, ani, NOW, {
        id,
        place: on.centre,
        name: 'Rak A',
        choose: { by: 'location', location: on.a1 },
      }),
    )
    taken(await tally(tx, ani, id, on.kopi, 1000, on.a1))
    taken(await tally(tx, ani, id, on.jeruk, 5000, on.a1))
    taken(await tally(tx, ani, id, on.susu, 0, on.a1))
    taken(await finishCount(tx, ani, NOW, { id, day: TODAY }))
    taken(await tally(tx, budi, id, on.kopi, 7000, on.a1))
    expect(taken(await finishCount(tx, budi, NOW, { id, day: TODAY })).state).toBe('review')
    expect(await tx.rows('select kind, subject from flow.v_task')).toEqual([{ kind: 'count-difference', subject: id }])
    const wish = { id, day: TODAY, reason: 'pecah', reasons: [{ n: 0, reason: 'jatuh' }] }
    expect(await approveCount(tx, budi, NOW, wish)).toMatchObject({ refusal: 'same-counter' })
    expect(taken(await approveCount(tx, kepala, NOW, wish))).toEqual({ state: 'booked', booked: 1 })
    expect(taken(await approveCount(tx, kepala, NOW, wish))).toEqual({ state: 'booked', booked: 0 })
    expect((await readCount(tx, id))!.state).toBe('booked')
    expect(await tx.one('select amount from books.v_balance where account = $1', [`stock-loss:${TODAY}`])).toEqual({
      amount: 30_000,
    })
    expect(await verifyStock(tx)).toEqual([])
  })
})

test('what most likely is not there is chosen first, with what speaks for it', async () => {
  const { db, on, stock } = await open()
  const id = randomUUID()
  await transact(db, async tx => {
    taken(await stock(tx))
    await tx.rows(
      `insert into stock.sold_day select $1::uuid, $2::uuid, $4::date - d, 1000 from generate_series(8, 27) d
       union all select $1::uuid, $3::uuid, $4::date - d, 1000 from generate_series(0, 27) d`,
      [on.centre, on.kopi, on.jeruk, TODAY],
    )
    taken(await startCount(tx, ani, NOW, { id, place: on.centre, name: 'Risiko', choose: { by: 'risk', limit: 1 } }))
    expect(await readLines(tx, id)).toMatchObject([{ item: on.kopi, why: [{ word: 'no-sale', days: 8 }, {}, {}] }])
  })
})
