import { addDays, dayNumber } from '#kernel/moment.ts'
import { newId } from '#platform/clock/index.ts'
import type { CopyTx } from '#platform/postgres/index.ts'
import { type Odds, type PlaceGoods, type PlannedLine, type Profile, planPlace, profileOf } from '../../rules/index.ts'
import { type Lifts, liftsOf } from '../learn/lifts-of.ts'
import { cardsAt } from './cards-at.ts'
import { type ItemCards, thousandthsOf } from './item-cards.ts'
import { lineText } from './line-text.ts'
import type { PlacePlanned, PlaceToPlan, PlanWish } from './plan-wish.ts'
import { readPosition } from './read-position.ts'
import { readShelf } from './read-shelf.ts'

const LIFT_WEEKS = 9

/** Days until one may order again after today; 0 when today is not a day for ordering. */
export const gapOf = (review: number, day: string): number => {
  const today = (((dayNumber(day) + 3) % 7) + 7) % 7
  if ((review & (1 << today)) === 0) return 0
  for (let days = 1; days <= 7; days += 1) if ((review & (1 << ((today + days) % 7))) !== 0) return days
  return 7
}

/** Profiles made once for goods that are ordered alike and moved alike. */
const profileBook = (cards: ItemCards, lifts: Lifts, day: string) => {
  const profiles: Profile[] = []
  const known = new Map<string, number>()
  const gaps = new Map<number, number>()
  const numbers = new Map<readonly number[], number>()
  const of = (n: number): number => {
    const review = cards.review[n]!
    const gap = gaps.get(review) ?? gapOf(review, day)
    gaps.set(review, gap)
    if (gap === 0) return -1
    const vector = lifts.vectorOf(n)
    const number = numbers.get(vector) ?? numbers.size
    numbers.set(vector, number)
    const key = `${cards.lead[n]} ${cards.leadSpread[n]} ${gap} ${number}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, profiles.length)
    return profiles.push(profileOf(cards.lead[n]! / 7, cards.leadSpread[n]! / 7, gap / 7, vector)) - 1
  }
  return { profiles, of }
}

/** A centre's demand is what its shops draw, and wavers less than any of them. */
const drawnBy = (wish: PlanWish) => {
  const level = new Float32Array(wish.cards.count)
  const surplus = new Float32Array(wish.cards.count)
  for (let n = 0; n < level.length; n += 1) {
    level[n] = wish.drawn[n]!
    surplus[n] = level[n]! > 0 ? Math.max(0.02, wish.drawnSquares[n]! / level[n]! ** 2) : 0
  }
  return { level, surplus }
}

/** Plans one place and gives the text of its lines for COPY, a line each. Reads in a constant number of statements. */
export const planOnePlace = async (
  tx: CopyTx,
  odds: Odds,
  wish: PlanWish,
  place: PlaceToPlan,
  write: (text: string) => void,
): Promise<PlacePlanned> => {
  const cards = await cardsAt(tx, wish, place.id)
  const { count } = cards
  const { level, surplus } = place.isCentre ? drawnBy(wish) : await readShelf(tx, place.id, count)
  const position = await readPosition(tx, place.id, { count, units: wish.units })
  const lifts = await liftsOf(tx, place.id, wish.day, LIFT_WEEKS)
  const busy = new Set(
    (
      await tx.rows<{ n: number }>(
        `select n.n from replenishment.line l join replenishment.item_number n on n.item = l.item
         where l.place = $1 and l.state in ('edited', 'approved')`,
        [place.id],
      )
    ).map(row => row.n),
  )
  const book = profileBook(cards, lifts, wish.day)
  const profile = new Int16Array(count).fill(-1)
  const urgency = new Float64Array(count)
  for (let n = 0; n < count; n += 1) {
    if (position[n]! < 0) position[n] = 0
    if (place.isCentre && cards.source[n] === 2) cards.source[n] = 1
    urgency[n] = wish.urgency[cards.service[n]!]!
    if (level[n]! > 0 && cards.source[n] !== 0 && !busy.has(n)) profile[n] = book.of(n)
    if (!place.isCentre && cards.source[n] === 2) {
      wish.drawn[n]! += level[n]!
      wish.drawnSquares[n]! += surplus[n]! * level[n]! ** 2
    }
  }
  const { worth, margin, pack, least, most, life } = cards
  const goods: PlaceGoods = {
    ...{ count, level, surplus, position, profile, worth, margin, pack, least, most, life, urgency },
  }
  const totals = { series: 0, demand: 0, lost: 0 }
  const expenses = { line: wish.policy.line, holdingWeekly: wish.policy.holding / 1000 / 52 }
  const lines = planPlace(odds, book.profiles, goods, expenses, totals)
  for (const line of lines) write(textOf(wish, place, cards, goods, line))
  return { series: totals.series, lines: lines.length, demand: totals.demand, lost: totals.lost }
}

/** What makes a planner look first: nothing left, waste expected, or far more than usual. */
const exceptionOf = (goods: PlaceGoods, { n, units, wasted, weeks }: PlannedLine): string | null => {
  if (goods.position[n]! <= 0) return 'out'
  if (wasted > 0.1 * units) return 'waste'
  if (weeks >= 13) return 'lasts-long'
  return null
}

const textOf = (wish: PlanWish, place: PlaceToPlan, cards: ItemCards, goods: PlaceGoods, line: PlannedLine): string => {
  const { n, units } = line
  const centre = cards.source[n] === 2
  const qty = thousandthsOf(units)
  const supplier = cards.supplier[n]! >= 0 ? wish.suppliers[cards.supplier[n]!]! : null
  return lineText({
    ...{ id: newId(), run: wish.run, place: place.id, item: wish.items[n]!, kind: centre ? 'transfer' : 'order' },
    ...{ supplier: centre ? null : supplier, from: centre ? wish.policy.centre : null, qty },
    ...{ pack: thousandthsOf(cards.pack[n]!), dueDay: addDays(wish.day, Math.ceil(cards.lead[n]!)) },
    ...{ crossDock: cards.crossDock[n] === 1, exception: exceptionOf(goods, line) },
    worth: Math.round(units * goods.worth[n]!),
    saves: Math.round(line.lostNow * (goods.margin[n]! + goods.urgency[n]! * goods.worth[n]!)),
    ...{ at: wish.at, who: wish.who },
    basis: {
      level: Math.round(1000 * goods.level[n]!),
      surplus: Math.round(1000 * goods.surplus[n]!),
      position: thousandthsOf(goods.position[n]!),
      lead: Math.round(cards.lead[n]!),
      leadSpread: Math.round(cards.leadSpread[n]!),
      coverDays: Math.round(7 * line.weeks),
      lostNow: thousandthsOf(line.lostNow),
      lostWith: thousandthsOf(line.lostWith),
      wasted: thousandthsOf(line.wasted),
      unitWorth: Math.round(goods.worth[n]!),
      unitMargin: Math.round(goods.margin[n]!),
      urgency: Math.round(1000 * goods.urgency[n]!),
      fill: wish.services[cards.service[n]!]!,
    },
  })
}
