import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { placeInput } from '../../contract/index.ts'
import { keepConsumers } from '../consumer/keep-consumers.ts'
import { placeOrders } from '../consumer/place-orders.ts'
import { tellOrders } from '../orders/write-order.ts'
import { type Tender, takeMoney } from '../serving/take-money.ts'
import type { SpecialDeps } from './deps.ts'
import { itemOfSpecial } from './item-of-special.ts'
import { answerSpecial, type LockedOption, type LockedSpecial, lockSpecial, optionOfSpecial } from './lock-special.ts'
import { writeSpecial } from './write-special.ts'

type Refusal =
  | ('special-unknown' | 'special-state' | 'deposit-due' | 'order-refused' | 'no-price-book')
  | ('not-enough' | 'total-changed' | 'promise-gone')
type Accepted = { readonly number: string; readonly taken: number }

const PASSED_ON: ReadonlySet<string> = new Set(['not-enough', 'total-changed', 'promise-gone', 'no-price-book'])

/** From another place: an order as the web shop makes it, held there at once and brought by the next run. */
const fromPlace = async (
  tx: Tx,
  who: Who,
  now: Date,
  { shop }: SpecialDeps,
  it: LockedSpecial,
  option: LockedOption,
) => {
  const item = await itemOfSpecial(tx, who, now, it)
  const { id, place, name, phone, email, language, note } = it
  const line = { id: option.id, item: item.id, unit: item.unit, packs: it.packs, way: 0 }
  const input = placeInput.parse({
    ...{ id, buyer: { name, phone, email, language }, note, lines: [line], ways: [{ way: 'collect', place }] },
    ...{ pays: 'in-shop', total: option.price, promised: [option.due.toISOString()] },
  })
  const asked = { input, digest: it.digest, channel: it.channel, by: who.id }
  const [placed] = await placeOrders(tx, who, now, shop, [asked])
  if (placed!.ok) return done(placed!.value.number)
  const { refusal, detail } = placed!
  return refused((PASSED_ON.has(refusal) ? refusal : 'order-refused') as Refusal, detail ?? refusal)
}

const PEG = `
  insert into orders.special_peg (special, document, number, place, expected) values ($1, $2, $3, $4, $5)`

/** From a supplier: what is wanted is ordered there under the order's own id, and the line is pegged to it. */
const fromSupplier = async (
  tx: Tx,
  who: Who,
  now: Date,
  deps: SpecialDeps,
  it: LockedSpecial,
  option: LockedOption,
) => {
  const item = await itemOfSpecial(tx, who, now, it)
  const brought = await deps.bringing.order(tx, who, now, {
    ...{ id: it.id, supplier: option.supplier!, place: it.place, item: item.id, qty: it.packs * 1000 },
    ...{ cost: option.cost, day: option.wanted!, note: [it.name, it.described, it.note].filter(Boolean).join(' · ') },
  })
  if (!brought.ok) return refused('order-refused' as const, brought.detail ?? brought.refusal)
  const { number: document, place: source } = brought.value
  const number = await writeSpecial(tx, now, deps.shop, { special: it, option, item, source, by: who.id })
  if (number === null) return refused('no-price-book' as const, 'No price book is in force; publish one.')
  await tx.rows(PEG, [it.id, it.id, document, source, option.wanted])
  await tellOrders(tx, who, now, [{ order: it.id, deed: 'place', state: 'back-ordered' }])
  return done(number)
}

/**
 * The customer takes an option: it becomes an order with its promise, what brings it is asked for, and the deposit lies on
 * the order's account until the goods go. Accepted again it answers the same and takes nothing.
 */
export const acceptSpecial = async (
  tx: Tx,
  who: Who,
  now: Date,
  deps: SpecialDeps,
  wish: { readonly id: string; readonly option: string; readonly tender: Tender | null },
): Promise<Answer<Accepted, Refusal>> => {
  const locked = await lockSpecial(tx, wish.id)
  if (!locked.ok) return locked
  const it = locked.value
  const option = await optionOfSpecial(tx, it.id, wish.option)
  if (!option) return refused('special-unknown', 'That was not offered; read the offer again.')
  if (it.state === 'ordered' && it.chosen === option.id) {
    const order = await tx.one<{ number: string }>('select number from orders.customer_order where id = $1', [it.id])
    return done({ number: order!.number, taken: 0 })
  }
  if (it.state !== 'quoted') return refused('special-state', `It is ${it.state} already; look at it again.`)
  if (option.deposit > 0 && wish.tender === null)
    return refused('deposit-due', `A deposit of ${option.deposit} is asked; say how it is paid.`)
  const from = option.source === 'place' ? fromPlace : fromSupplier
  const ordered = await from(tx, who, now, deps, it, option)
  if (!ordered.ok) return ordered
  await answerSpecial(tx, now, it.id, 'ordered', option.id)
  if (option.deposit > 0 && wish.tender)
    await takeMoney(tx, who, now, {
      ...{ order: { id: it.id, number: ordered.value }, place: it.place, tender: wish.tender, amount: option.deposit },
    })
  const [standing] = await keepConsumers(tx, now, [it.id])
  if (option.deposit > 0)
    await tellOrders(tx, who, now, [
      { order: it.id, deed: 'deposit', state: standing!.state, note: String(option.deposit) },
    ])
  return done({ number: ordered.value, taken: option.deposit })
}
