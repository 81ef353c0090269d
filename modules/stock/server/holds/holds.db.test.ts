import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { balanceOf, expireHolds, verifyBooks } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { dropHold, holdGoods, openHolds, receiveGoods, shipGoods, takeHeld } from '../index.ts'
import { foundGoods, NOW, TODAY, taken } from '../testing.ts'
import { verifyStock } from '../verify-stock.ts'

const RACERS = 250

/** A process with 250 who want one piece each: as one line, as the same item twice, and in a bundle. */
const RACE = `
  import { randomUUID } from 'node:crypto'
  import { connect, transact } from '#platform/postgres/index.ts'
  import { SYSTEM } from '#platform/http/who.ts'
  import { holdGoods, openHolds } from '#modules/stock/server/index.ts'
  const { URL, PLACE, KOPI, JERUK } = process.env
  const db = connect(URL, { max: 5 })
  const holds = openHolds(db)
  const lines = n => [
    [{ item: KOPI, qty: 1000 }],
    [{ item: KOPI, qty: 400 }, { item: KOPI, qty: 600 }],
    [{ item: JERUK, qty: 250 }, { item: KOPI, qty: 1000 }],
  ][n % 3]
  const one = async n => {
    const wish = { id: randomUUID(), place: PLACE, why: 'order', ref: 'r' + n, expires: null, lines: lines(n) }
    const now = new Date()
    return n % 2 ? holds.hold(SYSTEM, now, wish) : transact(db, tx => holdGoods(tx, SYSTEM, now, wish))
  }
  const answers = await Promise.all(Array.from({ length: ${RACERS} }, (_, n) => one(n)))
  console.log(JSON.stringify(answers.map(a => (a.ok ? 'won' : a.refusal))))
  await db.close()`

test('a thousand racers in four processes for ten pieces: exactly ten win, and no moment sees it otherwise', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  await transact(db, async tx => {
    const lines = [
      { item: on.kopi, qty: 10_000, cost: 1 },
      { item: on.jeruk, qty: 900_000, cost: 1 },
    ]
    taken(
      await receiveGoods(tx, SYSTEM, NOW, {
        id: randomUUID(),
        day: TODAY,
        ref: 'r',
        place: on.shop,
        supplier: on.supplier,
        lines,
      }),
    )
  })
  const env = { ...process.env, URL: db.url, PLACE: on.shop, KOPI: on.kopi, JERUK: on.jeruk }
  const racers = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', RACE], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    return { out: text(child.stdout!), end: once(child, 'exit') }
  })
  let [racing, looks] = [true, 0]
  const watching = (async () => {
    while (racing) {
      const { rows } = await db.pool.query(
        `select b.available, b.held, (select coalesce(sum(h.amount), 0) from books.hold h
           join books.account a on a.id = h.account join books.unit u on u.id = h.unit
           where a.code = b.account and u.code = b.unit and h.ended is null)::bigint as open
         from books.v_balance b where b.account = $1 and b.unit = $2`,
        [`stock:${on.shop}`, on.kopi],
      )
      expect(rows[0].available).toBeGreaterThanOrEqual(0)
      expect(rows[0].held).toBe(rows[0].open)
      looks += 1
    }
  })()
  const said = (await Promise.all(racers.map(r => r.out))).flatMap(out => JSON.parse(out) as string[])
  await Promise.all(racers.map(r => r.end))
  racing = false
  await watching
  expect(looks).toBeGreaterThan(10)
  expect(said).toHaveLength(4 * RACERS)
  expect(said.filter(s => s === 'won')).toHaveLength(10)
  expect(said.filter(s => s === 'not-enough')).toHaveLength(4 * RACERS - 10)
  await transact(db, async tx => {
    expect(await balanceOf(tx, `stock:${on.shop}`, on.kopi)).toEqual({ amount: 10_000, held: 10_000, available: 0 })
    expect(await verifyBooks(tx)).toEqual([])
    expect(await verifyStock(tx)).toEqual([])
  })
}, 120_000)

test('a hold is asked once, taken, shipped, dropped, or runs out; direct SQL cannot oversell either', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  const lines = [{ item: on.kopi, qty: 10_000, cost: 100_000 }]
  const wish = (qty: number, more: object = {}) => ({
    ...{ id: randomUUID(), place: on.centre, why: 'order', ref: 'O-1', expires: null, lines: [{ item: on.kopi, qty }] },
    ...more,
  })
  await transact(db, async tx => {
    taken(
      await receiveGoods(tx, SYSTEM, NOW, {
        id: randomUUID(),
        day: TODAY,
        ref: 'r',
        place: on.centre,
        supplier: on.supplier,
        lines,
      }),
    )
    const first = wish(4000)
    const held = taken(await holdGoods(tx, SYSTEM, NOW, first))
    expect(taken(await holdGoods(tx, SYSTEM, NOW, first))).toEqual(held)
    expect(await holdGoods(tx, SYSTEM, NOW, wish(7000))).toMatchObject({ refusal: 'not-enough' })
    expect(await holdGoods(tx, SYSTEM, NOW, wish(0))).toMatchObject({ refusal: 'qty-wrong' })
    const head = (ref: string) => ({ id: randomUUID(), day: TODAY, ref })
    taken(await takeHeld(tx, SYSTEM, NOW, { ...head('T'), holds: held.holds, to: 'sold' }))
    expect(await takeHeld(tx, SYSTEM, NOW, { ...head('T'), holds: held.holds, to: 'sold' })).toMatchObject({
      refusal: 'hold-unknown',
    })
    const second = taken(await holdGoods(tx, SYSTEM, NOW, wish(5000)))
    const ship = {
      ...head('S'),
      place: on.centre,
      to: on.shop,
      shipment: randomUUID(),
      lines: [{ item: on.kopi, qty: 5000 }],
    }
    expect(await shipGoods(tx, SYSTEM, NOW, ship)).toMatchObject({ refusal: 'not-enough' })
    taken(await shipGoods(tx, SYSTEM, NOW, { ...ship, holds: second.holds }))
    const third = taken(await holdGoods(tx, SYSTEM, NOW, wish(1000)))
    await dropHold(tx, NOW, third.holds)
    taken(await holdGoods(tx, SYSTEM, NOW, wish(1000, { expires: new Date(NOW.getTime() + 60_000) })))
    expect(await expireHolds(tx, new Date(NOW.getTime() + 61_000))).toBe(1)
    expect(await balanceOf(tx, `stock:${on.centre}`, on.kopi)).toEqual({ amount: 1000, held: 0, available: 1000 })
    expect(await verifyStock(tx)).toEqual([])
  })
  await expect(db.pool.query('update books.balance set held = held + 2000 where lowest = 0')).rejects.toThrow(
    'balance_too_low',
  )
})

test('who asks twice at the same moment holds once', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  const lines = [{ item: on.kopi, qty: 10_000, cost: 1 }]
  await transact(db, tx =>
    receiveGoods(tx, SYSTEM, NOW, {
      id: randomUUID(),
      day: TODAY,
      ref: 'r',
      place: on.shop,
      supplier: on.supplier,
      lines,
    }),
  )
  const wish = {
    id: randomUUID(),
    place: on.shop,
    why: 'o',
    ref: 'o',
    expires: null,
    lines: [{ item: on.kopi, qty: 3000 }],
  }
  const holds = openHolds(db)
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => holds.hold(SYSTEM, NOW, wish)),
    ...Array.from({ length: 5 }, () => transact(db, tx => holdGoods(tx, SYSTEM, NOW, wish))),
  ])
  expect(answers.every(a => a.ok)).toBe(true)
  await holds.close()
  await transact(db, async tx => {
    expect(await balanceOf(tx, `stock:${on.shop}`, on.kopi)).toMatchObject({ held: 3000 })
    expect(await verifyBooks(tx)).toEqual([])
  })
})
