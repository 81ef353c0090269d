import type { Tx } from '#platform/postgres/index.ts'
import type { Place } from '../contract/index.ts'

const HOURS = `coalesce((select jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', opens, 'closes', closes)
  order by weekday, opens) from company.place_hours h where h.place = p.id), '[]')`
const SPECIAL = `coalesce((select jsonb_agg(jsonb_build_object('day', day, 'opens', opens, 'closes', closes, 'note', note)
  order by day) from company.place_special_day d where d.place = p.id), '[]')`

const SELECT = `select id, code, name, kind, address, region, postcode, latitude_e6 as "latitudeE6",
  longitude_e6 as "longitudeE6", time_zone as "timeZone", phone, nitku, active,
  receipt_footer as "receiptFooter", version,
  ${HOURS} as hours, ${SPECIAL} as "specialDays" from company.place p`

/** Places by code, with their opening hours; those that are closed for good only with `all`. */
export const listPlaces = (tx: Tx, { all = false }: { all?: boolean } = {}): Promise<Place[]> =>
  tx.rows<Place>(`${SELECT} where active or $1 order by code`, [all])

/** One place, also when it is closed for good. */
export const readPlace = (tx: Tx, id: string): Promise<Place | undefined> =>
  tx.one<Place>(`${SELECT} where id = $1`, [id])

/** The place of a code. */
export const readPlaceByCode = (tx: Tx, code: string): Promise<Place | undefined> =>
  tx.one<Place>(`${SELECT} where code = $1`, [code])
