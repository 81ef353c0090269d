import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Policy } from '../../contract/index.ts'

/** What holds for all suppliers. One statement. */
export const readPolicy = async (tx: Tx): Promise<Policy> => {
  const row = await tx.one<Policy>(
    `select approval_limit as "approvalLimit", over_bp as "overBp", short_bp as "shortBp", price_bp as "priceBp",
            line_minor as "lineMinor", rounding_minor as "roundingMinor", charge_minor as "chargeMinor",
            least_life_bp as "leastLifeBp", version
     from purchasing.policy`,
  )
  return row!
}

/** Sets approval limit and tolerances for what is ordered, received and invoiced from now on. */
export const savePolicy = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: Policy,
): Promise<Answer<{ version: number }, 'policy-stale'>> => {
  const before = await readPolicy(tx)
  const saved = await tx.one<{ version: number }>(
    `update purchasing.policy set approval_limit = $1, over_bp = $2, short_bp = $3, price_bp = $4, line_minor = $5,
            rounding_minor = $6, charge_minor = $7, least_life_bp = $8, changed_at = $9, changed_by = $10, version = version + 1
     where version = $11 returning version`,
    [
      ...[it.approvalLimit, it.overBp, it.shortBp, it.priceBp, it.lineMinor, it.roundingMinor, it.chargeMinor],
      ...[it.leastLifeBp, now, who.id, it.version],
    ],
  )
  if (!saved) return refused('policy-stale', 'Limit and tolerances have changed meanwhile; read them again.')
  await audit(tx, who, now, 'purchasing.policy-saved', 'purchasing:policy', { before, after: it })
  return done(saved)
}
