import { loadavg } from 'node:os'
import {
  batchOrders,
  checkWalk,
  type Floor,
  type PickOrder,
  planWalk,
  type Spot,
  sShapeLength,
  walkLength,
} from '#modules/distribution/rules/index.ts'
import type { BenchResult } from './run.ts'

/** Floors as warehouses have them: aisles, and metres along one. */
const FLOORS: readonly Floor[] = [5, 10, 20].flatMap(aisles =>
  [20_000, 50_000].map(aisleLength => ({ aisles, aisleLength, aislePitch: 3500, door: 0 })),
)
const ORDERS = 60
const TOTES = 6

/** Numbers from 0 to below `most`, always the same (a linear congruential generator of 31 bits). */
const drawer = (seed: number) => {
  let state = seed
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}

const ordersOn = (floor: Floor, seed: number): PickOrder[] => {
  const draw = drawer(seed)
  const spot = (): Spot => ({ aisle: draw(floor.aisles), along: draw(floor.aisleLength) })
  return Array.from({ length: ORDERS }, (_, i) => ({
    ...{ id: `o${i}`, totes: 1 + draw(2) },
    spots: Array.from({ length: 2 + draw(14) }, spot),
  }))
}

const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`

const measure = (floor: Floor, seed: number): { line: string; snake: number; alone: number; together: number } => {
  const orders = ordersOn(floor, seed)
  const snake = total(orders.map(order => sShapeLength(floor, order.spots)))
  const alone = total(orders.map(order => walkLength(floor, order.spots)))
  const begun = performance.now()
  const byId = new Map(orders.map(order => [order.id, order]))
  const batches = batchOrders(floor, orders, TOTES).map(ids => ids.flatMap(id => byId.get(id)!.spots))
  const walks = batches.map(spots => ({ spots, walk: planWalk(floor, spots) }))
  const took = performance.now() - begun
  const wrong = total(walks.map(({ spots, walk }) => checkWalk(floor, spots, walk).problems.length))
  const together = total(walks.map(({ walk }) => walk.length))
  const name = `${floor.aisles} aisles of ${floor.aisleLength / 1000} m`
  const line = `${name.padEnd(18)} S-shape ${Math.round(snake / 1000)} m; shortest walks ${percent(alone, snake)}; batched ${percent(together, snake)} in ${batches.length} lists, ${took.toFixed(0)} ms; ${wrong} wrong`
  return { line, snake, alone, together }
}

/** `npm run bench -- picking`: batches and shortest walks against walking every order alone in S-shape. */
export default async (): Promise<BenchResult> => {
  const load = loadavg()[0]!
  const runs = FLOORS.map((floor, i) => measure(floor, 20_261_127 + i))
  const [snake, alone, together] = (['snake', 'alone', 'together'] as const).map(key =>
    total(runs.map(run => run[key])),
  )
  return {
    name: 'picking',
    lines: [
      `${ORDERS} orders of 2 to 15 bins on each floor, trolleys of ${TOTES} totes; load of the machine ${load.toFixed(1)} before`,
      ...runs.map(run => run.line),
      `all: shortest walks ${percent(alone!, snake!)} of S-shape order by order, batched ${percent(together!, snake!)}`,
    ],
  }
}
