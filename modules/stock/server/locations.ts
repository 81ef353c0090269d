import { type Answer, done, refused } from '#kernel/answer.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'

export type Location = {
  /** UUIDv7 made by the actor. */
  readonly id: string
  readonly code: string
  readonly name: string
  /** `floor` and `back` of a shop; `bin` of a centre; `dock` where goods arrive; `stage` where picked goods wait. */
  readonly kind: 'floor' | 'back' | 'bin' | 'dock' | 'stage'
  /** Its turn on the walk through the place. */
  readonly walk: number
  readonly active: boolean
}

/** Locations of a place along the walk. */
export const locationsOf = (tx: Tx, place: string): Promise<Location[]> =>
  tx.rows('select id, code, name, kind, walk, active from stock.location where place = $1 order by walk, code', [place])

const SAVE = `
  insert into stock.location as l (id, place, code, name, kind, walk, active)
  select id, $7::uuid, code, name, kind, walk, active
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::boolean[]) as t (id, code, name, kind, walk, active)
  on conflict (id) do update set code = excluded.code, name = excluded.name, kind = excluded.kind, walk = excluded.walk,
    active = excluded.active where l.place = excluded.place
  returning 1`

/** Writes locations of a place, new and known, all or none. */
export const saveLocations = async (
  tx: Tx,
  place: string,
  rows: readonly Location[],
): Promise<
  Answer<{ saved: number }, 'place-unknown' | 'location-code-taken' | 'location-code-wrong' | 'location-elsewhere'>
> => {
  const known = await tx.one('select 1 from company.v_place where id = $1', [place])
  if (!known) return refused('place-unknown', `There is no place ${place}.`)
  const saved = await unlessBroken(tx, () =>
    tx.rows(SAVE, [
      ...columns(
        rows,
        r => r.id,
        r => r.code,
        r => r.name,
        r => r.kind,
        r => r.walk,
        r => r.active,
      ),
      place,
    ]),
  )
  if (!saved.ok)
    return saved.constraint === 'location_code_taken'
      ? refused('location-code-taken', 'Two locations of a place have different codes; one of these is taken.')
      : refused('location-code-wrong', 'A code has up to 20 capital letters, digits, dots and dashes, like A-03-2.')
  if (saved.value.length !== rows.length)
    return refused('location-elsewhere', 'One of the locations belongs to another place; make it anew here.')
  return done({ saved: saved.value.length })
}
