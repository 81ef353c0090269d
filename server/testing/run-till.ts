import type { Dice } from '#demo/dice.ts'
import { openPriceBook } from '#modules/pricing/rules/index.ts'
import type { FactAnswer, TillSnapshot } from '#modules/sync/contract/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import type { Shop } from './found-shop.ts'
import { type Outbox, openOutbox } from './keep-outbox.ts'
import { closeShift, moveCash, openShift } from './open-drawer.ts'
import { type Burn, exchange, sell, type TillKnowledge, takeBack, undo } from './ring-up.ts'
import { isSale, type Standing, stand, standingAfter, type TillFact } from './stand-till.ts'

export type Asking = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<unknown>

const PATIENCE_MS = 20_000

/** Asks a server as a till does; throws when there is no whole answer, or not a good one. */
export const asking =
  (address: string, token: string): Asking =>
  async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${address}/api${path}`, {
      ...{ method, headers, signal: AbortSignal.timeout(PATIENCE_MS) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const said = (await answer.json()) as unknown
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`)
    return said
  }

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Tries again until it is answered: what is only read, or harmless to repeat. */
export const insistently = async <T>(work: () => Promise<T>, tries = 200): Promise<T> => {
  for (let n = 1; ; n += 1)
    try {
      return await work()
    } catch (error) {
      if (n >= tries) throw error
      await pause(Math.min(500, 20 * n))
    }
}

export type TillCounts = {
  starts: number
  requests: number
  failures: number
  /** Facts that the server had already when it was asked: done before, though the till was not told. */
  repeated: number
  differing: string[]
  /** Milliseconds from sending to the answer, of the requests that were answered. */
  readonly waits: number[]
}

export type RunTill = {
  readonly register: string
  readonly place: string
  readonly counts: TillCounts
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

/** A life of a till between two starts: what it holds in memory is gone with it. */
type Life = { outbox: Outbox; standing: Standing; over: boolean }

const BACKLOG = 40
const BATCH = 12

export type TillOptions = { ask: Asking; shop: Shop; file: string; dice: Dice; deaths?: number; batch?: number }

/**
 * A till as it behaves in a shop: it makes facts with the product's own rules, keeps them before anything else happens,
 * sends them in order while it goes on selling, believes only an answer with the fact's own digest, and now and then
 * dies and starts again from its disk. `deaths`: in so many of a thousand deeds; `batch`: facts in a request, at most.
 */
export const openTill = async (options: TillOptions): Promise<RunTill> => {
  const { ask, shop, file, dice, deaths = 6, batch: most = BATCH } = options
  const till = await learn(ask, shop)
  const counts: TillCounts = { starts: 0, requests: 0, failures: 0, repeated: 0, differing: [], waits: [] }
  const start = (): Life => {
    counts.starts += 1
    const outbox = openOutbox(file)
    return { outbox, standing: standingAfter(outbox.facts, till.policy), over: false }
  }
  let life = start()

  const setAside = async (): Promise<Burn | null> => {
    if (shop.members.length === 0 || !dice.chance(60)) return null
    const burn = { hold: newId(), party: dice.pick(shop.members), points: 5 + dice.below(10) }
    const wish = { id: burn.hold, kind: 'points', holder: burn.party, amount: burn.points, ref: till.register }
    return ask('POST', '/rewards/holds', wish).then(
      () => burn,
      // Whether it was set aside is not known: let go of it, and let the customer pay.
      () => insistently(() => ask('POST', `/rewards/holds/${burn.hold}/release`, { id: burn.hold })).then(() => null),
    )
  }

  const deed = (burn: Burn | null): TillFact | null => {
    const counter = { till, standing: life.standing, dice }
    if (life.standing.drawer.shift === null) return openShift(till, life.standing)
    if (burn) return sell(counter, burn)
    const which = dice.weighted([76, 8, 5, 6, 4, 1])
    if (which === 4) return moveCash(till, life.standing, dice)
    if (which === 5) return closeShift(till, life.standing, dice)
    return [sell, takeBack, exchange, undo][which]!(counter, null)
  }

  const keep = (fact: TillFact, made: () => void) => {
    if (dice.chance(deaths)) {
      life.over = true
      life.outbox.die(dice.chance(500) ? fact : undefined)
      life = start()
      return
    }
    life.outbox.add(fact)
    stand(life.standing, fact, till.policy)
    if (isSale(fact)) made()
  }

  const sendSome = async () => {
    const { outbox } = life
    const batch = outbox.waiting(1 + dice.below(most))
    if (batch.length === 0) return pause(5)
    counts.requests += 1
    const sent = performance.now()
    const { answers } = (await ask('POST', '/sync/facts', { facts: batch })) as { answers: FactAnswer[] }
    counts.waits.push(performance.now() - sent)
    counts.repeated += answers.filter(a => a.answer === 'exists').length
    const digests = new Map(answers.map(a => [a.id, a]))
    const same = batch.filter(f => digests.get(f.id)?.answer !== 'differs' && digests.get(f.id)?.digest === f.digest)
    for (const fact of batch) if (!same.includes(fact)) counts.differing.push(fact.id)
    outbox.keep(same.map(f => f.id))
    if (same.length < batch.length) throw new Error(`the server holds another fact than ${batch[0]!.id} and others`)
  }

  const sending = async (closed: () => boolean) => {
    for (let failed = 0; !closed() || life.outbox.countWaiting() > 0; )
      try {
        await sendSome()
        failed = 0
      } catch {
        if (counts.differing.length > 0) return
        counts.failures += 1
        failed += 1
        await pause(10 + dice.below(Math.min(400, 30 * 2 ** Math.min(failed, 5))))
      }
  }

  const selling = async (sales: number, made: () => void) => {
    while (life.standing.head.number < sales) {
      while (life.outbox.countWaiting() >= BACKLOG && counts.differing.length === 0) await pause(10)
      const fact = deed(await setAside())
      if (fact) keep(fact, made)
      await pause(0)
    }
    if (life.standing.drawer.shift) {
      const fact = closeShift(till, life.standing, dice)
      life.outbox.add(fact)
      stand(life.standing, fact, till.policy)
    }
  }

  return {
    ...{ register: till.register, place: till.place, counts },
    facts: () => life.outbox.facts,
    standing: () => life.standing,
    run: async (sales, made) => {
      let closed = false
      await Promise.all([
        selling(sales, made).finally(() => {
          closed = true
        }),
        sending(() => closed),
      ])
    },
  }
}
