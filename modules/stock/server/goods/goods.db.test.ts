import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  adjustGoods,
  available,
  inTransit,
  landGoods,
  moveGoods,
  planPicks,
  type ReceiptLine,
  receiveGoods,
  returnGoods,
  setStatus,
  shipGoods,
} from '../index.ts'
import { foundGoods, NOW, TODAY, taken } from '../testing.ts'
import { verifyStock } from '../verify-stock.ts'

const open = async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  const receive = (tx: Tx, lines: ReceiptLine[], more: object = {}) =>
    receiveGoods(tx, SYSTEM, NOW, {
      ...{ id: randomUUID(), day: TODAY, ref: 'GR-1', place: on.centre, supplier: on.supplier, lines },
      ...more,
    })
  const head = (ref: string) => ({ id: randomUUID(), day: TODAY, ref })
  return { db, on, receive, head }
}

const proven = async (tx: Tx) => {
  expect(await verifyBooks(tx)).toEqual([])
  expect(await verifyStock(tx)).toEqual([])
}

const portions = (tx: Tx, place: string, item: string) =>
  tx.rows<{ location_code: string | null; lot_code: string | null; state: string; qty: number }>(
    'select location_code, lot_code, state, qty from stock.v_portion where place = $1 and item = $2 order by 3, 1, 2',
    [place, item],
  )

describe('receiving', () => {
  test('books goods, lots, locations and cost once; a carton is twenty-four', async () => {
    const { db, on, receive } = await open()
    const id = randomUUID()
    await transact(db, async tx => {
      const lines = [
        { item: on.kopi, qty: 2000, unit: 'ctn', cost: 480_000, location: on.dock },
        { item: on.susu, qty: 10_000, lot: 'S1', expires: '2027-01-31', cost: 150_000, location: on.dock },
      ]
      expect(await receive(tx, lines, { id })).toMatchObject({ value: { answer: 'created' } })
      expect(await receive(tx, lines, { id })).toMatchObject({ value: { answer: 'exists' } })
      expect(await receive(tx, lines.slice(1), { id })).toMatchObject({ refusal: 'document-differs' })
      expect(await available(tx, [{ place: on.centre, item: on.kopi }])).toMatchObject([
        { onHand: 48_000, available: 48_000 },
      ])
      expect(await portions(tx, on.centre, on.susu)).toEqual([
        { location_code: 'DOCK', lot_code: 'S1', state: 'on-hand', qty: 10_000 },
      ])
      const worth = await tx.rows('select qty, value from stock.v_value where item = $1', [on.kopi])
      expect(worth).toEqual([{ qty: 48_000, value: 480_000 }])
      await proven(tx)
    })
  })

  test('refuses each bad code, unit, quantity, lot, day, piece and cost by its own word, and leaves nothing behind', async () => {
    const { db, on, receive } = await open()
    const susu = { item: on.susu, qty: 1000, lot: 'S1', expires: '2027-01-31', cost: 1 }
    await transact(db, async tx => {
      taken(await receive(tx, [susu, { item: on.ponsel, qty: 1000, serials: ['IMEI1'], cost: 1 }]))
      const refusals: [ReceiptLine, string][] = [
        [{ item: randomUUID(), qty: 1000, cost: 1 }, 'item-unknown'],
        [{ item: 'kopi', qty: 1000, cost: 1 }, 'item-unknown'],
        [{ item: on.kopi, qty: 1000, unit: 'pallet', cost: 1 }, 'unit-unknown'],
        [{ item: on.kopi, qty: 0, cost: 1 }, 'qty-wrong'],
        [{ item: on.kopi, qty: -1000, cost: 1 }, 'qty-wrong'],
        [{ item: on.kopi, qty: 500, cost: 1 }, 'qty-wrong'],
        [{ item: on.kopi, qty: 1000.5, cost: 1 }, 'qty-wrong'],
        [{ item: on.kopi, qty: 1000, cost: -1 }, 'cost-wrong'],
        [{ item: on.kopi, qty: 1000, cost: 1, location: randomUUID() }, 'location-unknown'],
        [{ ...susu, lot: undefined, expires: undefined } as unknown as ReceiptLine, 'expiry-missing'],
        [{ item: on.susu, qty: 1000, lot: 'S2', cost: 1 }, 'expiry-missing'],
        [{ ...susu, expires: '2027-02-01' }, 'lot-differs'],
        [{ item: on.ponsel, qty: 1000, cost: 1 }, 'serial-missing'],
        [{ item: on.ponsel, qty: 2000, serials: ['IMEI2'], cost: 1 }, 'serial-missing'],
        [{ item: on.ponsel, qty: 1000, serials: ['IMEI1'], cost: 1 }, 'serial-taken'],
      ]
      for (const [line, refusal] of refusals)
        expect(await receive(tx, [{ item: on.kopi, qty: 1000, cost: 1 }, line]), refusal).toMatchObject({ refusal })
      expect(await receive(tx, [{ item: on.kopi, qty: 1000, cost: 1 }], { place: randomUUID() })).toMatchObject({
        refusal: 'place-unknown',
      })
      expect((await available(tx, [{ place: on.centre, item: on.kopi }]))[0]).toMatchObject({ onHand: 0 })
      await proven(tx)
    })
  })

  test('costs a constant number of statements', async () => {
    const { db, on, receive } = await open()
    const costs: number[] = []
    for (const n of [1, 50])
      await transact(db, async tx => {
        const line = { item: on.jeruk, qty: 1000, cost: 20_000, location: on.dock }
        taken(
          await receive(
            tx,
            Array.from({ length: n }, () => line),
          ),
        )
        costs.push(tx.statements)
      })
    expect(costs[1]).toBeLessThanOrEqual(costs[0]!)
  })
})

describe('on the way', () => {
  test('ships what ends first along the walk, lands it with differences, and what is lost opens a task', async () => {
    const { db, on, receive, head } = await open()
    const shipment = randomUUID()
    const lot = (code: string, expires: string, location: string) => ({
      ...{ item: on.susu, qty: 5000, lot: code, expires, location, cost: 50_000 },
    })
    await transact(db, async tx => {
      const lots = [
        lot('LATE', '2027-03-01', on.a1),
        lot('SOON', '2027-01-01', on.a2),
        lot('PAST', '2026-11-30', on.a1),
      ]
      taken(await receive(tx, [...lots, { item: on.kopi, qty: 9000, cost: 90_000 }]))
      expect(await planPicks(tx, on.centre, [{ item: on.susu, qty: 7000 }], { today: TODAY })).toMatchObject([
        {
          short: 0,
          picks: [
            { locationCode: 'A-02', lot: 'SOON', qty: 5000 },
            { locationCode: 'A-01', lot: 'LATE', qty: 2000 },
          ],
        },
      ])
      const ship = (lines: object[]) =>
        shipGoods(tx, SYSTEM, NOW, {
          ...head('DO-1'),
          place: on.centre,
          to: on.shop,
          shipment,
          lines: lines as ReceiptLine[],
        })
      expect(await ship([{ item: on.susu, qty: 11_000 }])).toMatchObject({ refusal: 'not-enough' })
      expect(await ship([{ item: on.susu, qty: 1000, lot: 'PAST' }])).toMatchObject({ refusal: 'lot-expired' })
      expect(await ship([{ item: on.susu, qty: 1000, lot: 'NONE' }])).toMatchObject({ refusal: 'lot-unknown' })
      taken(
        await ship([
          { item: on.susu, qty: 7000 },
          { item: on.kopi, qty: 4000 },
        ]),
      )
      expect(await inTransit(tx, [shipment])).toHaveLength(3)
      expect((await available(tx, [{ place: on.shop, item: on.susu }]))[0]).toMatchObject({ onHand: 0, inbound: 7000 })
      await proven(tx)
      const landed = taken(
        await landGoods(tx, SYSTEM, NOW, {
          ...{ ...head('LD-1'), shipment, place: on.shop, closes: true },
          lines: [
            { item: on.susu, qty: 5000, lot: 'SOON', damaged: 1000 },
            { item: on.kopi, qty: 5000 },
          ],
        }),
      )
      expect(landed).toMatchObject({
        answer: 'created',
        missing: [{ item: on.susu, lot: 'LATE', qty: 2000 }],
        over: [{ item: on.kopi, lot: null, qty: 1000 }],
      })
      expect(await inTransit(tx, [shipment])).toEqual([])
      const rows = await available(
        tx,
        [on.susu, on.kopi].map(item => ({ place: on.shop, item })),
      )
      expect(rows).toMatchObject([{ onHand: 4000, damaged: 1000, inbound: 0 }, { onHand: 5000 }])
      expect(await tx.rows(`select kind from flow.v_task where subject = $1`, [shipment])).toEqual([
        { kind: 'transit-difference' },
      ])
      await proven(tx)
    })
  })

  test('what does not arrive yet stays on the way', async () => {
    const { db, on, receive, head } = await open()
    const shipment = randomUUID()
    await transact(db, async tx => {
      taken(await receive(tx, [{ item: on.kopi, qty: 9000, cost: 90_000 }]))
      const lines = [{ item: on.kopi, qty: 4000 }]
      taken(await shipGoods(tx, SYSTEM, NOW, { ...head('D'), place: on.centre, to: on.shop, shipment, lines }))
      const landing = { ...head('L'), shipment, place: on.shop, closes: false, lines: [{ item: on.kopi, qty: 1000 }] }
      expect(taken(await landGoods(tx, SYSTEM, NOW, landing)).missing).toMatchObject([{ qty: 3000 }])
      expect(taken(await landGoods(tx, SYSTEM, NOW, landing))).toMatchObject({
        answer: 'exists',
        missing: [{ qty: 3000 }],
      })
      expect(await landGoods(tx, SYSTEM, NOW, { ...landing, ...head('X'), shipment: randomUUID() })).toMatchObject({
        refusal: 'shipment-unknown',
      })
      await proven(tx)
    })
  })
})

describe('inside a place', () => {
  test('put away, set aside, write off, send back: each part is where it is said to be', async () => {
    const { db, on, receive, head } = await open()
    await transact(db, async tx => {
      taken(
        await receive(tx, [
          { item: on.susu, qty: 6000, lot: 'S1', expires: '2027-01-31', cost: 60_000, location: on.dock },
        ]),
      )
      const shift = (more: object) => {
        const line = { item: on.susu, qty: 4000, lot: 'S1', location: on.dock, to: on.a1, ...more }
        return moveGoods(tx, SYSTEM, NOW, { ...head('PA'), place: on.centre, lines: [line] })
      }
      expect(await shift({ qty: 7000 })).toMatchObject({ refusal: 'not-enough' })
      expect(await shift({ to: on.dock })).toMatchObject({ refusal: 'location-unknown' })
      expect(await shift({ location: on.a2 })).toMatchObject({ refusal: 'not-enough' })
      taken(await shift({}))
      const status = (from: 'on-hand' | 'damaged', to: 'damaged' | 'disposed', qty: number) =>
        setStatus(tx, SYSTEM, NOW, {
          ...{ ...head('ST'), place: on.centre, reason: 'pecah', lines: [{ item: on.susu, qty, from, to }] },
        })
      taken(await status('on-hand', 'damaged', 2000))
      taken(await status('damaged', 'disposed', 1000))
      expect(await status('damaged', 'disposed', 2000)).toMatchObject({ refusal: 'not-enough' })
      const back = [{ item: on.susu, qty: 1000, state: 'damaged' as const, credit: 9000 }]
      taken(await returnGoods(tx, SYSTEM, NOW, { ...head('RT'), place: on.centre, supplier: on.supplier, lines: back }))
      const rows = await portions(tx, on.centre, on.susu)
      expect(rows.reduce((sum, row) => sum + row.qty, 0)).toBe(4000)
      expect(await available(tx, [{ place: on.centre, item: on.susu }])).toMatchObject([{ onHand: 4000, damaged: 0 }])
      const balance = (chart: string) =>
        tx.one<{ amount: number }>('select sum(amount)::bigint as amount from books.v_balance where chart = $1', [
          chart,
        ])
      expect((await balance('stock-loss'))?.amount).toBe(10_000)
      expect((await balance('return-value'))?.amount).toBe(1000)
      expect((await balance('received'))?.amount).toBe(-51_000)
      await proven(tx)
    })
  })

  test('a piece with a number is where its number says', async () => {
    const { db, on, receive, head } = await open()
    await transact(db, async tx => {
      taken(
        await receive(tx, [
          { item: on.ponsel, qty: 1000, serials: ['A'], cost: 1_000_000, location: on.a1 },
          { item: on.ponsel, qty: 1000, serials: ['B'], cost: 1_000_000, location: on.a2 },
        ]),
      )
      const ship = (serials: string[]) => {
        const lines = [{ item: on.ponsel, qty: 1000 * serials.length, serials }]
        return shipGoods(tx, SYSTEM, NOW, {
          ...head('D'),
          place: on.centre,
          to: on.shop,
          shipment: randomUUID(),
          lines,
        })
      }
      expect(await ship(['C'])).toMatchObject({ refusal: 'serial-unknown' })
      taken(await ship(['B']))
      expect(await ship(['B'])).toMatchObject({ refusal: 'serial-unknown' })
      expect(await portions(tx, on.centre, on.ponsel)).toMatchObject([{ location_code: 'A-01', qty: 1000 }])
      await proven(tx)
    })
  })

  test('what is found or gone is booked with its reason, and what is held can not be lost', async () => {
    const { db, on, receive, head } = await open()
    await transact(db, async tx => {
      taken(await receive(tx, [{ item: on.kopi, qty: 5000, cost: 50_000 }]))
      const adjust = (change: 'found' | 'lost', qty: number) =>
        adjustGoods(tx, SYSTEM, NOW, {
          ...head('H'),
          place: on.centre,
          reason: 'hitung',
          lines: [{ item: on.kopi, qty, change }],
        })
      taken(await adjust('lost', 2000))
      taken(await adjust('found', 1000))
      expect(await adjust('lost', 5000)).toMatchObject({ refusal: 'not-enough' })
      const worth = await tx.rows('select qty, value from stock.v_value where item = $1', [on.kopi])
      expect(worth).toEqual([{ qty: 4000, value: 40_000 }])
      await proven(tx)
    })
  })
})
