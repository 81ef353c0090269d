import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ReturnVerdict } from '../../rules/index.ts'

export type ReturnRow = {
  readonly id: string
  readonly file: string
  readonly name: string
  readonly day: Day
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly verdict: ReturnVerdict | 'by-hand' | 'dismissed'
  readonly item: string | null
  readonly why: string
}

const LIST = `
  select id, file, name, day::text as day, routing, account, serial, amount, currency, reason, verdict, item, why
  from checks.returned
  where not $1 or (item is null and verdict <> 'dismissed')
  order by day desc, file, n limit 500`

/** What came back out of files: those that wait for a person, or the newest 500 of all. One statement. */
export const listReturns = (tx: Tx, open: boolean): Promise<ReturnRow[]> => tx.rows<ReturnRow>(LIST, [open])
