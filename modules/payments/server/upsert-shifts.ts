import type { Tx } from '#platform/postgres/index.ts'
import type { DrawerFact } from '../rules/index.ts'

const UPSERT = `
  insert into payments.shift as s (id, place, register, currency, opened_at, opened_by, opened_day, float,
                                   closed_at, closed_by, closed_day, expected, counted)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::uuid[], $7::date[],
    $8::bigint[], $9::timestamptz[], $10::uuid[], $11::date[], $12::bigint[], $13::bigint[])
  order by 1
  on conflict (id) do update set
    opened_at = coalesce(s.opened_at, excluded.opened_at), opened_by = coalesce(s.opened_by, excluded.opened_by),
    opened_day = coalesce(s.opened_day, excluded.opened_day), float = coalesce(s.float, excluded.float),
    closed_at = coalesce(s.closed_at, excluded.closed_at), closed_by = coalesce(s.closed_by, excluded.closed_by),
    closed_day = coalesce(s.closed_day, excluded.closed_day), expected = coalesce(s.expected, excluded.expected),
    counted = coalesce(s.counted, excluded.counted)`

/** Puts together the shifts that facts open and close, whichever of the two arrives first. One statement. */
export const upsertShifts = async (tx: Tx, facts: readonly DrawerFact[]): Promise<void> => {
  const shifts = [...new Map(facts.map(f => [f.shift, f])).values()]
  const first = (shift: string, kind: DrawerFact['kind']) => facts.find(f => f.shift === shift && f.kind === kind)
  const opens = shifts.map(f => first(f.shift, 'shift-open'))
  const closes = shifts.map(f => first(f.shift, 'shift-close'))
  await tx.rows(UPSERT, [
    shifts.map(f => f.shift),
    shifts.map(f => f.place),
    shifts.map(f => f.register),
    shifts.map(f => f.currency),
    ...columns(opens, ['at', 'cashier', 'day', 'amount']),
    ...columns(closes, ['at', 'cashier', 'day', 'expected', 'amount']),
  ])
}

const columns = (facts: readonly (DrawerFact | undefined)[], keys: readonly (keyof DrawerFact)[]) =>
  keys.map(key => facts.map(fact => fact?.[key] ?? null))
