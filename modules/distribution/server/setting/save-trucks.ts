import { type Answer, done, refused } from '#kernel/answer.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'

export type TruckWish = {
  id: string
  code: string
  place: string
  capacityGrams: number
  spots: number
  kmCost: number
  hourCost: number
  leaves: number
  back: number
  active: boolean
}

/** All trucks, by their plate. */
export const listTrucks = (tx: Tx): Promise<TruckWish[]> =>
  tx.rows(
    `select id, code, place, capacity_grams as "capacityGrams", spots, km_cost as "kmCost", hour_cost as "hourCost", leaves, back, active
     from distribution.truck order by code`,
  )

/** Saves a truck. */
export const saveTruck = async (
  tx: Tx,
  it: TruckWish,
): Promise<Answer<TruckWish, 'truck-code-taken' | 'truck-day-forward' | 'place-unknown'>> => {
  const saved = await unlessBroken(tx, () =>
    tx.rows(
      `insert into distribution.truck (id, code, place, capacity_grams, spots, km_cost, hour_cost, leaves, back, active)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict on constraint truck_pk do update set code = excluded.code, place = excluded.place,
         capacity_grams = excluded.capacity_grams, spots = excluded.spots, km_cost = excluded.km_cost,
         hour_cost = excluded.hour_cost, leaves = excluded.leaves, back = excluded.back, active = excluded.active`,
      [it.id, it.code, it.place, it.capacityGrams, it.spots, it.kmCost, it.hourCost, it.leaves, it.back, it.active],
    ),
  )
  if (saved.ok) return done(it)
  if (saved.constraint === 'truck_code_taken')
    return refused('truck-code-taken', `There is a truck ${it.code} already.`)
  if (saved.constraint === 'truck_of_place') return refused('place-unknown', `There is no place ${it.place}.`)
  return refused('truck-day-forward', `Truck ${it.code} must be back after it leaves.`)
}

export type FloorWish = {
  place: string
  aisles: number
  aisleLength: number
  aislePitch: number
  door: number
  totes: number
  toteGrams: number
  spots: readonly { bin: string; aisle: number; along: number }[]
}

/** Saves the floor of a centre and where its bins stand; spots that were there before and are not named are forgotten. */
export const saveFloor = async (
  tx: Tx,
  it: FloorWish,
): Promise<Answer<{ spots: number }, 'place-unknown' | 'spot-off-floor'>> => {
  const off = it.spots.find(spot => spot.aisle >= it.aisles || spot.along > it.aisleLength)
  if (off || it.door >= it.aisles)
    return refused(
      'spot-off-floor',
      off ? `Bin ${off.bin} stands outside of the floor.` : 'The door is at an aisle that is not there.',
    )
  const place = await tx.one('select 1 from company.v_place where id = $1', [it.place])
  if (!place) return refused('place-unknown', `There is no place ${it.place}.`)
  await tx.rows(
    `insert into distribution.floor (place, aisles, aisle_length, aisle_pitch, door, totes, tote_grams) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint floor_pk do update set aisles = excluded.aisles, aisle_length = excluded.aisle_length,
       aisle_pitch = excluded.aisle_pitch, door = excluded.door, totes = excluded.totes, tote_grams = excluded.tote_grams`,
    [it.place, it.aisles, it.aisleLength, it.aislePitch, it.door, it.totes, it.toteGrams],
  )
  await tx.rows('delete from distribution.spot where place = $1', [it.place])
  const spots = [...new Map(it.spots.map(spot => [spot.bin, spot])).values()].sort((a, b) => (a.bin < b.bin ? -1 : 1))
  await tx.rows(
    'insert into distribution.spot (place, bin, aisle, along) select $4, t.* from unnest($1::text[], $2::int[], $3::int[]) as t',
    [
      ...columns(
        spots,
        s => s.bin,
        s => s.aisle,
        s => s.along,
      ),
      it.place,
    ],
  )
  return done({ spots: spots.length })
}
