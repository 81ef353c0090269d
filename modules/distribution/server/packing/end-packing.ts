import { type Answer, done, refused } from '#kernel/answer.ts'
import { dropHold } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { TransferHead } from '../transfers/find-transfers.ts'
import { giveBack } from '../transfers/give-back.ts'

const LEFT = `
  select i.name, l.picked - l.packed as left from distribution.transfer_line l join catalog.v_item i on i.id = l.item
  where l.transfer = $1 and l.picked > l.packed order by i.name limit 5`

/**
 * Whether packing may end: everything picked lies in a unit. A transfer of which nothing was found at all ends here, and
 * what was set aside for it is free again; orders have their lines back.
 */
export const endPacking = async (
  tx: Tx,
  who: Who,
  now: Date,
  transfer: TransferHead,
): Promise<Answer<'packed' | 'nothing', 'under-packed'>> => {
  const left = await tx.rows<{ name: string; left: number }>(LEFT, [transfer.id])
  if (left.length > 0)
    return refused('under-packed', `${transfer.number}: not packed yet: ${left.map(row => row.name).join(', ')}.`)
  const unit = await tx.one('select 1 from distribution.unit where transfer = $1 limit 1', [transfer.id])
  if (unit) return done('packed')
  await dropHold(tx, now, transfer.holds)
  await giveBack(tx, who, now, transfer.id, '')
  return done('nothing')
}
