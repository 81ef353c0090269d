import { type Answer, done, refused } from '#kernel/answer.ts'
import { dropHold } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { easeCredit } from '../accounts/move-credit.ts'
import { endAsking } from './ask-release.ts'
import { lockOne, type Stepped, type StepRefusal } from './confirm-order.ts'
import { keepStanding, linesOf, standingOf, tellOrders } from './write-order.ts'

const STRIKE = `
  update orders.order_line set cancelled = qty - handed - shipped, held = 0, holds = '{}'
  where id = any($1::uuid[])`

/**
 * Strikes off what was not handed to the centre yet, of the whole order or of the lines named: its goods are free again, and
 * so is the credit. What the centre has in hand is taken back there first.
 */
export const cancelOrder = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: {
    readonly id: string
    readonly version: number
    readonly lines?: readonly string[] | undefined
    readonly reason: string
  },
): Promise<Answer<Stepped, StepRefusal | 'order-handed' | 'nothing-left'>> => {
  const states = ['draft', 'waiting', 'confirmed', 'back-ordered', 'partly-supplied'] as const
  const found = await lockOne(tx, wish.id, wish.version, states)
  if (!found.ok) return found
  const order = found.value
  const agreed = order.state !== 'draft' && order.state !== 'waiting'
  const named = agreed && wish.lines ? new Set(wish.lines) : null
  const lines = (await linesOf(tx, [order.id])).filter(line => !named || named.has(line.id))
  const open = lines.filter(line => line.qty > line.handed + line.shipped + line.cancelled)
  if (open.length === 0)
    return lines.some(line => line.handed > 0)
      ? refused('order-handed', `The goods of ${order.number} are in the centre's hands; take its transfer back first.`)
      : refused('nothing-left', `Nothing of ${order.number} is left to strike off.`)
  await dropHold(
    tx,
    now,
    open.flatMap(line => line.holds),
  )
  await tx.rows(STRIKE, [open.map(line => line.id)])
  const [after] = await standingOf(tx, [order.id])
  if (agreed) await easeCredit(tx, order.account, order.committed - after!.committed)
  if (order.state === 'waiting') await endAsking(tx, who, now, [order.id], 'cancelled')
  const [saved] = await keepStanding(tx, now, [after!])
  await tellOrders(tx, who, now, [{ order: order.id, deed: 'cancel', state: after!.state, note: wish.reason }])
  const { account } = order
  if (agreed) await announce(tx, [{ topic: 'orders.account-changed', key: account, payload: { account } }])
  return done({ state: after!.state, version: saved!.version })
}
