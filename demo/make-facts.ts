import { randomBytes } from 'node:crypto'
import { assert } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { type DrawerFact, drawerFactText } from '#modules/payments/rules/index.ts'
import { cashRounding, type OpenPriceBook, PRICING_RULES, priceBasket } from '#modules/pricing/rules/index.ts'
import { type ChainHead, closeSale, FIRST_DIGEST, pointsOf, type SaleFact } from '#modules/sales/rules/index.ts'
import type { Momentary } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { demoId } from './demo-id.ts'
import type { DemoBasket } from './history.ts'

export type DemoFact = SaleFact | DrawerFact

type Chain = { head: ChainHead; shift: string | null; cash: number; day: string; last: DemoBasket | null }

const FLOAT = 500_000
const POINT_PER = 10_000

const idAt = (at: string) => uuidv7(Date.parse(at), randomBytes(10))

const drawerFact = (
  chain: Chain,
  basket: DemoBasket,
  kind: 'shift-open' | 'shift-close',
  amount: number,
): DrawerFact => {
  const fact = {
    v: 1,
    kind,
    id: idAt(basket.at),
    place: basket.place,
    register: basket.register,
    seq: chain.head.seq + 1,
    previous: chain.head.digest,
    at: basket.at,
    day: basket.day,
    shift: chain.shift!,
    cashier: basket.cashier,
    currency: 'IDR',
    amount,
    where: 'safe',
    ...(kind === 'shift-close' && { expected: amount }),
  } as const
  return { ...fact, digest: sha256(drawerFactText(fact)) }
}

const follow = (chain: Chain, fact: DemoFact) => {
  const number = 'number' in fact ? fact.number : chain.head.number
  chain.head = { seq: fact.seq, number, digest: fact.digest }
}

const saleOf = (chain: Chain, basket: DemoBasket, tools: FactTools): SaleFact => {
  const { nameOf, book, momentOf } = tools
  const lines = basket.lines.map(({ item, qty }) => ({ id: idAt(basket.at), item, qty }))
  const { place, group, member, coupons, customer } = basket
  const priced = priceBasket({ place, group, member, coupons, lines }, book, momentOf(basket.at))
  assert(priced.ok, `a demo basket has no price: ${JSON.stringify(priced)}`)
  const { total } = priced.value
  const amount = basket.tender === 'cash' ? total + cashRounding(total, book.head) : total
  const given = basket.tender === 'cash' ? Math.ceil(amount / 50_000) * 50_000 : undefined
  const fact = closeSale(
    chain.head,
    {
      ...{
        id: idAt(basket.at),
        place,
        register: basket.register,
        shift: chain.shift!,
        cashier: basket.cashier,
        customer,
      },
      ...{ at: basket.at, day: basket.day, currency: 'IDR', basket: { group, member, coupons } },
      priced: priced.value,
      rules: PRICING_RULES,
      details: Object.fromEntries(
        lines.map(l => [l.id, { name: nameOf(l.item), ...(basket.ageChecked && { ageChecked: basket.cashier }) }]),
      ),
      returned: [],
      settlement: {
        tenders: amount === 0 ? [] : [{ id: idAt(basket.at), kind: basket.tender, amount, ...(given && { given }) }],
        rounding: amount - total,
      },
      points: { earned: customer ? pointsOf(total, POINT_PER) : 0, burned: 0 },
    },
    sha256,
  )
  assert(fact.ok, `a demo sale could not be closed: ${JSON.stringify(fact)}`)
  if (basket.tender === 'cash') chain.cash += amount
  return fact.value
}

export type FactTools = {
  readonly book: OpenPriceBook
  readonly momentOf: Momentary
  readonly nameOf: (item: string) => string
}

/** What the tills of the past recorded: each day a shift is opened, sells, and is closed with what it should hold. */
export function* makeFacts(history: Iterable<DemoBasket>, tools: FactTools): Generator<DemoFact> {
  const chains = new Map<string, Chain>()
  const say = (chain: Chain, fact: DemoFact) => {
    follow(chain, fact)
    return fact
  }
  for (const basket of history) {
    const chain = chains.get(basket.register) ?? {
      head: { seq: 0, number: 0, digest: FIRST_DIGEST },
      ...{ shift: null, cash: 0, day: '', last: null },
    }
    chains.set(basket.register, chain)
    if (chain.last && chain.day !== basket.day)
      yield say(chain, drawerFact(chain, chain.last, 'shift-close', chain.cash))
    if (chain.day !== basket.day) {
      Object.assign(chain, { shift: demoId('shift', basket.register, basket.day), cash: FLOAT, day: basket.day })
      yield say(chain, drawerFact(chain, basket, 'shift-open', FLOAT))
    }
    yield say(chain, saleOf(chain, basket, tools))
    chain.last = basket
  }
  for (const chain of chains.values())
    if (chain.last) yield say(chain, drawerFact(chain, chain.last, 'shift-close', chain.cash))
}
