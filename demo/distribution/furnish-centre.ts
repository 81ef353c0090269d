import { assert } from '#kernel/answer.ts'
import { amountOf } from '#kernel/quantity.ts'
import { saveCarton, saveFloor, saveSetting, saveSizes, saveTruck } from '#modules/distribution/server/index.ts'
import { locationsOf, moveStock, saveLocations } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { placeOf } from '../company.ts'
import { demoId } from '../demo-id.ts'
import type { DemoItem } from '../item.ts'

/** Aisles of the demo centre, and bins along each: millimetres from the front. */
const [AISLES, BINS, LENGTH, PITCH] = [5, 8, 24_000, 3200]

const code = (aisle: number, bin: number) => `${'ABCDE'[aisle]}-${String(bin + 1).padStart(2, '0')}`

const spots = Array.from({ length: AISLES * BINS }, (_, i) => {
  const [aisle, bin] = [Math.floor(i / BINS), i % BINS]
  return { bin: code(aisle, bin), aisle, along: 1500 + bin * 3000 }
})

const taken = (answer: { readonly ok: boolean }, what: string) =>
  assert(answer.ok, `the demo's ${what} is refused: ${JSON.stringify(answer)}`)

/** The side of a cube that weighs so many grams when packed loosely: groceries are a little lighter than water. */
const sideOf = (grams: number): number => Math.min(400, Math.max(30, Math.round(Math.cbrt(grams * 1300))))

const saveKinds = async (tx: Tx, now: Date, began: string, centre: string) => {
  const setting = { gs1Prefix: '89999999', wageHour: 28_000, began, version: 1 }
  taken(await saveSetting(tx, SYSTEM, now, setting), 'setting')
  for (const [kind, name, w, l, d, empty, heaviest] of [
    ['S', 'Dus kecil', 250, 200, 150, 150, 8000],
    ['M', 'Dus sedang', 380, 290, 250, 320, 15_000],
    ['L', 'Dus besar', 580, 390, 380, 650, 25_000],
  ] as const)
    taken(
      await saveCarton(tx, {
        ...{ code: kind, name, inner: [w, l, d], outer: [w + 10, l + 10, d + 10], empty, heaviest, active: true },
      }),
      'carton',
    )
  for (const [plate, grams, places, km, hour] of [
    ['B 9123 UJG', 2_000_000, 12, 3200, 45_000],
    ['B 9456 UJG', 4_500_000, 20, 4300, 52_000],
    ['B 9789 UJG', 4_500_000, 20, 4300, 52_000],
  ] as const)
    taken(
      await saveTruck(tx, {
        ...{ id: demoId('truck', plate), code: plate, place: centre, capacityGrams: grams, spots: places },
        ...{ kmCost: km, hourCost: hour, leaves: 240, back: 1380, active: true },
      }),
      'truck',
    )
}

/** The centre's bins with the goods in them that it sends by the carton. */
const fillBins = async (tx: Tx, now: Date, today: string, centre: string, sent: readonly DemoItem[]) => {
  const known = new Map((await locationsOf(tx, centre)).map(it => [it.code, it.id]))
  const missing = spots.filter(spot => !known.has(spot.bin))
  const rows = [
    ...missing.map((spot, walk) => ({ code: spot.bin, kind: 'bin' as const, walk })),
    ...(known.has('DOK') ? [] : [{ code: 'DOK', kind: 'stage' as const, walk: 999 }]),
  ].map(it => ({ ...it, id: demoId('location', it.code), name: '', active: true }))
  taken(await saveLocations(tx, centre, rows), 'bins')
  for (const row of rows) known.set(row.code, row.id)
  const moves = sent.map((item, i) => {
    const qty = item.units.find(unit => unit.code === 'ctn')!.holds * 20
    return { item: item.id, qty, cost: amountOf(item.cost, qty), location: known.get(spots[i % spots.length]!.bin)! }
  })
  const doc = { id: demoId('bins', 'opening'), place: centre, day: today, kind: 'opening', reason: 'Isi rak' } as const
  taken(await moveStock(tx, SYSTEM, now, { ...doc, moves }), 'bin goods')
}

/** Gives the centre in Cikarang its prefix, cartons, trucks, floor and bins, and the goods it sends a place in them. */
export const furnishCentre = async (
  tx: Tx,
  now: Date,
  when: { readonly day: string; readonly began: string },
  sent: readonly DemoItem[],
): Promise<void> => {
  const centre = placeOf('CKR').id
  await saveKinds(tx, now, when.began, centre)
  const sizes = sent.map(({ id, grams }) => {
    const side = sideOf(grams)
    return { item: id, width: side, length: side, depth: side, flat: false }
  })
  taken(await saveSizes(tx, SYSTEM, now, sizes), 'sizes')
  const floor = { place: centre, aisles: AISLES, aisleLength: LENGTH, aislePitch: PITCH, door: 0 }
  taken(await saveFloor(tx, { ...floor, totes: 6, toteGrams: 25_000, spots }), 'floor')
  await fillBins(tx, now, when.day, centre, sent)
}
