import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { DrawerPolicy } from '../rules/index.ts'

/** For a place that has said nothing, in the company's minor units; meant for rupiah. */
const USUAL: DrawerPolicy = { payOutLimit: 200_000, differenceLimit: 5_000, cashLimit: 3_000_000 }

type Row = { place: string; pay_out_limit: number; difference_limit: number; cash_limit: number; version: number }

export type VersionedPolicy = DrawerPolicy & { readonly version: number }

/** The policies of places, the usual one where none is set. One statement. */
export const readPolicies = async (tx: Tx, places: readonly string[]): Promise<Map<string, VersionedPolicy>> => {
  const rows = await tx.rows<Row>(
    `select place, pay_out_limit, difference_limit, cash_limit, version from payments.drawer_policy
     where place = any($1::uuid[])`,
    [places],
  )
  const set = new Map(rows.map(row => [row.place, row]))
  return new Map(
    places.map(place => {
      const row = set.get(place)
      if (!row) return [place, { ...USUAL, version: 0 }]
      const { pay_out_limit: payOutLimit, difference_limit: differenceLimit, cash_limit: cashLimit, version } = row
      return [place, { payOutLimit, differenceLimit, cashLimit, version }]
    }),
  )
}

/** Sets what cashiers of a place may do alone; `version` is the one the editor saw, 0 for none. */
export const setDrawerPolicy = async (
  tx: Tx,
  who: Who,
  now: Date,
  { place, version, payOutLimit, differenceLimit, cashLimit }: VersionedPolicy & { readonly place: string },
): Promise<Answer<VersionedPolicy, 'changed-meanwhile'>> => {
  const row = await tx.one<{ version: number }>(
    `insert into payments.drawer_policy as p
       (place, pay_out_limit, difference_limit, cash_limit, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (place) do update set pay_out_limit = $2, difference_limit = $3, cash_limit = $4, changed_at = $5,
       changed_by = $6, version = p.version + 1 where p.version = $7
     returning version`,
    [place, payOutLimit, differenceLimit, cashLimit, now, who.id, version],
  )
  return row
    ? done({ payOutLimit, differenceLimit, cashLimit, version: row.version })
    : refused('changed-meanwhile', 'Somebody changed these limits meanwhile: look at them again.')
}
