import { expect, test } from 'vitest'
import { verifyBooks } from '#modules/books/server/index.ts'
import { listTasks } from '#modules/flow/server/index.ts'
import { onHand, saveLocations } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { checkEpcis, readSscc } from '../rules/index.ts'
import { eventDocument } from './events/read-events.ts'
import { putAway } from './receiving/put-away.ts'
import { readIncoming, readShipment } from './receiving/read-shipments.ts'
import { receiveUnits } from './receiving/receive-units.ts'
import { settleDifference } from './receiving/settle-difference.ts'
import { foundCentre, NOW, packInto, pickFor, sendAll, taken } from './testing.ts'

const at = NOW.toISOString()
const scan = (sscc: string, more: object = {}) => ({ sscc, at, condition: 'good' as const, note: '', ...more })
const stockOf = async (tx: Tx, place: string, item: string) =>
  (await onHand(tx, { places: [place], items: [item] }))[0]?.on_hand ?? 0

test('from the bin to the shelf: goods are somewhere at every step, and every step is known', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  const { kopi, susu, kemang } = centre
  await transact(db, async tx => {
    const goods = [
      { item: kopi, qty: 48_000 },
      { item: susu, qty: 16_000 },
    ]
    const transfer = await pickFor(tx, centre, kemang, goods)
    const ssccs = await packInto(tx, transfer, 4, goods)
    for (const sscc of ssccs) expect(readSscc(sscc).ok).toBe(true)
    expect(await stockOf(tx, centre.centre, kopi)).toBe(150_000)
    await sendAll(tx, centre)
    expect([await stockOf(tx, centre.centre, kopi), await stockOf(tx, kemang, kopi)]).toEqual([102_000, 0])
    expect(await verifyBooks(tx)).toEqual([])

    const { shipments } = await readIncoming(tx, kemang)
    expect(shipments).toHaveLength(1)
    const [shipment] = shipments
    expect(shipment!.units.map(u => u.sscc)).toEqual([...ssccs].sort())
    expect(shipment!.units[0]!.contents.map(c => c.name).sort()).toContain('KOPI')
    const receipt = {
      id: newId(),
      place: kemang,
      shipment: shipment!.id,
      at,
      scans: ssccs.map(s => scan(s)),
      finished: true,
    }
    const received = taken(await receiveUnits(tx, SYSTEM, NOW, receipt))
    expect(received).toMatchObject({ answer: 'created', differences: [] })
    expect([await stockOf(tx, kemang, kopi), await stockOf(tx, kemang, susu)]).toEqual([48_000, 16_000])
    expect(taken(await receiveUnits(tx, SYSTEM, NOW, receipt)).answer).toBe('exists')
    expect(await receiveUnits(tx, SYSTEM, NOW, { ...receipt, finished: false })).toMatchObject({ refusal: 'differs' })
    expect(await stockOf(tx, kemang, kopi)).toBe(48_000)

    for (const sscc of ssccs)
      taken(await putAway(tx, SYSTEM, NOW, { id: newId(), place: kemang, sscc, at, counted: [], note: '' }))
    const whole = (await readShipment(tx, SYSTEM, shipment!.id))!
    expect(whole.state).toBe('closed')
    expect(whole.timeline.map(h => h.what)).toEqual(
      expect.arrayContaining(['transfer-draft', 'units-packed', 'transfer-closed']),
    )
    const state = await tx.one<{ state: string }>('select state from distribution.transfer where id = $1', [transfer])
    const trip = await tx.one<{ state: string }>('select state from distribution.trip')
    expect([state?.state, trip?.state]).toEqual(['closed', 'done'])
    const document = await eventDocument(tx, NOW, { limit: 100 })
    expect(checkEpcis(document)).toEqual([])
    const steps = (document.epcisBody as { eventList: { bizStep: string }[] }).eventList.map(e => e.bizStep)
    expect(
      Object.fromEntries(
        ['packing', 'loading', 'shipping', 'receiving', 'unpacking'].map(s => [s, steps.filter(x => x === s).length]),
      ),
    ).toEqual({ packing: 4, loading: 1, shipping: 2, receiving: 1, unpacking: 4 })
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('a truck of 40 cages is 40 scans and one submit, whose statements do not grow with the cages', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  const counts: number[] = []
  // The first truck meets accounts that nobody has looked up before.
  for (const cages of [2, 4, 40])
    await transact(db, async tx => {
      const goods = [{ item: centre.kopi, qty: 40_000 }]
      const transfer = await pickFor(tx, centre, centre.kemang, goods)
      const ssccs = await packInto(tx, transfer, cages, goods)
      await sendAll(tx, centre)
      const { shipments } = await readIncoming(tx, centre.kemang)
      const shipment = shipments.find(s => s.units.some(u => u.sscc === ssccs[0]))!
      expect(shipment.units).toHaveLength(cages)
      const before = tx.statements
      const receipt = { id: newId(), place: centre.kemang, shipment: shipment.id, at, finished: true }
      taken(await receiveUnits(tx, SYSTEM, NOW, { ...receipt, scans: ssccs.map(s => scan(s)) }))
      counts.push(tx.statements - before)
      await tx.rows("update distribution.trip set state = 'cancelled'")
    })
  expect(counts[1]).toBe(counts[2])
})

test('what does not arrive as it was sent is asked of the side that can mend it, and settled with its goods', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  const { kopi, kemang, dago } = centre
  await transact(db, async tx => {
    const goods = [{ item: kopi, qty: 40_000 }]
    const here = await pickFor(tx, centre, kemang, goods)
    const there = await pickFor(tx, centre, dago, [{ item: kopi, qty: 10_000 }])
    const cages = await packInto(tx, here, 4, goods)
    const [stray] = await packInto(tx, there, 1, [{ item: kopi, qty: 10_000 }])
    await sendAll(tx, centre)
    const shipment = (await readIncoming(tx, kemang)).shipments[0]!
    const unknown = '106141412345678908'
    const scans = [
      scan(cages[0]!),
      scan(cages[1]!, { condition: 'damaged', note: 'basah' }),
      scan(stray!),
      scan(unknown),
    ]
    const absent = [{ sscc: `]C100${cages[2]}`, note: 'tidak ada di truk' }]
    const receipt = { id: newId(), place: kemang, shipment: shipment.id, at, scans, finished: true, absent }
    const received = taken(await receiveUnits(tx, SYSTEM, NOW, receipt))
    expect(received.units.map(u => u.verdict)).toEqual(['received', 'damaged', 'astray', 'unknown'])
    expect(received.differences.map(d => [d.kind, d.side]).sort()).toEqual([
      ['astray', 'shop'],
      ['damaged', 'shop'],
      ['missing', 'centre'],
      ['missing', 'centre'],
      ['unknown', 'shop'],
    ])
    const tasks = await listTasks(tx, { ...SYSTEM, places: new Set([centre.centre]) })
    const missed = tasks.filter(t => t.kind === 'unit-missing')
    expect(missed.map(t => t.detail.note).sort()).toEqual(['', 'tidak ada di truk'])
    expect(await stockOf(tx, kemang, kopi)).toBe(10_000)

    const open = await tx.rows<{ id: string; sscc: string; kind: string }>(
      'select id, sscc, kind from distribution.difference',
    )
    const missing = open.filter(d => d.kind === 'missing')
    const settle = (id: string, outcome: 'found' | 'lost' | 'noted') =>
      settleDifference(tx, SYSTEM, NOW, { id, outcome, note: '' })
    expect(await settle(open.find(d => d.kind === 'astray')!.id, 'lost')).toMatchObject({ refusal: 'outcome-unfit' })
    taken(await settle(missing[0]!.id, 'lost'))
    expect(await settle(missing[0]!.id, 'lost')).toMatchObject({ refusal: 'difference-settled' })
    expect(await stockOf(tx, kemang, kopi)).toBe(10_000)
    const late = {
      id: newId(),
      place: kemang,
      shipment: shipment.id,
      at,
      scans: [scan(missing[1]!.sscc)],
      finished: false,
    }
    expect(taken(await receiveUnits(tx, SYSTEM, NOW, late)).units[0]!.verdict).toBe('received')
    expect(await stockOf(tx, kemang, kopi)).toBe(20_000)
    const after = await listTasks(tx, { ...SYSTEM, places: new Set([centre.centre]) })
    expect(after.filter(t => t.kind === 'unit-missing')).toHaveLength(0)
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('what is counted otherwise than the label says is put right at the shop and asked of the centre', async () => {
  const db = await testDatabase()
  const centre = await foundCentre(db)
  const { kopi, kemang } = centre
  await transact(db, async tx => {
    const goods = [{ item: kopi, qty: 12_000 }]
    const [sscc] = await packInto(tx, await pickFor(tx, centre, kemang, goods), 1, goods)
    await sendAll(tx, centre)
    const shipment = (await readIncoming(tx, kemang)).shipments[0]!
    const bin = (code: string, walk: number) => ({
      ...{ id: newId(), code, name: '', kind: 'floor' as const, walk, active: true },
    })
    taken(await saveLocations(tx, kemang, [bin('R-01', 1), bin('R-02', 2)]))
    const shares = [{ item: kopi, qty: 4000, bin: 'R-01' }]
    const put = {
      ...{ id: newId(), place: kemang, sscc: sscc!, at, counted: [{ item: kopi, qty: 11_000 }], note: '' },
      ...{ bin: 'R-02', shares },
    }
    const refusedPut = (more: object) => putAway(tx, SYSTEM, NOW, { ...put, id: newId(), ...more })
    expect(await putAway(tx, SYSTEM, NOW, put)).toMatchObject({ refusal: 'unit-state' })
    taken(
      await receiveUnits(tx, SYSTEM, NOW, {
        id: newId(),
        place: kemang,
        shipment: shipment.id,
        at,
        scans: [scan(sscc!)],
        finished: true,
      }),
    )
    expect(await refusedPut({ shares: [{ item: kopi, qty: 12_000, bin: 'R-01' }] })).toMatchObject({
      refusal: 'put-more',
    })
    expect(await refusedPut({ shares: [{ ...shares[0]!, bin: 'R-99' }] })).toMatchObject({ refusal: 'bin-unknown' })
    const away = taken(await putAway(tx, SYSTEM, NOW, put))
    expect(away).toMatchObject({ answer: 'created', differences: [{ kind: 'short', side: 'centre' }] })
    expect(taken(await putAway(tx, SYSTEM, NOW, put)).answer).toBe('exists')
    expect(await stockOf(tx, kemang, kopi)).toBe(11_000)
    const lies = await tx.rows('select location_code, qty from stock.v_portion where place = $1 order by 1', [kemang])
    expect(lies).toEqual([
      { location_code: 'R-01', qty: 4000 },
      { location_code: 'R-02', qty: 7000 },
    ])
    expect(await verifyBooks(tx)).toEqual([])
  })
})
