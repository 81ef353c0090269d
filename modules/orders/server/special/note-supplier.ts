import { addDays } from '#kernel/moment.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { HANDLING_DAYS } from '../../rules/index.ts'
import { tellOrders } from '../orders/write-order.ts'
import { movePromise } from '../serving/keep-promises.ts'

/** What is known now of a purchase order: the day its goods come, whether it is on its way, whether it has ended. */
export type SupplierSays = {
  readonly document: string
  readonly day: string
  readonly sent: boolean
  readonly ended: boolean
}

type Pegged = {
  special: string
  expected: string
  sent: boolean
  place: string
  number: string
  zone: string
  lost: boolean
}

const PEGGED = `
  select g.special, g.expected, g.sent_at is not null as sent, g.lost_at is not null as lost, o.place, o.number, w.time_zone as zone
  from orders.special_peg g join orders.customer_order o on o.id = g.special join company.v_place w on w.id = o.place
  where g.document = $1 and g.arrived_at is null and o.state not in ('cancelled', 'closed') for update of g, o`

const NOTE = `
  update orders.special_peg set expected = $2, slips = slips + $3, sent_at = case when $4 then coalesce(sent_at, $5) else sent_at end,
    lost_at = case when $6 then $5 end where special = $1`

const DUE = `select ($1::date + time '18:00') at time zone $2 as due`

/**
 * What a supplier says of a day moves the promise of the order that waits for its goods: a later one at once, with the
 * reason, and the customer is told. An earlier one is noted and the promise stays. A purchase that was called off is a
 * task. Said again it changes nothing. Gives how many promises moved.
 */
export const noteSupplier = async (tx: Tx, who: Who, now: Date, said: readonly SupplierSays[]): Promise<number> => {
  let moved = 0
  for (const { document, day, sent, ended } of said) {
    const it = await tx.one<Pegged>(PEGGED, [document])
    if (!it) continue
    if (it.expected === day && it.sent === (sent || it.sent) && it.lost === ended) continue
    const later = day > it.expected
    await tx.rows(NOTE, [it.special, day, later ? 1 : 0, sent, now, ended])
    const due = await tx.one<{ due: Date }>(DUE, [addDays(day, HANDLING_DAYS), it.zone])
    const slip =
      !ended && (await movePromise(tx, now, { order: it.special, wayN: 0, due: due!.due, reason: 'supplier' }))
    if (slip) moved += 1
    const deed = slip ? 'move' : sent && !it.sent ? 'supplier' : null
    if (deed)
      await tellOrders(tx, who, now, [{ order: it.special, deed, state: 'back-ordered', note: slip ? 'supplier' : '' }])
    if (ended && !it.lost)
      await openTasks(tx, who.id, now, [
        {
          id: newId(),
          kind: 'order-short',
          subject: it.special,
          place: it.place,
          detail: { number: it.number, items: [] },
        },
      ])
  }
  return moved
}
