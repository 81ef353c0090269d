import type { Tx } from '#platform/postgres/index.ts'
import { quietWindow } from '../campaigns/quiet-window.ts'

const MOVE = `
  update customers.message m set not_before = n.opens, not_after = n.closes, changed_at = $1
  from (select s.id, w.opens, w.closes
        from (select id, campaign, zone from customers.message
              where state = 'waiting' and not_after <= $1 and not_after < 'infinity'
              order by not_after, id limit 5000 for update skip locked) s
        join customers.campaign c on c.id = s.campaign ${quietWindow('$1::timestamptz')}) n
  where m.id = n.id`

/** What did not leave before the customer's quiet hours began waits for their end: the line was long, or nobody sent. */
export const moveLate = async (tx: Tx, now: Date): Promise<void> => {
  await tx.rows(MOVE, [now])
}
