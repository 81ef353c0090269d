import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { moveStock, onHand, onHandAt, type StockDocument } from './index.ts'
import { foundGoods, NOW, TODAY } from './testing.ts'
import { verifyStock } from './verify-stock.ts'

test('opening, transfer, adjustment: what is where, now and then, and never less than nothing', async () => {
  const db = await testDatabase()
  const { centre: kemang, shop: dago, kopi, jeruk: teh } = await foundGoods(db)
  const doc = (more: Partial<StockDocument>): StockDocument => ({
    ...{ id: randomUUID(), place: kemang, day: TODAY, kind: 'opening', reason: 'start' },
    moves: [{ item: kopi, qty: 5000 }],
    ...more,
  })
  const opening = doc({
    moves: [
      { item: kopi, qty: 5000, cost: 60_000 },
      { item: teh, qty: 2500 },
    ],
  })
  await transact(db, async tx => {
    expect(await moveStock(tx, SYSTEM, NOW, opening)).toMatchObject({ value: { answer: 'created' } })
    expect(await moveStock(tx, SYSTEM, NOW, opening)).toMatchObject({ value: { answer: 'exists' } })
    const later = new Date(NOW.getTime() + 3_600_000)
    const sent = doc({ kind: 'transfer', otherPlace: dago, moves: [{ item: kopi, qty: -2000 }], reason: 'TR-1' })
    expect(await moveStock(tx, SYSTEM, later, sent)).toMatchObject({ ok: true })
    expect(
      await moveStock(tx, SYSTEM, later, { ...sent, id: randomUUID(), moves: [{ item: kopi, qty: -4000 }] }),
    ).toMatchObject({ refusal: 'not-enough' })
    expect(await moveStock(tx, SYSTEM, later, doc({ kind: 'transfer' }))).toMatchObject({ refusal: 'place-unknown' })
    expect(await moveStock(tx, SYSTEM, later, doc({ moves: [{ item: randomUUID(), qty: 1000 }] }))).toMatchObject({
      refusal: 'item-unknown',
    })
    expect(
      await moveStock(tx, SYSTEM, later, doc({ kind: 'adjustment', moves: [{ item: teh, qty: -500 }] })),
    ).toMatchObject({ ok: true })
    const rows = await onHand(tx, { items: [kopi, teh] })
    expect(
      Object.fromEntries(
        rows.map(r => [`${r.place === kemang ? 'k' : 'd'}/${r.item === kopi ? 'kopi' : 'teh'}`, r.on_hand]),
      ),
    ).toEqual({ 'k/kopi': 3000, 'd/kopi': 2000, 'k/teh': 2000 })
    expect([await onHandAt(tx, kemang, kopi, NOW), await onHandAt(tx, kemang, kopi, later)]).toEqual([5000, 3000])
    expect(await tx.one('select qty, value from stock.v_value where item = $1', [kopi])).toEqual({
      qty: 5000,
      value: 60_000,
    })
    expect(await verifyBooks(tx)).toEqual([])
    expect(await verifyStock(tx)).toEqual([])
  })
})
