import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { easeCredit } from '../accounts/move-credit.ts'
import { keepStanding, type LockedOrder, linesOf, lockOrders, standingOf, tellOrders } from '../orders/write-order.ts'
import { readFrame } from '../read-frame.ts'

/** Goods of an order that are handed to the centre: what it picks, packs and sends to the customer. */
export type Handed = {
  readonly order: string
  readonly number: string
  readonly reference: string
  readonly account: string
  readonly place: string
  readonly wanted: string
  /** Whether a standing order asked for it. */
  readonly standing: boolean
  /** Thousandths; `packs` of `unit` is how the customer asked for them. */
  readonly lines: readonly {
    readonly line: string
    readonly item: string
    readonly qty: number
    readonly packs: string
  }[]
  /** Stock's holds of these goods: whoever takes them over lets go of them, or sends what they hold. */
  readonly holds: readonly string[]
}

const AGREED: readonly string[] = ['confirmed', 'back-ordered', 'partly-supplied']

const HAND = `
  update orders.order_line l set handed = handed + held, held = 0, holds = '{}',
    cancelled = cancelled + case when o.short = 'cancel' then qty - held - handed - shipped - cancelled else 0 end
  from orders.customer_order o where o.id = l.customer_order and o.id = any($1::uuid[])`

const packsOf = (qty: number, packQty: number, unit: string) =>
  qty % packQty === 0 ? `${BigInt(qty) / BigInt(packQty)} ${unit}` : ''

const handedOf = (order: LockedOrder, lines: Awaited<ReturnType<typeof linesOf>>): Handed => {
  const held = lines.filter(line => line.order === order.id && line.held > 0)
  return {
    ...{
      order: order.id,
      number: order.number,
      reference: order.reference,
      account: order.account,
      place: order.place,
    },
    wanted: order.wanted,
    standing: order.standing !== null,
    lines: held.map(l => ({ line: l.id, item: l.item, qty: l.held, packs: packsOf(l.held, l.packQty, l.unit) })),
    holds: held.flatMap(line => line.holds),
  }
}

/**
 * Hands what is set aside for orders to whoever supplies them, in this transaction; the holds go with it. Of an order that
 * wants no back-order what is short is struck off now. Orders that have nothing set aside are passed over.
 */
export const handOver = async (tx: Tx, who: Who, now: Date, ids: readonly string[]): Promise<Handed[]> => {
  const orders = (await lockOrders(tx, ids)).filter(order => AGREED.includes(order.state))
  const lines = await linesOf(
    tx,
    orders.map(order => order.id),
  )
  const handed = orders.map(order => handedOf(order, lines)).filter(it => it.lines.length > 0)
  if (handed.length === 0) return []
  const going = handed.map(it => it.order)
  await tx.rows(HAND, [going])
  const standing = await standingOf(tx, going)
  const before = new Map(orders.map(order => [order.id, order]))
  for (const { id, committed } of standing)
    await easeCredit(tx, before.get(id)!.account, before.get(id)!.committed - committed)
  await keepStanding(tx, now, standing)
  const told = standing.map(({ id, state }) => ({ order: id, deed: 'hand', state }))
  await tellOrders(tx, who, now, told)
  return handed
}

/** Orders whose day has come to be handed to the centre and that have goods set aside; at most `limit`. One statement more. */
export const ordersToHand = async (tx: Tx, now: Date, limit = 100): Promise<string[]> => {
  const { today } = await readFrame(tx, now)
  const due = await tx.rows<{ id: string }>(
    `select o.id from orders.customer_order o
     where o.hand_on <= $1 and o.state in ('confirmed', 'back-ordered', 'partly-supplied')
       and exists (select from orders.order_line l where l.customer_order = o.id and l.held > 0)
     order by o.hand_on, o.id limit $2`,
    [today, limit],
  )
  return due.map(order => order.id)
}
