import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PromiseOption, Quoted, QuoteInput, WayInput } from '../../contract/index.ts'
import { planWay } from '../../rules/index.ts'
import type { PricedLine, PriceRefusal } from '../orders/price-lines.ts'
import { readFrame } from '../read-frame.ts'
import type { Shop } from './deps.ts'
import { feeOf } from './fees.ts'
import { type OpenWorld, openWorld } from './open-world.ts'
import { needsOf, oncePaid, optionOf, planWays, wantedOf } from './plan-ways.ts'
import { bookNow, priceAsked, pricePlace, readPacks } from './price-baskets.ts'
import { readMembers } from './read-members.ts'
import type { Terms } from './read-terms.ts'

const somewhereIn = (region: string): WayInput => ({
  way: 'deliver',
  address: { recipient: '', phone: '', street: '', city: '', region, postcode: null, note: '' },
})

/** What can be promised for all of a basket one way; null where it can't. */
const promiseFor = (terms: Terms, world: OpenWorld, way: WayInput, lines: readonly PricedLine[], goods: number) => {
  const wanted = wantedOf(terms, way)
  const plan = wanted.ok ? planWay(world, wanted.value, needsOf(lines)) : null
  if (!wanted.ok || !plan) return null
  return optionOf(terms, way.way, plan, wanted.value.way === 'deliver' ? feeOf(wanted.value.reach, goods) : 0)
}

const optionsOf = (terms: Terms, world: OpenWorld, input: QuoteInput, lines: readonly PricedLine[], goods: number) => {
  const ways: WayInput[] = [...terms.places.values()]
    .filter(it => it.terms.collects)
    .map(it => ({ way: 'collect', place: it.place.id }))
  if (input.region) ways.push(somewhereIn(input.region))
  const options = ways.flatMap(way => promiseFor(terms, world, way, lines, goods) ?? [])
  const rank = (o: PromiseOption) => (o.way === 'collect' ? 0 : 1)
  return options.sort((a, b) => rank(a) - rank(b) || (a.by < b.by ? -1 : 1))
}

const chosenOf = (terms: Terms, world: OpenWorld, input: QuoteInput, lines: readonly PricedLine[], goods: number) => {
  const ways = input.ways ?? []
  const own = lines.map((line, n) => ({ ...line, way: input.lines[n]!.way }))
  const all = planWays(terms, world, ways, own, goods)
  if (!all.ok) return ways.map(way => promiseFor(terms, world, way, lines, goods))
  return ways.map((way, n) => {
    const planned = all.value.find(p => p.n === n)
    return planned ? optionOf(terms, way.way, planned.plan, planned.fee) : null
  })
}

const missingOf = (world: OpenWorld, lines: readonly PricedLine[]) =>
  lines
    .filter(l => [...world.sources.keys()].reduce((sum, p) => sum + Math.max(0, world.free(p, l.item)), 0) < l.qty)
    .map(l => l.id)

/** What a basket costs and by when it can be had, as it stands now; nothing is held by asking. A constant number of statements. */
export const quoteBasket = async (
  tx: Tx,
  now: Date,
  shop: Shop,
  input: QuoteInput,
): Promise<Answer<Quoted, PriceRefusal | 'pass-unknown' | 'place-unknown'>> => {
  const terms = await shop.terms(tx, now)
  const member = input.pass && (await readMembers(tx, shop.secret, now, [input.pass])).get(input.pass)
  if (input.pass && !member) return refused('pass-unknown', 'The sign-in has run out; sign in again.')
  const first = input.ways?.find(way => way.way === 'collect')
  const at = pricePlace(terms, first?.place ?? null)
  if (!at) return refused('place-unknown', 'No place serves orders yet; set up what places can do.')
  const packs = await readPacks(tx, input.lines)
  const who = { group: member ? member.group : null, member: member ? member.member : false }
  const asked = { ...at, ...who, coupons: input.coupons, lines: input.lines }
  const priced = priceAsked(shop, await bookNow(tx, shop, now), packs, now, asked)
  if (!priced.ok) return priced
  const { lines, priced: sums } = priced.value
  const items = lines.map(l => l.item)
  const world = oncePaid(terms, await openWorld(tx, terms, shop.ground(terms, now), items), input.pays)
  const missing = missingOf(world, lines)
  const options = missing.length > 0 ? [] : optionsOf(terms, world, input, lines, sums.total)
  const { total, discount, coupons } = sums
  return done({
    lines: lines.map(({ taxClass: _, why, ...line }) => ({
      ...line,
      why: why.map(({ text, amount }) => ({ text, amount })),
    })),
    ...{ coupons: [...coupons], currency: (await readFrame(tx, now)).currency, total, discount },
    tax: sums.taxes.reduce((sum, t) => sum + t.tax, 0),
    ...{ options, ways: chosenOf(terms, world, input, lines, total), missing },
  })
}
