import { describe, expect, test } from 'vitest'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { BoardLine } from '../contract/index.ts'
import {
  approvedLines,
  approveLines,
  closeWeek,
  closeWeeks,
  dismissLines,
  editLines,
  listLines,
  markReleased,
  runPlan,
  saveTerms,
} from './index.ts'
import { foundChain, PLAN_NOW, PLANNER, stockUp } from './testing.ts'

const board = (db: Database) => readOnly(db, tx => listLines(tx, PLANNER, { sort: 'place', limit: 500, offset: 0 }))
const of = (lines: readonly BoardLine[], place: string, item: string) =>
  lines.find(line => line.place === place && line.item === item)
const planned = async (db: Database, threads = 1) => {
  const answer = await runPlan(db, PLANNER, PLAN_NOW, { threads })
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

/** Item 0 sells fourteen a week, item 1 seven a week, item 2 never. */
const steady = (_: number, item: number, day: number) =>
  [2, 1, 0][item]! + (item === 0 && day % 7 === 5 ? 1 : 0) - (item === 0 && day % 7 === 1 ? 1 : 0)

const chain = async (shops = 2) => {
  const db = await testDatabase()
  const it = await foundChain(db, { shops, items: 3, days: 70 }, steady)
  await stockUp(
    db,
    it.centre,
    it.items.map(item => ({ item, units: 1000 })),
  )
  return { db, ...it }
}

describe('a plan', () => {
  test('learns what sells, proposes where goods run out in whole packs, and says why', async () => {
    const { db, shops, items, centre } = await chain()
    await stockUp(db, shops[0]!, [
      { item: items[0]!, units: 3 },
      { item: items[1]!, units: 60 },
    ])
    await stockUp(db, shops[1]!, [
      { item: items[0]!, units: 90 },
      { item: items[1]!, units: 2 },
    ])
    expect(await closeWeeks(db, PLAN_NOW)).toBe(20)
    expect(await closeWeeks(db, PLAN_NOW)).toBe(0)
    const run = await planned(db)
    expect(run).toMatchObject({ places: 3, shortened: 0, lateral: 0 })
    const lines = await board(db)
    expect(
      lines.filter(l => l.place !== centre).map(l => `${shops.indexOf(l.place)} ${items.indexOf(l.item)}`),
    ).toEqual(['0 0', '1 1'])
    const line = of(lines, shops[0]!, items[0]!)!
    expect(line).toMatchObject({
      kind: 'transfer',
      from: centre,
      state: 'proposed',
      pack: 6000,
      unit: 'pcs',
      placeCode: 'S0',
    })
    expect(line.qty % 6000).toBe(0)
    expect(line.basis.level).toBeGreaterThan(12_500)
    expect(line.basis.level).toBeLessThan(15_500)
    expect(line.why.id).toMatch(
      /^Ada dan akan datang 3 pcs, cukup 1 hari; terjual 1[345],?\d* seminggu .* jadi kirim \d+ pcs \(\d+ × isi 6\)/,
    )
    expect(line.why.en).toContain('in vain')
  })

  test('a second plan replaces what nobody touched, keeps what a person decided, and counts it as coming', async () => {
    const { db, shops, items } = await chain()
    await closeWeeks(db, PLAN_NOW)
    await planned(db)
    const first = await board(db)
    const mine = of(first, shops[0]!, items[0]!)!
    await transact(db, tx => editLines(tx, PLANNER, PLAN_NOW, [{ id: mine.id, qty: 12_000 }]))
    await planned(db)
    const second = await board(db)
    expect(of(second, shops[0]!, items[0]!)).toMatchObject({
      id: mine.id,
      state: 'edited',
      qty: 12_000,
      proposed: mine.proposed,
    })
    expect(second.filter(l => l.place === shops[0] && l.item === items[0])).toHaveLength(1)
    const other = of(second, shops[1]!, items[0]!)!
    expect(other.id).not.toBe(of(first, shops[1]!, items[0]!)!.id)
  })

  test('threads give what one thread gives', async () => {
    const { db } = await chain(9)
    await closeWeeks(db, PLAN_NOW)
    const shown = async () => (await board(db)).map(l => `${l.place} ${l.item} ${l.kind} ${l.qty}`)
    const one = await planned(db, 1)
    const before = await shown()
    const two = await planned(db, 2)
    expect(await shown()).toEqual(before)
    expect(two.series).toBe(one.series)
    expect(before.length).toBeGreaterThan(8)
  }, 60_000)

  test('what the centre cannot give is shared out; a shop with too much gives to one without', async () => {
    const db = await testDatabase()
    const it = await foundChain(db, { shops: 3, items: 1, days: 70 }, steady)
    await stockUp(db, it.centre, [{ item: it.items[0]!, units: 12 }])
    await stockUp(db, it.shops[2]!, [{ item: it.items[0]!, units: 200 }])
    await closeWeeks(db, PLAN_NOW)
    const run = await planned(db)
    expect(run.shortened).toBe(2)
    const lines = await board(db)
    const sent = lines.filter(l => l.kind === 'transfer').map(l => l.qty)
    expect(sent.reduce((a, b) => a + b, 0)).toBe(12_000)
    expect(sent).toEqual([6000, 6000])
    const lateral = lines.filter(l => l.kind === 'lateral')
    expect(lateral.length).toBeGreaterThan(0)
    for (const line of lateral) expect(line.from).toBe(it.shops[2])
  })

  test('where packs and least shipments stand in the way, what the centre has is shared exactly, and the line says so', async () => {
    const db = await testDatabase()
    const it = await foundChain(db, { shops: 2, items: 1, days: 70 }, steady)
    const item = it.items[0]!
    await stockUp(db, it.centre, [{ item, units: 17 }])
    const open = { source: null, supplier: null, leadDays: null, leadSpreadDays: null, most: null, reviewDays: null }
    await transact(db, async tx => {
      for (const [n, pack, least] of [
        [0, 7000, 14_000],
        [1, 10_000, null],
      ] as const)
        await saveTerms(tx, PLANNER, PLAN_NOW, {
          ...{ ...open, place: it.shops[n]!, item, pack, least, service: null, crossDock: null },
        })
    })
    await closeWeeks(db, PLAN_NOW)
    await planned(db)
    const sent = (await board(db)).filter(l => l.kind === 'transfer')
    const by = (n: number) => of(sent, it.shops[n]!, item)!
    expect(sent.map(l => l.basis.shared)).toEqual(['exact', 'exact'])
    expect([by(0).qty, by(1).qty]).toEqual([14_000, 0])
    expect(by(0).why.en).toMatch(/has not enough.* worked out exactly with packs and least shipments\.$/)
    expect(by(0).why.id).toContain('dihitung pasti dengan isi kemasan dan kiriman terkecil')
  })

  test('what a truck or a place cannot take waits, the goods that save least first, and the line says so', async () => {
    const { db, shops, items, centre } = await chain()
    await db.pool.query(`update catalog.item set grams = case sku when 'SKU1' then 2000 else 500 end`)
    const truck = (code: string, grams: number) =>
      db.pool.query(
        `insert into distribution.truck (id, code, place, capacity_grams, spots) values (gen_random_uuid(), $1, $2, $3, 4)`,
        [code, centre, grams],
      )
    await closeWeeks(db, PLAN_NOW)
    const sent = async () => {
      const run = await planned(db)
      const lines = (await board(db)).filter(l => l.kind === 'transfer')
      const grams = (shop: string) =>
        lines.filter(l => l.place === shop).reduce((sum, l) => sum + l.qty * (l.item === items[0] ? 2 : 0.5), 0)
      return { run, lines, weights: shops.map(grams) }
    }
    const free = await sent()
    expect(free.run.cut).toBe(0)
    const [a, b] = free.weights as [number, number]
    await truck('A', Math.ceil(a * 0.9))
    await truck('B', Math.ceil(a * 0.9))
    const one = await sent()
    expect(one.weights.map((kg, n) => kg <= Math.ceil(a * 0.9) && kg > free.weights[n]! * 0.4)).toEqual([true, true])
    expect(one.run.cut).toBeGreaterThan(0)
    const cut = one.lines.find(l => l.qty < l.proposed)!
    expect(cut).toMatchObject({ exception: 'out', basis: { roomOf: 'truck', room: Math.ceil(a * 0.9) } })
    expect(cut.why.en).toMatch(/ The largest truck holds [\d.]+ kg and that day's goods weigh more: of \d+ needed/)
    expect(cut.why.id).toMatch(
      / Truk terbesar memuat [\d,]+ kg dan kiriman hari itu lebih berat: dari \d+ yang diperlukan/,
    )
    await db.pool.query(`update distribution.truck set active = false where code = 'A'`)
    const both = await sent()
    expect(both.weights[0]! + both.weights[1]!).toBeLessThanOrEqual(a * 0.9)
    expect(both.lines.some(l => l.basis.roomOf === 'trucks')).toBe(true)
    // What a cut loses is worth a look where it is more than a line costs.
    expect(both.lines.some(l => l.exception === 'truck-full')).toBe(true)
    await db.pool.query('update distribution.truck set capacity_grams = 9000000')
    const little = {
      source: null,
      supplier: null,
      leadDays: null,
      leadSpreadDays: null,
      pack: null,
      least: null,
      most: null,
    }
    const room = { ...little, reviewDays: null, service: null, crossDock: null, roomGrams: Math.floor(b / 2) }
    await transact(db, async tx => {
      expect(await saveTerms(tx, PLANNER, PLAN_NOW, { ...room, place: shops[1]!, item: items[0]! })).toMatchObject({
        refusal: 'room-of-a-place',
      })
      await saveTerms(tx, PLANNER, PLAN_NOW, { ...room, place: shops[1]!, item: null })
    })
    const place = await sent()
    expect(place.weights[0]).toBe(a)
    expect(place.weights[1]).toBeLessThanOrEqual(b / 2)
    expect(place.lines.filter(l => l.basis.roomOf).map(l => [l.basis.roomOf, l.place])).toContainEqual([
      'place',
      shops[1],
    ])
  })

  test('a place or item has its own terms; an item that is not to be planned is not', async () => {
    const { db, shops, items, supplier } = await chain()
    const open = {
      leadDays: null,
      leadSpreadDays: null,
      least: null,
      most: null,
      reviewDays: null,
      service: null,
      crossDock: null,
    }
    await transact(db, async tx => {
      await saveTerms(tx, PLANNER, PLAN_NOW, {
        ...open,
        place: shops[0]!,
        item: items[0]!,
        source: 'supplier',
        supplier,
        pack: 10_000,
      })
      await saveTerms(tx, PLANNER, PLAN_NOW, {
        ...open,
        place: null,
        item: items[1]!,
        source: 'none',
        supplier: null,
        pack: null,
      })
      expect(
        await saveTerms(tx, PLANNER, PLAN_NOW, {
          ...open,
          place: null,
          item: null,
          source: null,
          supplier: null,
          pack: null,
        }),
      ).toMatchObject({ refusal: 'terms-of-nothing' })
    })
    await closeWeeks(db, PLAN_NOW)
    await planned(db)
    const lines = await board(db)
    expect(of(lines, shops[0]!, items[0]!)).toMatchObject({
      kind: 'order',
      supplier,
      pack: 10_000,
      supplierName: 'PT Sumber',
    })
    expect(of(lines, shops[1]!, items[0]!)).toMatchObject({ kind: 'transfer', pack: 6000 })
    expect(lines.filter(l => l.item === items[1])).toEqual([])
  })

  test('costs the same number of statements for a week of any size, and takes a week once', async () => {
    const count = async (shops: number, items: number) => {
      const db = await testDatabase()
      const it = await foundChain(db, { shops, items, days: 7 }, () => 2)
      await closeWeeks(db, new Date('2026-11-20T02:00:00Z'))
      return transact(db, async tx => {
        expect(await closeWeek(tx, it.shops[0]!, 2968, '2026-11-16', PLAN_NOW)).toBe(1)
        const { statements } = tx
        expect(await closeWeek(tx, it.shops[0]!, 2968, '2026-11-16', PLAN_NOW)).toBe(0)
        return statements
      })
    }
    expect(await count(1, 2)).toBe(await count(3, 40))
  })
})

describe('what a planner does', () => {
  test('edit, approve once, release: each step leaves who and when; what is settled stays', async () => {
    const { db, shops, items, centre } = await chain()
    await closeWeeks(db, PLAN_NOW)
    await planned(db)
    const lines = await board(db)
    const [a, b] = [of(lines, shops[0]!, items[0]!)!, of(lines, shops[1]!, items[0]!)!]
    await transact(db, async tx => {
      expect(await editLines(tx, PLANNER, PLAN_NOW, [{ id: a.id, qty: 7000 }])).toMatchObject({
        refusal: 'not-whole-packs',
      })
      expect(await editLines(tx, PLANNER, PLAN_NOW, [{ id: a.id, qty: 0 }])).toMatchObject({ value: { changed: 1 } })
      expect(await approveLines(tx, PLANNER, PLAN_NOW, [a.id])).toMatchObject({ refusal: 'nothing-to-order' })
      expect(await editLines(tx, PLANNER, PLAN_NOW, [{ id: a.id, qty: 18_000 }])).toMatchObject({ ok: true })
      expect(await approveLines(tx, PLANNER, PLAN_NOW, [a.id, b.id])).toMatchObject({
        value: { approved: 2, already: 0 },
      })
      expect(await approveLines(tx, PLANNER, PLAN_NOW, [a.id, b.id])).toMatchObject({
        value: { approved: 0, already: 2 },
      })
      expect(await editLines(tx, PLANNER, PLAN_NOW, [{ id: a.id, qty: 0 }])).toMatchObject({ refusal: 'line-settled' })
      expect(await dismissLines(tx, PLANNER, PLAN_NOW, [a.id])).toMatchObject({ refusal: 'line-settled' })
    })
    const { rows } = await db.pool.query(
      `select payload from relay.message where topic = 'replenishment.approved' order by id`,
    )
    expect(rows.flatMap(row => row.payload.lines).sort()).toEqual([a.id, b.id].sort())
    await transact(db, async tx => {
      const ready = await approvedLines(tx, [a.id, b.id])
      expect(ready.find(l => l.id === a.id)).toMatchObject({
        kind: 'transfer',
        from: centre,
        place: shops[0],
        qty: 18_000,
      })
      await markReleased(tx, PLAN_NOW, [
        { line: a.id, document: centre, number: 'TR-1' },
        { line: b.id, refusal: 'place-unknown' },
      ])
      expect((await approvedLines(tx, [a.id, b.id])).map(l => l.id)).toEqual([b.id])
    })
    const after = await readOnly(db, tx =>
      listLines(tx, PLANNER, { state: 'released', sort: 'name', limit: 10, offset: 0 }),
    )
    expect(after).toMatchObject([{ id: a.id, number: 'TR-1', changedBy: 'Wulan' }])
    expect((await board(db)).find(l => l.id === b.id)).toMatchObject({ state: 'approved', trouble: 'place-unknown' })
  })

  test('two planners who approve the same lines at once announce them once', async () => {
    const { db } = await chain()
    await closeWeeks(db, PLAN_NOW)
    await planned(db)
    const ids = (await board(db)).filter(l => l.kind === 'transfer').map(l => l.id)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => transact(db, tx => approveLines(tx, PLANNER, PLAN_NOW, ids))),
    )
    const approved = answers.map(a => (a.ok ? a.value.approved : -1))
    expect(approved.filter(n => n === ids.length)).toHaveLength(1)
    expect(approved.filter(n => n === 0)).toHaveLength(5)
    const { rows } = await db.pool.query(
      `select jsonb_array_length(payload->'lines')::int as n from relay.message where topic = 'replenishment.approved'`,
    )
    expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(ids.length)
  })

  test('one plan at a time; who may not see a place sees none of its lines', async () => {
    const { db, shops } = await chain()
    await closeWeeks(db, PLAN_NOW)
    // Whichever begins first waits for what this one holds, until the other has been refused.
    const holder = await db.pool.connect()
    await holder.query('begin')
    await holder.query('lock table replenishment.service_class in access exclusive mode')
    const runs = [1, 2].map(() => runPlan(db, PLANNER, PLAN_NOW, { threads: 1 }))
    expect(await Promise.race(runs)).toMatchObject({ refusal: 'plan-under-way' })
    await holder.query('commit')
    holder.release()
    const answers = await Promise.all(runs)
    expect(answers.map(a => (a.ok ? 'done' : a.refusal)).sort()).toEqual(['done', 'plan-under-way'])
    const narrow = { ...PLANNER, permissions: new Set(['purchasing.*']), places: new Set([shops[0]!]) }
    const seen = await readOnly(db, tx => listLines(tx, narrow, { sort: 'name', limit: 100, offset: 0 }))
    expect(new Set(seen.map(l => l.place))).toEqual(new Set([shops[0]]))
    const strange = (await board(db)).find(l => l.place === shops[1])!
    expect(await transact(db, tx => approveLines(tx, narrow, PLAN_NOW, [strange.id]))).toMatchObject({
      refusal: 'line-unknown',
    })
  })
})
