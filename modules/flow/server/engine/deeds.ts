import type { Tx } from '#platform/postgres/index.ts'

/** Says which deeds this worker offers: what service tasks may name from now on. */
export const offerDeeds = (tx: Tx, now: Date, names: readonly string[]) =>
  tx.rows(
    'insert into flow.deed (name, since) select name, $2 from unnest($1::text[]) as name order by 1 on conflict do nothing',
    [[...names].sort(), now],
  )

/** The deeds that workers offer. */
export const offeredDeeds = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set((await tx.rows<{ name: string }>('select name from flow.deed')).map(row => row.name))
