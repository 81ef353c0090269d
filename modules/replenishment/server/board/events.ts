import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'

/** Something planned that moves demand. Lift and cut in thousandths; no lift: worked out from what the item has done before. */
export type DemandEvent = {
  readonly id: string
  readonly place: string | null
  readonly item: string | null
  readonly from: string
  readonly to: string
  readonly liftPermille: number | null
  readonly promoted: boolean
  readonly cutPermille: number
  readonly note: string
}

/** What is planned from a fortnight ago on, soonest first. */
export const listEvents = (tx: Tx, today: string) =>
  tx.rows<DemandEvent & { placeCode: string | null; itemName: string | null }>(
    `select e.id, e.place, p.code as "placeCode", e.item, i.name as "itemName", e.from_day as "from", e.to_day as "to",
            e.lift_permille as "liftPermille", e.promoted, e.cut_permille as "cutPermille", e.note
     from replenishment.event e left join company.v_place p on p.id = e.place left join catalog.v_item i on i.id = e.item
     where e.to_day >= $1::date - 14 order by e.from_day, e.id limit 500`,
    [today],
  )

/** Writes an event; the same id again changes it. */
export const saveEvent = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: DemandEvent,
): Promise<Answer<{ saved: true }, 'event-backwards' | 'place-unknown' | 'item-unknown'>> => {
  if (it.to < it.from) return refused('event-backwards', `${it.to} lies before ${it.from}.`)
  await tx.rows('savepoint event')
  try {
    await tx.rows(
      `insert into replenishment.event (id, place, item, from_day, to_day, lift_permille, promoted, cut_permille, note, made_at, made_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (id) do update set place = excluded.place, item = excluded.item, from_day = excluded.from_day,
         to_day = excluded.to_day, lift_permille = excluded.lift_permille, promoted = excluded.promoted,
         cut_permille = excluded.cut_permille, note = excluded.note, made_at = excluded.made_at, made_by = excluded.made_by`,
      [it.id, it.place, it.item, it.from, it.to, it.liftPermille, it.promoted, it.cutPermille, it.note, now, who.name],
    )
    return done({ saved: true })
  } catch (error) {
    const broken = brokenConstraint(error)
    if (broken !== 'event_of_place' && broken !== 'event_of_item') throw error
    await tx.rows('rollback to savepoint event')
    return refused(broken === 'event_of_place' ? 'place-unknown' : 'item-unknown', 'The event names what is not known.')
  }
}

/** Takes an event away. */
export const removeEvent = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.rows('delete from replenishment.event where id = $1 returning 1', [id])).length > 0
