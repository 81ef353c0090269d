import type { Tx } from '#platform/postgres/index.ts'
import type { Placed, PromiseOption } from '../../contract/index.ts'
import { orderToken } from './order-token.ts'

type Row = {
  id: string
  number: string
  state: string
  total: number
  digest: string
  link: number
  payBy: Date | null
  promises: {
    way: 'collect' | 'deliver'
    place: string
    name: string
    due: string
    zone: string
    fee: number
    parcels: number
  }[]
}

const PLACED = `
  select o.id, o.number, o.state, o.total, b.digest, b.link, b.pay_by as "payBy", (
    select json_agg(json_build_object('way', p.way, 'place', p.place, 'name', l.name, 'due', r.due, 'zone', l.time_zone,
      'fee', p.fee, 'parcels', (select count(*) from orders.parcel q where q.customer_order = o.id and q.way_n = r.way_n))
      order by r.way_n)
    from orders.promise r join lateral (select * from orders.parcel q where q.customer_order = o.id and q.way_n = r.way_n
      order by n limit 1) p on true join company.v_place l on l.id = p.place
    where r.customer_order = o.id and r.state <> 'moved') as promises
  from orders.customer_order o join orders.buyer b on b.customer_order = o.id where o.id = any($1::uuid[])`

/** A date and a minute as the clock of a zone shows them: `2026-12-04 15:00`. */
export const localText = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at)

/** Orders that were placed before, as they stand now, with the digest of what was asked. One statement. */
export const readPlaced = async (
  tx: Tx,
  secret: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { placed: Placed; digest: string }>> => {
  const rows = await tx.often<Row>(PLACED, [ids])
  return new Map(
    rows.map(({ id, number, state, total, digest, link, payBy, promises }) => {
      const said = (promises ?? []).map(({ way, place, name, due, zone, ...rest }): PromiseOption => {
        const by = new Date(due)
        const where = way === 'collect' ? { place, placeName: name } : { place: null, placeName: '' }
        return { ...rest, ...where, way, by: by.toISOString(), byLocal: localText(by, zone) }
      })
      const token = orderToken(secret, id, link)
      const placed = { answer: 'exists', id, number, token, state, total, promises: said } as const
      return [id, { digest, placed: { ...placed, payBy: payBy?.toISOString() ?? null } }]
    }),
  )
}
