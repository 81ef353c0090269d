import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'

type DecisionRow = { decision: string; name: string; version: number; at: Date; by: string }

/** The newest version of each decision, by name. */
export const listDecisions = async (tx: Tx) => {
  const rows = await tx.rows<DecisionRow>(`
    select distinct on (decision) decision, name, version, deployed_at as at, deployed_by as by
    from flow.v_decision order by decision, version desc`)
  return rows.map(({ at, ...row }) => ({ ...row, deployedAt: at.toISOString() }))
}

/** The file of a decision: the newest version, or the one that is named. */
export const readDecisionModel = async (
  tx: Tx,
  { decision, version }: { readonly decision: string; readonly version?: number | undefined },
): Promise<Answer<{ xml: string; version: number }, 'decision-unknown'>> => {
  const found = await tx.one<{ xml: string; version: number }>(
    `select m.xml, d.version from flow.decision d join flow.decision_model m on m.id = d.model
     where d.decision = $1 and ($2::int is null or d.version = $2) order by d.version desc limit 1`,
    [decision, version ?? null],
  )
  return found ? done(found) : refused('decision-unknown', `There is no decision ${decision}.`)
}
