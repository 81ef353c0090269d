import { draftOrders } from '#modules/purchasing/server/index.ts'
import { approvedLines, markReleased, type Released } from '#modules/replenishment/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Reaction } from '#platform/relay/index.ts'

/**
 * Approved lines of the plan that are to be bought become draft orders, one for each supplier and place. A line that
 * becomes none (nothing is agreed, no supplier) stays approved with its trouble told. A line becomes an order once.
 */
export const ORDER_PROPOSALS: Reaction = {
  name: 'replenishment.draft-orders',
  topics: ['replenishment.approved'],
  run: async (tx, messages, now) => {
    const lines = await approvedLines(
      tx,
      messages.flatMap(m => m.payload.lines as string[]),
    )
    const toBuy = lines.filter(l => l.kind === 'order')
    const wanted = toBuy.flatMap(({ id, supplier, item, place, qty, dueDay }) =>
      supplier === null ? [] : [{ proposal: id, supplier, item, place, qty, expected: dueDay }],
    )
    const drafted = await draftOrders(tx, SYSTEM, now, wanted)
    const released = (drafted.ok ? drafted.value : []).map(
      (d): Released =>
        d.order === null
          ? { line: d.proposal, refusal: d.answer }
          : { line: d.proposal, document: d.order, number: d.number },
    )
    const alone = toBuy
      .filter(l => l.supplier === null)
      .map((l): Released => ({ line: l.id, refusal: 'supplier-unknown' }))
    await markReleased(tx, now, [...released, ...alone])
  },
}
