import { stretchesOn } from '#modules/company/rules/index.ts'
import { listPlaces } from '#modules/company/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Drop } from '../../rules/index.ts'

/** What waits in the bay for one receiver: a place, or a customer at an address. */
export type Waiting = {
  key: string
  to: string | null
  customer: string | null
  transfers: string[]
  numbers: string[]
  grams: number
  spots: number
  latitude: number | null
  longitude: number | null
}

const WAITING = `
  select coalesce(t.to_place, t.customer)::text as key, t.to_place as "to", t.customer,
    array_agg(t.id order by t.number) as transfers, array_agg(t.number order by t.number) as numbers,
    coalesce(sum(w.grams), 0)::bigint as grams, coalesce(sum(w.spots), 0)::int as spots,
    max(coalesce(p.latitude_e6, a.latitude_e6)) as latitude, max(coalesce(p.longitude_e6, a.longitude_e6)) as longitude
  from distribution.transfer t
  left join company.v_place p on p.id = t.to_place
  left join orders.v_account a on a.party = t.customer
  join lateral (select sum(u.grams) as grams, count(*) filter (where u.kind <> 'carton') as spots
    from distribution.unit u where u.transfer = t.id and u.state = 'packed') w on true
  where t.from_place = $1 and t.state = 'packed' and t.shipment is null
  group by t.to_place, t.customer order by 1`

/** What is packed at a place and has no truck yet, by receiver. One statement. */
export const readWaiting = (tx: Tx, place: string): Promise<Waiting[]> => tx.rows(WAITING, [place])

type Window = { id: string; opens: number; closes: number; service: number }

/** A receiver without hours of its own is taken to be there in office hours. */
const OFFICE = { opens: 480, closes: 1020 }

/**
 * When each receiver takes goods on a day: its own window, else its opening hours of that weekday, else office hours; a
 * place that is closed all day takes none. Two statements.
 */
export const readDrops = async (tx: Tx, day: string, waiting: readonly Waiting[]): Promise<Drop[]> => {
  const windows = await tx.rows<Window>(
    `select place as id, opens, closes, service_minutes as service from distribution.receiving_window
     union all select party, opens, closes, service_minutes from orders.v_account`,
  )
  const byGoal = new Map(windows.map(w => [w.id, w]))
  const places = new Map((await listPlaces(tx)).map(place => [place.id, place]))
  return waiting.flatMap((it): Drop[] => {
    if (it.latitude === null || it.longitude === null) return []
    const window = byGoal.get(it.key)
    const place = it.to ? places.get(it.to) : undefined
    const open = place && place.hours.length > 0 ? stretchesOn(place, day) : [OFFICE]
    const hours = window ?? (open.length > 0 ? { opens: open[0]!.opens, closes: open.at(-1)!.closes } : null)
    if (!hours) return []
    const { key: id, grams, spots, latitude: latitudeE6, longitude: longitudeE6 } = it
    return [
      {
        id,
        grams,
        spots,
        latitudeE6,
        longitudeE6,
        opens: hours.opens,
        closes: hours.closes,
        service: window?.service ?? 20,
      },
    ]
  })
}
