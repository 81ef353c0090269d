import type { Tx } from '#platform/postgres/index.ts'
import type { DrawerFact } from '../rules/index.ts'

export type DrawerRow = {
  readonly register: string
  readonly place: string
  readonly shift: string
  readonly currency: string
  readonly opened_at: Date
  readonly opened_by: string
  readonly float: number
  /** What the books say is in it, sales included. */
  readonly cash: number
}

/** Open drawers, of the places named or of all. */
export const openDrawers = (tx: Tx, places: readonly string[] | 'all'): Promise<DrawerRow[]> =>
  tx.rows<DrawerRow>(
    `select * from payments.v_drawer where $1::uuid[] is null or place = any($1::uuid[]) order by place, register`,
    [places === 'all' ? null : places],
  )

export type ShiftRow = {
  readonly id: string
  readonly place: string
  readonly register: string
  readonly currency: string
  readonly opened_at: Date | null
  readonly opened_by: string | null
  readonly opened_day: string | null
  readonly float: number | null
  readonly closed_at: Date | null
  readonly closed_by: string | null
  readonly expected: number | null
  readonly counted: number | null
  readonly difference: number | null
}

export type ShiftsWish = { readonly places: readonly string[] | 'all'; readonly from: string; readonly to: string }

/** Shifts opened on the days from `from` to `to`, newest first, at most 500. */
export const shiftsOf = (tx: Tx, { places, from, to }: ShiftsWish): Promise<ShiftRow[]> =>
  tx.rows<ShiftRow>(
    `select * from payments.v_shift where opened_day between $2 and $3 and ($1::uuid[] is null or place = any($1::uuid[]))
     order by opened_at desc, id limit 500`,
    [places === 'all' ? null : places, from, to],
  )

/** The facts of one shift, in the order of the chain, as the till sealed them. */
export const drawerFactsOf = async (tx: Tx, shift: string): Promise<DrawerFact[]> => {
  const rows = await tx.rows<{ fact: string }>('select fact from payments.drawer_fact where shift = $1 order by seq', [
    shift,
  ])
  return rows.map(row => JSON.parse(row.fact) as DrawerFact)
}
