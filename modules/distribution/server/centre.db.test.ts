import { expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { listTasks } from '#modules/flow/server/index.ts'
import { available } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { checkWalk, ssccOf } from '../rules/index.ts'
import { makeLabel } from './packing/make-label.ts'
import { packUnits } from './packing/pack-units.ts'
import { proposeCartons } from './packing/propose-cartons.ts'
import { readUnit } from './packing/read-unit.ts'
import { confirmPicks } from './picking/confirm-picks.ts'
import { makeWave } from './picking/make-wave.ts'
import { listWaves, openLists, readList } from './picking/read-lists.ts'
import { takeList } from './picking/take-list.ts'
import { readSetting, saveSetting } from './setting/save-settings.ts'
import { foundCentre, NOW, packInto, pickFor, sendAll, TODAY, taken } from './testing.ts'
import { draftTransfers } from './transfers/draft-transfers.ts'
import { moveLaterally } from './transfers/move-laterally.ts'
import { cancelTransfer, releaseTransfers } from './transfers/release-transfers.ts'

const at = NOW.toISOString()

test('proposed lines are drafted once for ever, and join the open draft of their day', async () => {
  const db = await testDatabase()
  const { centre, kemang, dago, kopi, teh } = await foundCentre(db)
  const line = (to: string, item: string, qty: number) => ({ id: newId(), from: centre, to, item, qty, dueDay: TODAY })
  const lines = [line(kemang, kopi, 24_000), line(dago, kopi, 12_000), line(kemang, teh, 6000)]
  const [first, again, more, wrong] = await transact(db, async tx => [
    taken(await draftTransfers(tx, SYSTEM, NOW, lines)),
    taken(await draftTransfers(tx, SYSTEM, NOW, lines)),
    taken(await draftTransfers(tx, SYSTEM, NOW, [...lines, line(kemang, teh, 1000)])),
    await draftTransfers(tx, SYSTEM, NOW, [line(kemang, newId(), 1000)]),
  ])
  expect(first).toMatchObject({ drafted: 3, exists: 0 })
  expect(first.transfers.map(t => t.number)).toEqual(['TR-000001', 'TR-000002'])
  expect(again).toMatchObject({ drafted: 0, exists: 3, transfers: [] })
  expect(more).toMatchObject({ drafted: 1, exists: 3, transfers: [{ number: 'TR-000001' }] })
  expect(wrong).toMatchObject({ refusal: 'item-unknown' })
  const racers = Array.from({ length: 6 }, () =>
    transact(db, tx => draftTransfers(tx, SYSTEM, NOW, [line(dago, teh, 1000)])),
  )
  expect((await Promise.all(racers)).every(r => r.ok)).toBe(true)
  const rows = await transact(db, tx =>
    tx.rows<{ number: string }>('select number from distribution.transfer order by number'),
  )
  expect(rows.map(r => r.number)).toEqual(['TR-000001', 'TR-000002'])
})

test('released goods are set aside; more than there is is refused and nothing is; called off they are free again', async () => {
  const db = await testDatabase()
  const { centre, kemang, dago, kopi, teh } = await foundCentre(db)
  await transact(db, async tx => {
    const draft = async (to: string, item: string, qty: number) => {
      const wish = [{ id: newId(), from: centre, to, item, qty, dueDay: TODAY }]
      return taken(await draftTransfers(tx, SYSTEM, NOW, wish)).transfers[0]!.id
    }
    const free = async () => (await available(tx, [{ place: centre, item: kopi }]))[0]!.available
    const [good, much] = [await draft(kemang, kopi, 100_000), await draft(dago, teh, 41_000)]
    expect(await releaseTransfers(tx, SYSTEM, NOW, [good, much])).toMatchObject({ refusal: 'not-enough' })
    expect(await free()).toBe(150_000)
    taken(await releaseTransfers(tx, SYSTEM, NOW, [good]))
    expect(await free()).toBe(50_000)
    expect(await releaseTransfers(tx, SYSTEM, NOW, [good])).toMatchObject({ refusal: 'transfer-state' })
    taken(await cancelTransfer(tx, SYSTEM, NOW, { id: good, reason: 'salah toko' }))
    expect(await free()).toBe(150_000)
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('a wave walks the shortest way, is picked once, and tells what was short', async () => {
  const db = await testDatabase()
  const { centre, kemang, dago, kopi, teh } = await foundCentre(db)
  await transact(db, async tx => {
    const wish = (to: string, item: string, qty: number) => ({
      id: newId(),
      from: centre,
      to,
      item,
      qty,
      dueDay: TODAY,
    })
    const lines = [wish(kemang, kopi, 120_000), wish(dago, teh, 4000), wish(dago, kopi, 10_000)]
    const ids = taken(await draftTransfers(tx, SYSTEM, NOW, lines)).transfers.map(t => t.id)
    taken(await releaseTransfers(tx, SYSTEM, NOW, ids))
    const id = newId()
    const wave = taken(await makeWave(tx, SYSTEM, NOW, { id, place: centre, transfers: ids }))
    expect(taken(await makeWave(tx, SYSTEM, NOW, { id, place: centre, transfers: ids }))).toEqual(wave)
    const [head] = await openLists(tx, SYSTEM, centre)
    const list = taken(await takeList(tx, SYSTEM, { id: head!.id, at }))
    expect(await takeList(tx, { ...SYSTEM, id: 'another' }, { id: head!.id, at })).toMatchObject({
      refusal: 'list-taken',
    })
    const spots = new Map([
      ['A-01', [0, 2000]],
      ['A-02', [0, 8000]],
      ['B-01', [1, 2000]],
      ['B-02', [1, 8000]],
    ])
    const walked = list.picks.map(p => spots.get(p.bin!)!).map(([aisle, along]) => ({ aisle: aisle!, along: along! }))
    const floor = { aisles: 2, aisleLength: 10_000, aislePitch: 3000, door: 0 }
    const claim = { order: walked.map((_, i) => i), length: list.walkMm }
    expect(checkWalk(floor, walked, claim).problems).toEqual([])
    const confirms = list.picks.map((pick, i) => ({
      id: newId(),
      pick: pick.id,
      got: i === 0 ? pick.qty - 1000 : pick.qty,
      at,
      toteCode: `T${pick.slot}`,
    }))
    const answer = taken(await confirmPicks(tx, SYSTEM, NOW, confirms))
    expect(answer.answers.every(a => a.answer === 'created')).toBe(true)
    expect(answer.done).toContain(list.id)
    expect(taken(await confirmPicks(tx, SYSTEM, NOW, confirms)).answers.every(a => a.answer === 'exists')).toBe(true)
    const other = confirms.map(c => ({ ...c, id: newId() }))
    expect(taken(await confirmPicks(tx, SYSTEM, NOW, other)).answers.every(a => a.answer === 'differs')).toBe(true)
    expect((await listTasks(tx, SYSTEM)).filter(t => t.kind === 'pick-short')).toHaveLength(1)
    expect((await readList(tx, SYSTEM, list.id))!.totes.map(t => t.code)).toEqual(['TA', 'TB'])
    expect((await listWaves(tx, SYSTEM, centre, true))[0]).toMatchObject({ state: 'done', short: 1 })
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('two waves never send pickers to the same goods', async () => {
  const db = await testDatabase()
  const { centre, kemang, dago, kopi } = await foundCentre(db)
  await transact(db, async tx => {
    for (const to of [kemang, dago]) {
      const wish = [{ id: newId(), from: centre, to, item: kopi, qty: 70_000, dueDay: TODAY }]
      const [draft] = taken(await draftTransfers(tx, SYSTEM, NOW, wish)).transfers
      taken(await releaseTransfers(tx, SYSTEM, NOW, [draft!.id]))
      taken(await makeWave(tx, SYSTEM, NOW, { id: newId(), place: centre, transfers: [draft!.id] }))
    }
    const bins = await tx.rows<{ bin: string; qty: number }>(
      'select bin, sum(qty)::bigint as qty from distribution.pick group by bin order by bin',
    )
    expect(bins).toEqual([
      { bin: 'A-01', qty: 100_000 },
      { bin: 'B-01', qty: 40_000 },
    ])
  })
})

test('SSCCs have no gap: of many packers at once, some of whom fail, every number comes once', async () => {
  const db = await testDatabase({ max: 8 })
  const centre = await foundCentre(db)
  const goods = [{ item: centre.kopi, qty: 24_000 }]
  const transfers: string[] = []
  for (let i = 0; i < 6; i += 1) transfers.push(await transact(db, tx => pickFor(tx, centre, centre.kemang, goods)))
  const pack = (id: string, fails: boolean) =>
    transact(db, async tx => {
      const ssccs = await packInto(tx, id, 3, goods)
      if (fails) throw new Error('the power went out')
      return ssccs
    }).catch(() => [] as string[])
  const made = await Promise.all(transfers.map((id, i) => pack(id, i % 3 === 0)))
  const later = await Promise.all(transfers.filter((_, i) => i % 3 === 0).map(id => pack(id, false)))
  const all = [...made, ...later].flat().sort()
  expect(all).toEqual(Array.from({ length: 18 }, (_, i) => taken(ssccOf('8991234', i))).sort())
})

test('packing: repeated it gives the same SSCC; more than was picked and an end too early are refused', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  await transact(db, async tx => {
    const goods = [
      { item: centre.kopi, qty: 26_000 },
      { item: centre.susu, qty: 14_000 },
    ]
    const id = await pickFor(tx, centre, centre.kemang, goods)
    const proposed = taken(await proposeCartons(tx, id))
    expect(proposed).toMatchObject({ cases: [{ unit: 'dus', count: 1 }], unsized: [] })
    const unit = {
      id: newId(),
      kind: 'carton' as const,
      carton: 'S',
      contents: [
        { item: centre.kopi, qty: 2000 },
        { item: centre.susu, qty: 13_000 },
      ],
    }
    const one = taken(await packUnits(tx, SYSTEM, NOW, { id, units: [unit], finish: false }))
    expect(taken(await packUnits(tx, SYSTEM, NOW, { id, units: [unit], finish: false }))).toEqual(one)
    const over = { id: newId(), kind: 'cage' as const, contents: [{ item: centre.kopi, qty: 24_001 }] }
    expect(await packUnits(tx, SYSTEM, NOW, { id, units: [over], finish: false })).toMatchObject({
      refusal: 'over-packed',
    })
    expect(await packUnits(tx, SYSTEM, NOW, { id, units: [], finish: true })).toMatchObject({ refusal: 'under-packed' })
    const view = (await readUnit(tx, { id: unit.id }))!
    expect(view.contents.map(c => [c.sku, c.lot, c.qty])).toEqual([
      ['KOPI', null, 2000],
      ['SUSU', 'L1', 12_000],
      ['SUSU', 'L2', 1000],
    ])
    expect(view.grams).toBe(200 + 15 * 350)
    const zpl = await makeLabel(view, 'zpl', 'id', NOW)
    expect(zpl.text).toContain(`>;>800${view.sscc}`)
    const pdf = Buffer.from((await makeLabel(view, 'pdf', 'id', NOW)).base64!, 'base64')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('without a GS1 prefix nothing is packed, and the refusal says what to do', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  await transact(db, async tx => {
    const setting = await readSetting(tx)
    taken(await saveSetting(tx, SYSTEM, NOW, { ...setting, gs1Prefix: null }))
    const id = await pickFor(tx, centre, centre.kemang, [{ item: centre.kopi, qty: 1000 }])
    const units = [{ id: newId(), kind: 'carton' as const, contents: [{ item: centre.kopi, qty: 1000 }] }]
    const answer = await packUnits(tx, SYSTEM, NOW, { id, units, finish: true })
    expect(answer).toMatchObject({ refusal: 'gs1-prefix-missing', detail: expect.stringContaining('Settings') })
  })
})

test('what was left in the bay rides with the next truck, its goods set aside all the while', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  await transact(db, async tx => {
    const goods = [{ item: centre.kopi, qty: 30_000 }]
    const id = await pickFor(tx, centre, centre.kemang, goods)
    const [behind] = await packInto(tx, id, 3, goods)
    await sendAll(tx, centre, new Set([behind!]))
    const free = (await available(tx, [{ place: centre.centre, item: centre.kopi }]))[0]!
    expect([free.onHand, free.held, free.inbound]).toEqual([130_000, 10_000, 0])
    const rest = await tx.one<{ number: string; state: string; picked: number }>(
      `select t.number, t.state, l.picked from distribution.transfer t join distribution.transfer_line l on l.transfer = t.id where t.number like '%/1'`,
    )
    expect(rest).toEqual({ number: 'TR-000001/1', state: 'packed', picked: 10_000 })
    await sendAll(tx, centre)
    expect((await available(tx, [{ place: centre.centre, item: centre.kopi }]))[0]!).toMatchObject({
      onHand: 120_000,
      held: 0,
    })
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('from shop to shop: drafted and released in one step, and once', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  await transact(db, async tx => {
    const lines = [{ id: newId(), item: centre.kopi, qty: 5000, why: '' }]
    const wish = { id: newId(), from: centre.centre, to: centre.dago, reason: 'kosong', lines }
    expect(taken(await moveLaterally(tx, SYSTEM, NOW, wish)).answer).toBe('created')
    expect(taken(await moveLaterally(tx, SYSTEM, NOW, wish)).answer).toBe('exists')
    const much = { ...wish, id: newId(), lines: [{ ...lines[0]!, id: newId(), qty: 999_000_000 }] }
    expect(await moveLaterally(tx, SYSTEM, NOW, much)).toMatchObject({ refusal: 'not-enough' })
    const state = await tx.rows<{ state: string }>('select state from distribution.transfer')
    expect(state).toEqual([{ state: 'picked' }])
  })
})
