import type { Dice } from '#demo/dice.ts'
import { openPriceBook } from '#modules/pricing/rules/index.ts'
import type { TillSnapshot } from '#modules/sync/contract/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import { type Asking, insistently, pause } from './ask-server.ts'
import type { Shop } from './found-shop.ts'
import { openOutbox } from './keep-outbox.ts'
import { closeShift, moveCash, openShift } from './open-drawer.ts'
import { type Burn, exchange, sell, type TillKnowledge, takeBack, undo } from './ring-up.ts'
import { type SendingCounts, sendOutbox } from './send-outbox.ts'
import { isSale, type Standing, stand, standingAfter, type TillFact } from './stand-till.ts'

export type TillCounts = SendingCounts & { starts: number }

export type RunTill = {
  readonly register: string
  readonly place: string
  readonly counts: Readonly<TillCounts>
  /** Everything it has made, as it stands on its disk. */
  facts(): readonly TillFact[]
  standing(): Standing
  /** Sells until it has made `sales` receipts, closes its shift, and sends until nothing waits. */
  run(sales: number, made: () => void): Promise<void>
}

/** What the server tells a till that is set up: its place, terms and price book. */
const learn = async (ask: Asking, shop: Shop): Promise<TillKnowledge> => {
  const snapshot = (await insistently(() => ask('GET', '/sync/snapshot'))) as TillSnapshot
  const book = await insistently(() => ask('GET', `/sync/books/${snapshot.book.id}`))
  const { register, place, terms, drawer } = snapshot
  return {
    ...{ register: register.id, place: place.id, cashier: newId(), items: shop.items, members: shop.members },
    ...{ pointPer: terms.pointPer, pointWorth: terms.pointWorth, policy: drawer! },
    book: openPriceBook(book as never),
    momentOf: momentsIn(snapshot.company.timeZone),
  }
}

/** Does what a till does next: mostly a sale, now and then goods back, a void, cash moved, a shift closed. */
const nextFact = (till: TillKnowledge, standing: Standing, dice: Dice, burn: Burn | null): TillFact | null => {
  const counter = { till, standing, dice }
  if (standing.drawer.shift === null) return openShift(till, standing)
  if (burn) return sell(counter, burn)
  const which = dice.weighted([76, 8, 5, 6, 4, 1])
  if (which === 4) return moveCash(till, standing, dice)
  if (which === 5) return closeShift(till, standing, dice)
  return [sell, takeBack, exchange, undo][which]!(counter, null)
}

/** Now and then a member pays with points: the server is asked to set them aside. */
const setAside = async (till: TillKnowledge, ask: Asking, dice: Dice): Promise<Burn | null> => {
  if (till.members.length === 0 || !dice.chance(60)) return null
  const burn = { hold: newId(), party: dice.pick(till.members), points: 5 + dice.below(10) }
  const wish = { id: burn.hold, kind: 'points', holder: burn.party, amount: burn.points, ref: till.register }
  const letGo = () => ask('POST', `/rewards/holds/${burn.hold}/release`, { id: burn.hold })
  return ask('POST', '/rewards/holds', wish).then(
    () => burn,
    // Whether it was set aside is not known: let go of it, and let the customer pay.
    () => insistently(letGo).then(() => null),
  )
}

const BACKLOG = 40
const BATCH = 12

export type TillOptions = { ask: Asking; shop: Shop; file: string; dice: Dice; deaths?: number; batch?: number }

/**
 * A till as it behaves in a shop: it makes facts with the product's own rules, keeps them before anything else happens,
 * sends them in order while it goes on selling, believes only an answer with the fact's own digest, and now and then
 * dies and starts again from its disk. `deaths`: in so many of a thousand deeds; `batch`: facts in a request, at most.
 */
export const openTill = async (options: TillOptions): Promise<RunTill> => {
  const { ask, shop, file, dice, deaths = 6, batch = BATCH } = options
  const till = await learn(ask, shop)
  const counts: TillCounts = { starts: 0, requests: 0, failures: 0, repeated: 0, differing: [], waits: [] }
  const start = () => {
    counts.starts += 1
    const outbox = openOutbox(file)
    return { outbox, standing: standingAfter(outbox.facts, till.policy) }
  }
  /** What it holds in memory between two starts. */
  let life = start()

  const keep = (fact: TillFact) => {
    life.outbox.add(fact)
    stand(life.standing, fact, till.policy)
  }
  const dies = (fact: TillFact) => {
    life.outbox.die(dice.chance(500) ? fact : undefined)
    life = start()
  }
  const selling = async (sales: number, made: () => void) => {
    while (life.standing.head.number < sales) {
      while (life.outbox.countWaiting() >= BACKLOG && counts.differing.length === 0) await pause(10)
      const fact = nextFact(till, life.standing, dice, await setAside(till, ask, dice))
      if (fact && dice.chance(deaths)) dies(fact)
      else if (fact) {
        keep(fact)
        if (isSale(fact)) made()
      }
      await pause(0)
    }
    if (life.standing.drawer.shift) keep(closeShift(till, life.standing, dice))
  }
  return {
    ...{ register: till.register, place: till.place, counts },
    facts: () => life.outbox.facts,
    standing: () => life.standing,
    run: async (sales, made) => {
      let closed = false
      const sold = selling(sales, made).finally(() => {
        closed = true
      })
      const outbox = () => life.outbox
      await Promise.all([sold, sendOutbox({ outbox, ask, dice, counts, batch, over: () => closed })])
    },
  }
}
