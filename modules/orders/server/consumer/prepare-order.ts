import { done, refused } from '#kernel/answer.ts'
import { normalPhone } from '#modules/party/rules/index.ts'
import type { OpenPriceBook } from '#modules/pricing/rules/index.ts'
import type { PlaceInput } from '../../contract/index.ts'
import type { Shop } from './deps.ts'
import { feeTax } from './fees.ts'
import type { OpenWorld } from './open-world.ts'
import { oncePaid, type PlannedWay, planWays, putBack } from './plan-ways.ts'
import { type Basketed, type Packs, priceAsked, pricePlace } from './price-baskets.ts'
import type { Member } from './read-members.ts'
import type { Terms } from './read-terms.ts'

export type Channel = 'shop' | 'till' | 'desk' | 'phone'
export type Asked = {
  readonly input: PlaceInput
  readonly digest: string
  readonly channel: Channel
  readonly by: string
}

export type Prepared = {
  readonly asked: Asked
  readonly phone: string
  readonly member: Member | null
  readonly basket: Basketed
  readonly ways: readonly PlannedWay[]
  readonly place: string
  readonly fees: number
  readonly feesTax: number
  readonly total: number
}

export type Given = {
  readonly shop: Shop
  readonly terms: Terms
  readonly packs: Packs
  readonly book: OpenPriceBook | undefined
  readonly members: ReadonlyMap<string, Member>
  readonly now: Date
}

export type PrepareRefusal = Extract<ReturnType<typeof prepareOrder>, { ok: false }>['refusal']

/** Minutes by which a promise may come out later than the customer saw it without asking again. */
const TOLERANCE_MS = 60_000

const priceIt = ({ shop, terms, packs, book, members, now }: Given, { input, channel }: Asked) => {
  const member = input.pass === undefined ? null : members.get(input.pass)
  if (member === undefined)
    return refused('pass-unknown', 'The sign-in has run out; sign in again, or order as a guest.')
  const hidden = channel === 'shop' && input.lines.find(l => packs.get(`${l.item}/${l.unit}`)?.online === false)
  if (hidden) return refused('item-unknown', `${packs.get(`${hidden.item}/${hidden.unit}`)!.sku} is not sold online.`)
  const first = input.ways.find(way => way.way === 'collect')
  const at = pricePlace(terms, first?.place ?? null)
  if (!at) return refused('place-unknown', 'No place serves orders yet; set up what places can do.')
  const { lines, coupons } = input
  const basket = { ...at, lines, coupons, group: member?.group ?? null, member: member?.member ?? false }
  const priced = priceAsked(shop, book, packs, now, basket)
  return priced.ok ? done({ member, zone: at.zone, basket: priced.value }) : priced
}

const isLate = (input: PlaceInput, { n, plan }: PlannedWay) => {
  const seen = input.promised[n]
  return seen !== undefined && seen !== null && plan.by * 60_000 > Date.parse(seen) + TOLERANCE_MS
}

/** What was seen and what it is now must agree: where it is paid, the total, the promise. */
const faultOf = (terms: Terms, input: PlaceInput, ways: readonly PlannedWay[], goods: number) => {
  if (input.pays === 'in-shop' && ways.some(w => !paysInShop(terms, w)))
    return refused('pay-in-shop-not-here', 'Pay online, or collect everything in a shop that takes the money.')
  const total = ways.reduce((sum, way) => sum + way.fee, goods)
  if (total !== input.total)
    return refused('total-changed', `It comes to ${total} now, not ${input.total}; look at it again.`)
  if (ways.some(way => isLate(input, way)))
    return refused('promise-gone', 'It can’t be had as early as it was said any more; look at the new time.')
  return null
}

/** Prices an order and plans where its goods come from, against what is left in `world`. Writes nothing. */
export const prepareOrder = (given: Given, world: OpenWorld, asked: Asked) => {
  const { input } = asked
  const phone = normalPhone(input.buyer.phone)
  if (!phone.ok) return refused('phone-wrong', phone.detail)
  const priced = priceIt(given, asked)
  if (!priced.ok) return priced
  const { member, basket, zone } = priced.value
  const lines = basket.lines.map((line, n) => ({ ...line, way: input.lines[n]!.way }))
  const ways = planWays(given.terms, oncePaid(given.terms, world, input.pays), input.ways, lines, basket.priced.total)
  if (!ways.ok) return ways
  const fault = faultOf(given.terms, asked.input, ways.value, basket.priced.total)
  if (fault) {
    putBack(world, ways.value)
    return fault
  }
  const fees = ways.value.reduce((sum, way) => sum + way.fee, 0)
  const total = basket.priced.total + fees
  const feesTax = feeTax(given.book!, fees, given.shop.momentsIn(zone)(given.now).day)
  const head = { asked, phone: phone.value, member, basket, ways: ways.value, fees, feesTax, total }
  return done<Prepared>({ ...head, place: ways.value[0]!.plan.parcels[0]!.place })
}

const paysInShop = (terms: Terms, { want }: PlannedWay): boolean =>
  want.way === 'collect' && terms.places.get(want.place)?.terms.paysInShop === true
