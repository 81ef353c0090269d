import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRoutes } from './check-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { readRoutes } from './read-routes.ts'
import type { Measure, RouteTask, Stop } from './route-task.ts'

const ROUNDS = 3000
const options = (seed = 1, rounds = ROUNDS) => ({ seed, spent: (i: number) => i / rounds })

const sampleTask = (name: string): RouteTask => {
  const read = readRoutes(readFileSync(new URL(`../../sample/${name}`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(read.detail)
  return read.value
}

const planned = (task: RouteTask, seed = 1, rounds = ROUNDS) => {
  const answer = planRoutes(task, options(seed, rounds))
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}

/** The length of a route as the task measures it, or Infinity when it breaks a promise. Written for the test alone. */
const routeCost = (task: RouteTask, route: readonly number[]): number => {
  const [depot] = task.stops
  let [here, clock, cost, load] = [depot!, depot!.ready, 0, 0]
  for (const next of [...route.map(i => task.stops[i]!), depot!]) {
    const straight = Math.hypot(here.x - next.x, here.y - next.y)
    const way = { real: straight, tenths: Math.floor(straight * 10) / 10, whole: Math.round(straight) }[task.measure]
    clock = Math.max(clock + way, next.ready)
    if (task.kind === 'vrptw' && clock > next.due + 1e-7) return Number.POSITIVE_INFINITY
    clock += next.service
    cost += way
    load += next.demand
    here = next
  }
  return load > task.capacity ? Number.POSITIVE_INFINITY : cost
}

const orders = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap(first => orders(items.filter(i => i !== first)).map(rest => [first, ...rest]))

/** The least cost of all ways to serve everybody: best order of every set of stops, best split into sets. */
const leastCost = (task: RouteTask): number => {
  const n = task.stops.length - 1
  const sets = 2 ** n
  const inSet = (set: number) => Array.from({ length: n }, (_, i) => i + 1).filter(i => set & (1 << (i - 1)))
  const alone = Array.from({ length: sets }, (_, set) =>
    set === 0 ? 0 : Math.min(...orders(inSet(set)).map(route => routeCost(task, route))),
  )
  let best = alone.slice()
  for (let truck = 1; truck < (task.vehicles ?? n); truck += 1) {
    best = best.map((cost, set) => {
      let least = cost
      for (let part = set; part > 0; part = (part - 1) & set) least = Math.min(least, alone[part]! + best[set ^ part]!)
      return least
    })
  }
  return best[sets - 1]!
}

const stop = fc.record({
  ...{ x: fc.nat(100), y: fc.nat(100), demand: fc.integer({ min: 1, max: 9 }) },
  ...{ ready: fc.nat(300), width: fc.integer({ min: 20, max: 400 }), service: fc.nat(15) },
})

const small = (most: number): fc.Arbitrary<RouteTask> =>
  fc
    .record({
      kind: fc.constantFrom<RouteTask['kind']>('vrptw', 'cvrp'),
      measure: fc.constantFrom<Measure>('real', 'tenths', 'whole'),
      capacity: fc.integer({ min: 9, max: 30 }),
      vehicles: fc.constantFrom(null, 2, 3, 7),
      stops: fc.array(stop, { minLength: 1, maxLength: most }),
    })
    .map(({ stops, ...rest }) => {
      const depot: Stop = { id: 0, x: 50, y: 50, demand: 0, ready: 0, due: 700, service: 0 }
      const customers = stops.map(({ width, ...it }, i): Stop => ({ ...it, id: i + 1, due: it.ready + width }))
      return { name: 'small', ...rest, stops: [depot, ...customers], lengths: null }
    })

describe('small tasks', () => {
  test('with six customers: feasible, never better than the best of all ways, and nearly always that best', () => {
    let [tasks, best] = [0, 0]
    fc.assert(
      fc.property(small(6), task => {
        const least = leastCost(task)
        const { routes, unserved, cost } = planned(task, 1, 1024)
        const verdict = checkRoutes(task, { routes, cost })
        if (least === Number.POSITIVE_INFINITY) {
          expect(unserved.length).toBeGreaterThan(0)
          return
        }
        expect(verdict.problems).toEqual([])
        expect(cost).toBeGreaterThan(least - 1e-9)
        expect(cost).toBeLessThanOrEqual(least * 1.05 + 1e-3)
        tasks += 1
        if (cost <= least + 1e-3) best += 1
      }),
      { numRuns: 120, seed: 20261123 },
    )
    expect(best / tasks).toBeGreaterThan(0.97)
  })

  test('with thirty customers: what is served keeps every promise', () => {
    fc.assert(
      fc.property(small(30), fc.nat(), (task, seed) => {
        const { routes, unserved, cost } = planned(task, seed, 512)
        const left = new Set(unserved)
        const served = { ...task, stops: task.stops.filter(({ id }) => !left.has(id)) }
        expect(checkRoutes(served, { routes, cost }).problems).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('the same seed gives the same routes, another seed is another search', () => {
    const task = sampleTask('shops.txt')
    expect(planned(task, 7, 700)).toEqual(planned(task, 7, 700))
    expect(planned(task, 7).iterations).toBe(ROUNDS + (256 - (ROUNDS % 256)))
  })
})

describe('the sample shops', () => {
  test.each([
    ['shops.txt', 4],
    ['shops.vrp', 3],
    ['shops-matrix.vrp', 3],
  ])('%s is driven by %i trucks', (name, trucks) => {
    const task = sampleTask(name)
    const plan = planned(task)
    expect(checkRoutes(task, plan).problems).toEqual([])
    expect(plan.routes.length).toBeLessThanOrEqual(trucks)
    for (const seed of [2, 3, 4]) expect(planned(task, seed).cost).toBe(plan.cost)
  })

  test('lengths that differ by direction are driven the cheap way round', () => {
    const task = sampleTask('shops-matrix.vrp')
    const lengths = task.lengths!.map((length, i) => (Math.floor(i / 12) < i % 12 ? length * 3 : length))
    const plan = planned({ ...task, lengths })
    expect(checkRoutes({ ...task, lengths }, plan).problems).toEqual([])
    const turned = plan.routes.map(route => route.toReversed())
    expect(checkRoutes({ ...task, lengths }, { routes: turned, cost: 0 }).cost).toBeGreaterThan(plan.cost)
  })

  test('too few trucks leave stops unserved and say which', () => {
    const task = sampleTask('shops.vrp')
    const { routes, unserved } = planned({ ...task, vehicles: 2 })
    expect(routes.length).toBe(2)
    expect(unserved.length).toBeGreaterThan(0)
    expect([...routes.flat(), ...unserved].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('what is too large to count is refused', () => {
    const task = sampleTask('shops.txt')
    const stops = task.stops.map(it => ({ ...it, x: it.x * 1e8 }))
    expect(planRoutes({ ...task, stops }, options())).toMatchObject({ ok: false, refusal: 'too-far' })
    const many = Array.from({ length: 3000 }, (_, id) => ({ ...task.stops[0]!, id }))
    expect(planRoutes({ ...task, stops: many }, options())).toMatchObject({ ok: false, refusal: 'too-many-stops' })
  })
})

describe('the checker sees', () => {
  const task = sampleTask('shops.txt')
  const good = planned(task)
  const bad = (routes: readonly (readonly number[])[], cost = good.cost) =>
    checkRoutes(task, { routes, cost }).problems.join('; ')
  test.each([
    [
      'a customer left out',
      () => bad(good.routes.map(route => route.filter(id => id !== 5))),
      /customer 5 is visited 0/,
    ],
    ['a customer visited twice', () => bad([...good.routes, [5]]), /customer 5 is visited 2/],
    ['a stranger', () => bad([...good.routes, [99]]), /99 is not a customer/],
    ['a truck too full', () => bad([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]), /carries 154/],
    ['a truck that comes late', () => bad([[11, 1]]), /reaches 1 at .*, due 120/],
    ['too many trucks', () => bad(task.stops.slice(1).map(({ id }) => [id])), /11 vehicles drive, there are 4/],
    ['an empty route', () => bad([...good.routes, []]), /visits nobody/],
    ['a wrong cost', () => bad(good.routes, good.cost - 1), /the routes cost/],
  ])('%s', (_what, problems, pattern) => {
    expect(problems()).toMatch(pattern)
  })
})
