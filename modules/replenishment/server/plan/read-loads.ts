import type { Tx } from '#platform/postgres/index.ts'

/** Whose room it is: of the place, of the largest truck, or of all trucks of a day together. */
export type RoomOf = 'place' | 'truck' | 'trucks'

/** What is to go to a place on a day, what goes there already, and the most that one delivery takes; grams. */
export type Load = {
  readonly place: string
  readonly day: string
  readonly wanted: number
  readonly decided: number
  readonly room: number | null
  readonly roomOf: RoomOf
}

const FLEET = `
  select coalesce(max(capacity_grams), 0)::bigint as largest, coalesce(sum(capacity_grams), 0)::bigint as together,
         exists (select from replenishment.terms where room_grams is not null) as rooms
  from distribution.v_truck where place = $1 and active`

/** Goods of unknown weight weigh nothing here. What people decided, and transfers that are under way, take their room first. */
const LOADS = `
  with w as (
    select l.place, l.due_day, sum(l.qty * i.grams / 1000) filter (where l.state = 'proposed' and l.run = $1) as wanted,
           coalesce(sum(l.qty * i.grams / 1000) filter (where l.state in ('edited', 'approved')), 0) as decided
    from replenishment.line l join catalog.v_item i on i.id = l.item and i.grams is not null
    where l.from_place = $2 and l.kind = 'transfer' and l.state in ('proposed', 'edited', 'approved')
    group by l.place, l.due_day),
  t as (
    select o.to_place, o.due_day, sum(o.coming * i.grams / 1000) as coming
    from distribution.v_open_transfer_line o join catalog.v_item i on i.id = o.item and i.grams is not null
    where o.from_place = $2 and o.to_place is not null group by o.to_place, o.due_day)
  select w.place, w.due_day::text as day, coalesce(w.wanted, 0)::bigint as wanted, (w.decided + coalesce(t.coming, 0))::bigint as decided,
         least(p.room_grams, nullif($3::bigint, 0)) as room,
         case when p.room_grams < $3 or $3 = 0 then 'place' else 'truck' end as "roomOf"
  from w left join t on t.to_place = w.place and t.due_day = w.due_day
  left join replenishment.terms p on p.place = w.place and p.item is null
  order by w.due_day, w.place`

/** The loads of a run from a centre, and what its trucks take together in a day, null where there are none. Two statements. */
export const readLoads = async (tx: Tx, run: string, centre: string) => {
  const fleet = (await tx.one<{ largest: number; together: number; rooms: boolean }>(FLEET, [centre]))!
  if (fleet.largest === 0 && !fleet.rooms) return { loads: [], together: null }
  const loads = await tx.rows<Load>(LOADS, [run, centre, fleet.largest])
  return { loads, together: fleet.largest > 0 ? fleet.together : null }
}
