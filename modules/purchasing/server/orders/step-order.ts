import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { OrderStep } from '../../contract/index.ts'
import { type OrderState, type StateRefusal, stepOrder } from '../../rules/index.ts'
import { readFrame } from '../read-frame.ts'
import { readPolicy } from '../terms/policy.ts'
import { askApproval, endApproval } from './ask-approval.ts'
import { insertEvents, type LockedOrder, lockOrders } from './write-order.ts'

export type StepRefusal = StateRefusal | 'order-unknown' | 'order-stale'

const UPDATE = `
  update purchasing.purchase_order set state = $2, version = version + 1, changed_at = $3,
         submitted_by = coalesce($4, submitted_by), sent_at = coalesce($5, sent_at), sent_day = coalesce($6, sent_day),
         promised = coalesce($7, promised)
  where id = $1 returning version`

/** Tasks that follow from a step: an approval is asked for, or what asked for it is ended. */
const tellTasks = async (
  tx: Tx,
  who: Who,
  now: Date,
  order: LockedOrder,
  state: OrderState,
  step: OrderStep,
  limit: number,
) => {
  if (state === 'submitted') await askApproval(tx, who, now, { ...order, limit })
  if (order.state === 'submitted') await endApproval(tx, who, now, [order.id], step.deed)
}

/** Leads an order on: submit, approve, reject, send, confirm, close, cancel; with who, when and perhaps why. */
export const stepOrderOn = async (
  tx: Tx,
  who: Who,
  now: Date,
  step: OrderStep,
): Promise<Answer<{ state: OrderState; version: number }, StepRefusal>> => {
  const [order] = await lockOrders(tx, [step.id])
  if (!order) return refused('order-unknown', `There is no order ${step.id}.`)
  if (order.version !== step.version)
    return refused('order-stale', `${order.number} has changed meanwhile; read it again before you go on.`)
  const { approvalLimit: limit } = await readPolicy(tx)
  const facts = {
    state: order.state as OrderState,
    net: order.net,
    limit,
    submittedBy: order.submittedBy,
    actor: who.id,
  }
  const next = stepOrder(step.deed, facts)
  if (!next.ok) return next
  const sent = step.deed === 'send' ? (await readFrame(tx, now)).today : null
  const saved = await tx.one<{ version: number }>(UPDATE, [
    ...[step.id, next.value, now, step.deed === 'submit' ? who.id : null, sent && now, sent],
    step.deed === 'confirm' ? (step.promised ?? null) : null,
  ])
  await insertEvents(tx, who, now, [{ order: step.id, deed: step.deed, state: next.value, note: step.note }])
  await tellTasks(tx, who, now, order, next.value, step, limit)
  await announce(tx, [{ topic: 'purchasing.order-changed', key: step.id, payload: { orders: [step.id] } }])
  return done({ state: next.value, version: saved!.version })
}
