import { type Answer, done, refused } from '#kernel/answer.ts'
import type { PromiseOption, WayInput } from '../../contract/index.ts'
import { type Need, type Plan, planWay, type WayWanted } from '../../rules/index.ts'
import type { PricedLine } from '../orders/price-lines.ts'
import { feeOf, zoneOf } from './fees.ts'
import type { OpenWorld } from './open-world.ts'
import type { Terms } from './read-terms.ts'

export type PlannedWay = {
  readonly n: number
  readonly want: WayInput
  readonly plan: Plan
  readonly fee: number
}

export const needsOf = (lines: readonly PricedLine[]): Need[] =>
  lines.map(({ id, item, qty, packQty }) => ({ line: id, item, qty, pack: packQty }))

export const wantedOf = (terms: Terms, way: WayInput): Answer<WayWanted, 'not-delivered-there' | 'place-unknown'> => {
  if (way.way === 'collect') {
    const shop = terms.places.get(way.place)
    return shop?.terms.collects
      ? done({ way: 'collect', place: way.place })
      : refused(
          'place-unknown',
          `Nothing can be collected at ${shop?.place.name ?? 'that place'}; choose a shop of the list.`,
        )
  }
  const zone = zoneOf(terms, way.address.region ?? '')
  return zone
    ? done({ way: 'deliver', reach: zone })
    : refused('not-delivered-there', 'Nothing is delivered to that address; collect it in a shop.')
}

/** What is promised for one way, as the customer reads it. */
export const optionOf = (terms: Terms, want: WayInput['way'], plan: Plan, fee: number): PromiseOption => {
  const place = want === 'collect' ? plan.parcels[0]!.place : null
  const at = terms.places.get(place ?? plan.parcels[0]!.source)!
  const by = new Date(plan.by * 60_000)
  const local = new Date((plan.by + at.offset) * 60_000).toISOString()
  return {
    ...{ way: want, place, placeName: place ? at.place.name : '', by: by.toISOString(), fee },
    ...{ byLocal: `${local.slice(0, 10)} ${local.slice(11, 16)}`, parcels: plan.parcels.length },
  }
}

/**
 * A world in which nothing is picked before an order that is paid online must be paid: its promise is kept by whoever pays
 * at the last moment too.
 */
export const oncePaid = (terms: Terms, world: OpenWorld, pays: 'online' | 'in-shop'): OpenWorld =>
  pays === 'in-shop' ? world : { ...world, now: world.now + terms.payMinutes }

/** What plans took of a world is there again. */
export const putBack = (world: OpenWorld, ways: readonly PlannedWay[]): void => {
  for (const { plan } of ways) world.use(plan, -1)
}

type Refusal = 'not-delivered-there' | 'place-unknown' | 'not-enough' | 'way-unknown'

/** Plans each way of a basket; what one takes the next does not find. `goods` is what the goods come to, for the fee. */
export const planWays = (
  terms: Terms,
  world: OpenWorld,
  ways: readonly WayInput[],
  lines: readonly (PricedLine & { readonly way: number })[],
  goods: number,
): Answer<PlannedWay[], Refusal> => {
  const planned: PlannedWay[] = []
  if (lines.some(line => line.way >= ways.length)) return refused('way-unknown', 'A line goes a way that is not said.')
  for (const [n, want] of ways.entries()) {
    const own = lines.filter(line => line.way === n)
    if (own.length === 0) continue
    const wanted = wantedOf(terms, want)
    const plan = wanted.ok ? planWay(world, wanted.value, needsOf(own)) : null
    if (!wanted.ok || !plan) putBack(world, planned)
    if (!wanted.ok) return wanted
    if (!plan) return refused('not-enough', 'Not all of it is there and free in time; take less, or another way.')
    world.use(plan)
    planned.push({ n, want, plan, fee: wanted.value.way === 'deliver' ? feeOf(wanted.value.reach, goods) : 0 })
  }
  return done(planned)
}
