import type { Day } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { FUNDS_REASONS } from '../../rules/index.ts'

/** A refusal that counts against its drawer. Amount in rupiah. */
export type EmptyRow = {
  readonly drawer: string
  readonly item: string
  readonly serial: string
  /** What tells one warkat from another, however often it is presented. */
  readonly instrument: string
  readonly day: Day
  readonly amount: number
}

/** The last version of each refusal, where it gives the drawer's funds as the reason and nothing else. */
const EMPTY = `
  select r.drawer, r.item, i.serial, i.kind || ' ' || coalesce(i.instrument, i.id::text) as instrument,
    r.day::text as day, i.amount
  from (
    select distinct on (item, n) * from checks.refusal
    where drawer is not null and ($1::text[] is null or drawer = any($1)) order by item, n, version desc) r
  join checks.item i on i.id = r.item join checks.batch b on b.id = i.batch
  where r.reasons <> '{}' and r.reasons <@ $2::int[] and i.kind <> 'check' and b.currency = 'IDR'
  order by r.day, r.item, r.n`

/** Warkat kosong of these drawers, or of all; the oldest first. One statement. */
export const readEmpty = async (tx: Tx, drawers: readonly string[] | null): Promise<Map<string, EmptyRow[]>> =>
  Map.groupBy(await tx.rows<EmptyRow>(EMPTY, [drawers, FUNDS_REASONS]), it => it.drawer)
