import type { Tx } from '#platform/postgres/index.ts'
import type { ExpectedUnit, StrayUnit } from '../../rules/index.ts'

export type ExpectedRow = ExpectedUnit & { readonly id: string; readonly transfer: string }
export type StrayRow = StrayUnit & { readonly to: string | null }

/** The units of a shipment, locked in one order. */
export const readExpected = (tx: Tx, shipment: string): Promise<ExpectedRow[]> =>
  tx.rows(
    `select u.id, u.sscc, u.state, u.transfer from distribution.unit u join distribution.transfer t on t.id = u.transfer
     where t.shipment = $1 order by u.id for update of u`,
    [shipment],
  )

const STRAY = `
  select u.sscc, s.to_place as "to", coalesce(p.code, '') as "toCode"
  from distribution.unit u join distribution.transfer t on t.id = u.transfer join distribution.shipment s on s.id = t.shipment
  left join company.v_place p on p.id = s.to_place
  where u.state in ('loaded', 'dispatched', 'missing') and s.state in ('planned', 'dispatched', 'arrived')
    and ($2::uuid is null or s.id <> $2) and ($2::uuid is not null or s.to_place is distinct from $1)
  order by u.sscc`

/** Units that are on their way to somewhere else than the place, or that ride with another shipment. One statement. */
export const strayUnits = (tx: Tx, place: string, besides: string | null): Promise<StrayRow[]> =>
  tx.rows(STRAY, [place, besides])
