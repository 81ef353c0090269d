import type { Tx } from '#platform/postgres/index.ts'

/** What members bought in the last 365 days decides their tier; set-based, for the members named. */
export const countTiers = (tx: Tx, now: Date, spent: readonly { party: string; amount: number }[]) =>
  tx.rows(
    `insert into rewards.member (party, tier, spent_year, counted_at)
     select s.party, (select code from rewards.tier where from_amount <= greatest(s.amount, 0) order by from_amount desc limit 1),
            s.amount, $3
     from unnest($1::uuid[], $2::bigint[]) as s (party, amount) order by s.party
     on conflict (party) do update set tier = excluded.tier, spent_year = excluded.spent_year, counted_at = excluded.counted_at
     returning party, tier`,
    [spent.map(s => s.party), spent.map(s => s.amount), now],
  )

export type Terms = { pointPer: number; pointWorth: number; expiresDays: number | null; offlinePoints: number }

/** The company's reward terms. */
export const rewardTerms = async (tx: Tx): Promise<Terms> => {
  const row = await tx.one<Terms>(
    `select point_per as "pointPer", point_worth as "pointWorth", expires_days as "expiresDays",
            offline_points as "offlinePoints" from rewards.terms`,
  )
  return row!
}
