import { draftTransfers, type TransferWish } from '#modules/distribution/server/index.ts'
import { approvedLines, markReleased, type Released } from '#modules/replenishment/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Reaction } from '#platform/relay/index.ts'

const DRAFTED = `
  select l.line, t.id as document, t.number from distribution.v_open_transfer_line l
  join distribution.v_transfer t on t.id = l.transfer where l.line = any($1::uuid[])`

type Row = { readonly line: string; readonly document: string; readonly number: string }

/**
 * Approved lines of the plan that are to be moved, from the centre or from another shop, join the draft transfer between
 * these places for that day. Where they cannot, they stay approved with the reason told. A line is drafted once.
 */
export const TRANSFER_PROPOSALS: Reaction = {
  name: 'replenishment.draft-transfers',
  topics: ['replenishment.approved'],
  run: async (tx, messages, now) => {
    const lines = await approvedLines(
      tx,
      messages.flatMap(m => m.payload.lines as string[]),
    )
    const toMove = lines.flatMap(({ id, kind, from, place, item, qty, dueDay, crossDock, why }): TransferWish[] => {
      if (kind === 'order' || from === null) return []
      const origin = kind === 'lateral' ? 'lateral' : crossDock ? 'cross-dock' : 'proposal'
      return [{ id, from, to: place, item, qty, dueDay, origin, why: why.id }]
    })
    if (toMove.length === 0) return
    const answer = await draftTransfers(tx, SYSTEM, now, toMove)
    const released: readonly Released[] = answer.ok
      ? await tx.rows<Row>(DRAFTED, [toMove.map(line => line.id)])
      : toMove.map(line => ({ line: line.id, refusal: answer.refusal }))
    await markReleased(tx, now, released)
  },
}
