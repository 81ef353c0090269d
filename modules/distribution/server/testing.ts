import { type Answer, assert } from '#kernel/answer.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { savePlace } from '#modules/company/server/index.ts'
import { adjustGoods, saveLocations } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { dispatchTrip } from './loading/dispatch-trip.ts'
import { loadUnits } from './loading/load-units.ts'
import { planDay } from './loading/plan-day.ts'
import { packUnits } from './packing/pack-units.ts'
import { confirmPicks } from './picking/confirm-picks.ts'
import { makeWave } from './picking/make-wave.ts'
import { saveCarton, saveSetting, saveSizes } from './setting/save-settings.ts'
import { saveFloor, saveTruck } from './setting/save-trucks.ts'
import { draftTransfer } from './transfers/draft-transfer.ts'
import { releaseTransfers } from './transfers/release-transfers.ts'

export const NOW = new Date('2026-12-01T03:00:00Z')
export const TODAY = '2026-12-01'

/** The value of an answer that a test counts on. */
export const taken = <Value>(answer: Answer<Value>): Value => {
  assert(answer.ok, `refused: ${answer.ok ? '' : `${answer.refusal}, ${answer.detail}`}`)
  return answer.value
}

const place = (code: string, kind: 'shop' | 'distribution-centre', latitudeE6: number, longitudeE6: number) => ({
  ...{ id: newId(), code, name: code, kind, address: `Jalan ${code}`, region: null, postcode: '12730', latitudeE6 },
  ...{ longitudeE6, timeZone: 'Asia/Jakarta', phone: null, nitku: null, active: true },
  hours: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: 420, closes: 1320 })),
})

const item = (sku: string, more: object = {}) =>
  itemDraft.parse({ id: newId(), sku, name: sku, taxClass: 'ppn', grams: 350, ...more })

const placesIn = async (tx: Tx) => {
  const made = {
    centre: place('CKR', 'distribution-centre', -6_316_000, 107_129_000),
    kemang: place('KMG', 'shop', -6_260_700, 106_813_700),
    dago: place('DGO', 'shop', -6_885_000, 107_613_600),
  }
  for (const one of Object.values(made)) taken(await savePlace(tx, SYSTEM, NOW, one))
  return { centre: made.centre.id, kemang: made.kemang.id, dago: made.dago.id }
}

const itemsIn = async (tx: Tx) => {
  const items = {
    kopi: item('KOPI', { units: [{ unit: 'dus', qty: 24_000 }], barcodes: [{ code: '8990001400010' }] }),
    teh: item('TEH'),
    susu: item('SUSU', { batchTracked: true, expiryTracked: true }),
  }
  taken(await saveItems(tx, SYSTEM, NOW, Object.values(items)))
  return { kopi: items.kopi.id, teh: items.teh.id, susu: items.susu.id }
}

const BINS = ['A-01', 'A-02', 'B-01', 'B-02']

const centreIn = async (tx: Tx, centre: string) => {
  const location = (code: string, kind: 'bin' | 'stage', walk: number) => ({
    ...{ id: newId(), code, name: '', kind, walk, active: true },
  })
  const bins = BINS.map((code, walk) => location(code, 'bin', walk))
  const all = [...bins, location('STAGE', 'stage', 99)]
  taken(await saveLocations(tx, centre, all))
  const spots = bins.map(({ code }, i) => ({ bin: code, aisle: Math.floor(i / 2), along: 2000 + (i % 2) * 6000 }))
  const floor = {
    place: centre,
    aisles: 2,
    aisleLength: 10_000,
    aislePitch: 3000,
    door: 0,
    totes: 6,
    toteGrams: 20_000,
  }
  taken(await saveFloor(tx, { ...floor, spots }))
  return new Map(all.map(it => [it.code, it.id]))
}

const settingsIn = async (tx: Tx, centre: string, items: readonly string[]) => {
  taken(await saveSetting(tx, SYSTEM, NOW, { gs1Prefix: '8991234', wageHour: 30_000, began: null, version: 1 }))
  const box = { code: 'S', name: 'Dus kecil', empty: 200, heaviest: 8000, active: true }
  taken(await saveCarton(tx, { ...box, outer: [310, 210, 210], inner: [300, 200, 200] }))
  taken(
    await saveSizes(
      tx,
      SYSTEM,
      NOW,
      items.map(it => ({ item: it, width: 90, length: 60, depth: 180, flat: false })),
    ),
  )
  for (const [code, spots] of [
    ['B 9001 UJG', 12],
    ['B 9002 UJG', 44],
  ] as const)
    taken(
      await saveTruck(tx, {
        ...{ id: newId(), code, place: centre, capacityGrams: spots * 200_000, spots, kmCost: 3500, hourCost: 40_000 },
        ...{ leaves: 300, back: 1320, active: true },
      }),
    )
}

/**
 * A centre with a measured floor, goods in its bins, two trucks and a GS1 prefix, and two shops: what the stories of
 * this module begin with. Kopi 100 in A-01 and 50 in B-01, teh 40 in B-02, susu of two lots in A-02.
 */
export const foundCentre = (db: Database) =>
  transact(db, async tx => {
    const places = await placesIn(tx)
    const items = await itemsIn(tx)
    const bins = await centreIn(tx, places.centre)
    await settingsIn(tx, places.centre, Object.values(items))
    const line = (id: string, qty: number, bin: string, more: object = {}) => ({
      ...{ item: id, qty, location: bins.get(bin)!, change: 'found' as const, cost: 1000 },
      ...more,
    })
    const stocked = await adjustGoods(tx, SYSTEM, NOW, {
      ...{ id: newId(), day: TODAY, ref: 'start', place: places.centre, reason: 'start' },
      lines: [
        ...[line(items.kopi, 100_000, 'A-01'), line(items.kopi, 50_000, 'B-01'), line(items.teh, 40_000, 'B-02')],
        line(items.susu, 12_000, 'A-02', { lot: 'L1', expires: '2027-01-31' }),
        line(items.susu, 12_000, 'A-02', { lot: 'L2', expires: '2027-03-31' }),
      ],
    })
    taken(stocked)
    return { ...places, ...items, bins }
  })

type Centre = Awaited<ReturnType<typeof foundCentre>>

/** Drafts, releases and waves goods for a shop, and confirms every pick in full; gives the transfer. */
export const pickFor = async (
  tx: Tx,
  centre: Centre,
  to: string,
  goods: readonly { readonly item: string; readonly qty: number }[],
): Promise<string> => {
  const id = newId()
  const lines = goods.map(it => ({ id: newId(), ...it, why: '' }))
  const head = { id, from: centre.centre, to, dueDay: TODAY, origin: 'hand', note: '' } as const
  taken(await draftTransfer(tx, SYSTEM, NOW, { ...head, lines }))
  taken(await releaseTransfers(tx, SYSTEM, NOW, [id]))
  const wave = newId()
  taken(await makeWave(tx, SYSTEM, NOW, { id: wave, place: centre.centre, transfers: [id] }))
  const picks = await tx.rows<{ id: string; qty: number }>(
    `select p.id, p.qty from distribution.pick p join distribution.pick_list l on l.id = p.pick_list where l.wave = $1 order by p.seq`,
    [wave],
  )
  const confirms = picks.map(pick => ({ id: newId(), pick: pick.id, got: pick.qty, at: NOW.toISOString() }))
  taken(await confirmPicks(tx, SYSTEM, NOW, confirms))
  return id
}

/** Packs picked goods into cages of an even share each and ends the packing; gives the SSCCs. */
export const packInto = async (
  tx: Tx,
  transfer: string,
  cages: number,
  goods: readonly { readonly item: string; readonly qty: number }[],
): Promise<string[]> => {
  const units = Array.from({ length: cages }, () => ({
    id: newId(),
    kind: 'cage' as const,
    grams: 20_000,
    contents: goods.map(({ item: it, qty }) => ({ item: it, qty: Math.floor(qty / cages) })),
  }))
  const packed = taken(await packUnits(tx, SYSTEM, NOW, { id: transfer, units, finish: true }))
  return packed.units.map(unit => unit.sscc)
}

/** Plans the day, loads every unit of every trip and lets them go; gives the trips. */
export const sendAll = async (tx: Tx, centre: Centre, besides: ReadonlySet<string> = new Set()): Promise<string[]> => {
  const wish = { id: newId(), place: centre.centre, day: TODAY, spent: (i: number) => i / 512 }
  const { trips } = taken(await planDay(tx, SYSTEM, NOW, wish))
  for (const trip of trips) {
    const units = await tx.rows<{ sscc: string }>(
      `select u.sscc from distribution.unit u join distribution.transfer t on t.id = u.transfer
       join distribution.shipment s on s.id = t.shipment where s.trip = $1 order by 1`,
      [trip.id],
    )
    const scans = units.filter(u => !besides.has(u.sscc)).map(u => ({ sscc: `]C100${u.sscc}`, at: NOW.toISOString() }))
    taken(await loadUnits(tx, SYSTEM, NOW, { trip: trip.id, scans }))
    taken(await dispatchTrip(tx, SYSTEM, NOW, trip.id))
  }
  return trips.map(trip => trip.id)
}
