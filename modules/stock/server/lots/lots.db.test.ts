import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { postEntries, verifyBooks } from '#modules/books/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  available,
  blockedLots,
  blockedPieces,
  holdGoods,
  landGoods,
  recallLot,
  receiveGoods,
  settleSold,
  shipGoods,
  traceLot,
  tracePiece,
} from '../index.ts'
import { foundGoods, NOW, TODAY, taken } from '../testing.ts'
import { verifyStock } from '../verify-stock.ts'

/** Books what a sale does to goods, as sales does, and lets the reaction follow. */
const sell = async (tx: Tx, place: string, item: string, qty: number, lot?: string) => {
  const id = randomUUID()
  const posting =
    qty > 0
      ? { debit: `sold:${place}`, credit: `stock:${place}`, unit: item, amount: qty }
      : { debit: `stock:${place}`, credit: `sold:${place}`, unit: item, amount: -qty }
  const head = { id, why: 'sale', at: NOW.toISOString(), day: TODAY, who: 'kasir', ref: id }
  await postEntries(tx, [{ ...head, postings: [posting] }], { asFact: true })
  await settleSold(tx, NOW, [id], lot === undefined ? [] : [{ sale: id, item, lot, qty }])
  return id
}

test('a lot is traced from its supplier over places into the sales, recalled everywhere at once, and refused from then on', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  const [shipment, late] = [randomUUID(), randomUUID()]
  const head = (ref: string) => ({ id: randomUUID(), day: TODAY, ref })
  await transact(db, async tx => {
    const line = { item: on.susu, qty: 10_000, cost: 100_000, location: on.a1 }
    const lines = [
      { ...line, lot: 'A', expires: '2027-01-01' },
      { ...line, lot: 'B', expires: '2027-02-01' },
    ]
    taken(await receiveGoods(tx, SYSTEM, NOW, { ...head('GR-7'), place: on.centre, supplier: on.supplier, lines }))
    const send = (id: string, qty: number) =>
      shipGoods(tx, SYSTEM, NOW, {
        ...head('DO'),
        place: on.centre,
        to: on.shop,
        shipment: id,
        lines: [{ item: on.susu, qty, lot: 'A' }],
      })
    taken(await send(shipment, 6000))
    taken(
      await landGoods(tx, SYSTEM, NOW, {
        ...head('LD'),
        place: on.shop,
        shipment,
        closes: true,
        lines: [{ item: on.susu, qty: 6000 }],
      }),
    )
    taken(await send(late, 1000))
    const read = await sell(tx, on.shop, on.susu, 2000, 'A')
    const unread = await sell(tx, on.shop, on.susu, 1000)
    const strange = await sell(tx, on.shop, on.susu, 1000, 'Z')
    const lot = (await tx.one<{ id: string }>("select id from stock.v_lot where code = 'A'"))!.id
    const before = taken(await traceLot(tx, lot))
    expect(before.came).toMatchObject([{ kind: 'receipt', ref: 'GR-7', from: on.supplier, to: 'CKR', qty: 10_000 }])
    expect(before.sold.map(s => [s.document, s.qty, s.assumed])).toEqual(
      expect.arrayContaining([
        [read, 2000, false],
        [unread, 1000, true],
      ]),
    )
    expect(before.totals).toEqual({ came: 10_000, sold: 3000, read: 2000, lies: 6000 })
    const odd = (await tx.one<{ id: string }>("select id from stock.v_lot where code = 'Z'"))!.id
    expect(taken(await traceLot(tx, odd)).sold.map(s => s.document)).toContain(strange)
    expect(await verifyStock(tx)).toEqual([])

    const wish = { ...head('R'), lot, reason: 'kemasan bocor' }
    const answer = taken(await recallLot(tx, SYSTEM, NOW, wish))
    expect(answer).toMatchObject({ answer: 'created', places: 2 })
    expect(taken(await recallLot(tx, SYSTEM, NOW, wish)).answer).toBe('exists')
    expect(await recallLot(tx, SYSTEM, NOW, { ...wish, id: randomUUID() })).toMatchObject({ refusal: 'lot-recalled' })
    expect(await recallLot(tx, SYSTEM, NOW, { ...wish, id: randomUUID(), lot: randomUUID() })).toMatchObject({
      refusal: 'lot-unknown',
    })
    expect(await blockedLots(tx, TODAY)).toEqual([{ item: on.susu, code: 'A', why: 'recalled' }])
    expect(await tx.rows("select 1 from flow.v_task where kind = 'lot-recalled'")).toHaveLength(2)
    expect(await send(randomUUID(), 1000)).toMatchObject({ refusal: 'lot-recalled' })
    taken(
      await landGoods(tx, SYSTEM, NOW, {
        ...head('L2'),
        place: on.shop,
        shipment: late,
        closes: true,
        lines: [{ item: on.susu, qty: 1000 }],
      }),
    )
    const [centre, shop] = await available(
      tx,
      [on.centre, on.shop].map(place => ({ place, item: on.susu })),
    )
    expect(centre).toMatchObject({ onHand: 10_000, recalled: 3000 })
    expect(shop).toMatchObject({ onHand: 0, recalled: 3000 })
    expect(await verifyBooks(tx)).toEqual([])
    expect(await verifyStock(tx)).toEqual([])
  })
})

test('pieces of a recalled lot are set aside by their numbers, and told to the tills', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  await transact(db, async tx => {
    const head = (ref: string) => ({ id: randomUUID(), day: TODAY, ref })
    const lines = [{ item: on.ponsel, qty: 2000, cost: 1, lot: 'L', serials: ['P1', 'P2'], location: on.a1 }]
    taken(await receiveGoods(tx, SYSTEM, NOW, { ...head('GR'), place: on.centre, supplier: on.supplier, lines }))
    const sale = randomUUID()
    const posting = { debit: `sold:${on.centre}`, credit: `stock:${on.centre}`, unit: on.ponsel, amount: 1000 }
    const entry = { id: sale, why: 'sale', at: NOW.toISOString(), day: TODAY, who: 'kasir', ref: sale }
    await postEntries(tx, [{ ...entry, postings: [posting] }], { asFact: true })
    const piece = { sale, place: on.centre, item: on.ponsel, serial: 'P1', lot: null, qty: 1000 }
    await settleSold(tx, NOW, [sale], [], [piece])
    const lot = (await tx.one<{ id: string }>("select id from stock.v_lot where code = 'L'"))!.id
    expect(taken(await traceLot(tx, lot)).sold).toMatchObject([{ document: sale, assumed: false }])
    taken(await recallLot(tx, SYSTEM, NOW, { id: randomUUID(), day: TODAY, lot, reason: 'baterai' }))
    expect(await tx.rows('select serial, state from stock.v_serial order by 1')).toEqual([
      { serial: 'P1', state: 'sold' },
      { serial: 'P2', state: 'recalled' },
    ])
    expect(
      taken(await tracePiece(tx, on.ponsel, 'P2'))
        .steps.map(s => s.toState)
        .sort(),
    ).toEqual(['on-hand', 'recalled'])
    expect((await blockedPieces(tx)).map(p => p.serial)).toEqual(['P1', 'P2'])
    expect(await verifyStock(tx)).toEqual([])
  })
})

test('a lot whose last day has passed is told to the tills while something of it is left', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  await transact(db, async tx => {
    const lines = [{ item: on.susu, qty: 1000, cost: 1, lot: 'OLD', expires: '2026-11-20' }]
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
    expect(await blockedLots(tx, TODAY)).toEqual([{ item: on.susu, code: 'OLD', why: 'expired' }])
    await sell(tx, on.shop, on.susu, 1000)
    expect(await blockedLots(tx, TODAY)).toEqual([])
    expect(await verifyStock(tx)).toEqual([])
  })
})

test('a lot that is promised to somebody is recalled all the same', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  await transact(db, async tx => {
    const head = { id: randomUUID(), day: TODAY, ref: 'GR' }
    const lines = [{ item: on.susu, qty: 5000, cost: 5, lot: 'A', expires: '2027-06-01', location: on.a1 }]
    taken(await receiveGoods(tx, SYSTEM, NOW, { ...head, place: on.centre, supplier: on.supplier, lines }))
    const wish = { id: newId(), place: on.centre, why: 'order', ref: 'SO-1', expires: null }
    taken(await holdGoods(tx, SYSTEM, NOW, { ...wish, lines: [{ item: on.susu, qty: 4000 }] }))
    const lot = (await tx.one<{ id: string }>("select id from stock.v_lot where code = 'A'"))!.id
    taken(await recallLot(tx, SYSTEM, NOW, { id: randomUUID(), day: TODAY, lot, reason: 'botol retak' }))
    expect(await tx.rows('select state, qty from stock.portion where qty > 0')).toEqual([
      { state: 'recalled', qty: 5000 },
    ])
    expect(
      await holdGoods(tx, SYSTEM, NOW, { ...wish, id: newId(), lines: [{ item: on.susu, qty: 1 }] }),
    ).toMatchObject({
      refusal: 'not-enough',
    })
    expect(await verifyStock(tx)).toEqual([])
    expect(await verifyBooks(tx)).toEqual([])
  })
})
