import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type Box,
  checkPacking,
  type Order,
  packOrder,
  readBoxes,
  readOrders,
} from '#modules/distribution/rules/index.ts'
import type { BenchResult } from './run.ts'

type Listed = ReadonlyMap<string, { readonly flat: number; readonly any: number }>

const read = (folder: string) => {
  const orders = readOrders(gunzipSync(readFileSync(resolve(folder, 'items.csv.gz'))).toString('utf8'))
  const boxes = readBoxes(readFileSync(resolve(folder, 'boxes.csv'), 'utf8'))
  if (!orders.ok || !boxes.ok) throw new Error('the orders or boxes cannot be read')
  const rows = readFileSync(resolve(folder, 'expected.csv'), 'utf8').trim().split('\n')
  const listed = rows
    .map(row => row.split(','))
    .map(cells => [cells[0]!, { flat: +cells[1]!, any: +cells[4]! }] as const)
  return { orders: orders.value, boxes: boxes.value, listed: new Map(listed) }
}

const laid = (order: Order): Order => ({ ...order, units: order.units.map(unit => ({ ...unit, flat: true })) })

const quantile = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)]!

const packAll = (orders: readonly Order[], boxes: readonly Box[], listed: Listed, turn: 'flat' | 'any'): string[] => {
  const took: number[] = []
  let [count, wrong, fewer, more, expected] = [0, 0, 0, 0, 0]
  for (const order of orders.map(it => (turn === 'flat' ? laid(it) : it))) {
    const begun = performance.now()
    const packed = packOrder(order, boxes)
    took.push(performance.now() - begun)
    const best = listed.get(order.name)![turn]
    count += packed.boxes.length
    expected += best
    wrong += checkPacking(order, boxes, packed).length + packed.unpacked.length
    if (packed.boxes.length < best) fewer += 1
    if (packed.boxes.length > best) more += 1
  }
  took.sort((a, b) => a - b)
  const all = took.reduce((a, b) => a + b, 0)
  const name = turn === 'flat' ? 'depth stays upright' : 'turned any way'
  return [
    `${name}: ${count} boxes, BoxPacker ${expected}; fewer in ${fewer} orders, more in ${more}; ${wrong} violations`,
    `  ms an order: mean ${(all / took.length).toFixed(3)}, median ${quantile(took, 0.5).toFixed(3)}, p99 ${quantile(took, 0.99).toFixed(2)}, most ${took.at(-1)!.toFixed(0)}`,
  ]
}

/** `npm run bench -- packing`: the orders of BoxPacker's tests, each packing laid out again by the checker. */
export default async (): Promise<BenchResult> => {
  const { orders, boxes, listed } = read(resolve(process.env.UJUNG_DATA ?? '../shared/data', 'boxpacker'))
  const load = loadavg()[0]!
  const units = orders.reduce((n, order) => n + order.units.length, 0)
  return {
    name: 'packing',
    lines: [
      `${orders.length} orders, ${units} units, ${boxes.length} kinds of boxes; load of the machine ${load.toFixed(1)} before`,
      ...packAll(orders, boxes, listed, 'any'),
      ...packAll(orders, boxes, listed, 'flat'),
    ],
  }
}
