import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { adjustGoods, receiveGoods, setStatus, shipGoods } from '../index.ts'
import { foundGoods, NOW, TODAY, taken } from '../testing.ts'
import { readFigures } from './read-figures.ts'

test('what stock is worth adds up over places and states, and what was lost shows on its day', async () => {
  const db = await testDatabase()
  const on = await foundGoods(db)
  const head = (ref: string) => ({ id: randomUUID(), day: TODAY, ref })
  await transact(db, async tx => {
    const lines = [
      { item: on.kopi, qty: 10_000, cost: 100_000 },
      { item: on.susu, qty: 5000, cost: 50_000, lot: 'S', expires: '2026-12-05' },
    ]
    taken(await receiveGoods(tx, SYSTEM, NOW, { ...head('GR'), place: on.centre, supplier: on.supplier, lines }))
    const sent = { ...head('DO'), place: on.centre, to: on.shop, shipment: randomUUID() }
    taken(await shipGoods(tx, SYSTEM, NOW, { ...sent, lines: [{ item: on.kopi, qty: 2000 }] }))
    const gone = { item: on.kopi, qty: 1000, change: 'lost' } as const
    taken(await adjustGoods(tx, SYSTEM, NOW, { ...head('H'), place: on.centre, reason: 'hitung', lines: [gone] }))
    const broken = { item: on.susu, qty: 1000, from: 'on-hand', to: 'damaged' } as const
    taken(await setStatus(tx, SYSTEM, NOW, { ...head('S'), place: on.centre, reason: 'pecah', lines: [broken] }))
    const it = await readFigures(tx, TODAY)
    expect(it).toMatchObject({ method: 'average', value: 140_000, items: 2, short: 0 })
    expect(it.places).toEqual([{ key: on.centre, name: 'CKR', value: 120_000 }])
    expect(it.states).toEqual([
      { state: 'on-hand', value: 110_000 },
      { state: 'damaged', value: 10_000 },
      { state: 'recalled', value: 0 },
      { state: 'transit', value: 20_000 },
    ])
    expect(it.categories.reduce((sum, c) => sum + c.value, 0)).toBe(140_000)
    expect(it.days).toHaveLength(28)
    expect(it.days.at(-1)).toEqual({ day: TODAY, sold: 0, lost: 10_000 })
    expect(it.ending).toEqual({ ended: 0, week: 50_000, month: 0 })
    expect(it.counted.lines).toBe(0)
  })
})
