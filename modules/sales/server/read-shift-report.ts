import { type DrawerFact, reportShift, type ShiftReport } from '#modules/payments/rules/index.ts'
import { drawerFactsOf } from '#modules/payments/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { SaleFact } from '../rules/index.ts'

export type ServerShiftReport = {
  readonly place: string
  readonly register: string
  readonly report: ShiftReport
}

/**
 * The X or Z report of a shift from the facts the server holds, by the same rule as the till's; undefined when it holds
 * none. While the till has facts it has not sent, the two differ. Two statements.
 */
export const readShiftReport = async (tx: Tx, shift: string): Promise<ServerShiftReport | undefined> => {
  const drawer = await drawerFactsOf(tx, shift)
  const rows = await tx.rows<{ fact: string }>('select fact from sales.sale where shift = $1 order by seq', [shift])
  const sales = rows.map(row => JSON.parse(row.fact) as SaleFact)
  const first: DrawerFact | SaleFact | undefined = drawer[0] ?? sales[0]
  return first && { place: first.place, register: first.register, report: reportShift(shift, drawer, sales) }
}
